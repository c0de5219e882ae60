/** What can be opened from a plan: the files it is made of, specifications, evidence, baselines, and addresses. */
import type { Place } from '../problem.ts';
import { annotatedIn, type Annotated } from '../schema/annotated.ts';
import { fieldOf, type Field } from '../schema/field.ts';
import { fileKindOf } from '../schema/fileKind.ts';
import type { DefinitionName, ItemName } from '../schema/generated/shape.ts';
import { itemMapAt, itemMapsIn } from '../schema/itemMaps.ts';
import { perItem } from '../schema/perItem.ts';
import { keyText, type MapNode, type Node, type ScalarNode } from '../source/node.ts';
import { partOf, textOf } from '../source/part.ts';
import { resolvePath } from '../source/paths.ts';
import { placeOf, type Source } from '../source/source.ts';

export interface Link {
  readonly at: Place;
  readonly target: { readonly path: string; readonly fragment: string } | { readonly address: string };
  readonly tooltip: string;
}

/** In the order of the text. `exists` may say true of what nobody has looked for yet; what is missing gives no link. */
export function linksIn(source: Source, exists: (path: string) => boolean): readonly Link[] {
  const kind = fileKindOf(source) === 'portfolio' ? 'portfolio' : 'plan';
  return leadingIn(source.root, kind)
    .flatMap((annotated) => linkIn(source, annotated, exists))
    .sort((a, b) => a.at.start - b.at.start);
}

/** What is a path or an address, in an item and all items below it. */
function leadingIn(node: Node, definition: DefinitionName): readonly Annotated[] {
  const own = mayLink(definition) ? ownLeading(node, definition) : none;
  const maps = itemMapsIn(definition);
  if (maps.length === 0) return own;
  return maps.reduce((all, one) => {
    const map = itemMapAt(node, one);
    return map ? [...all, ...leadingBelow(map, one.definition)] : all;
  }, own);
}

/** Nearly all items have none. */
const ownLeading = perItem((node, definition) => annotatedIn(node, definition).filter(isLeading));

/** Remembered, for most edits leave most maps as they are. */
function leadingBelow(map: MapNode, definition: ItemName): readonly Annotated[] {
  const before = known.get(map);
  if (before?.definition === definition) return before.all;
  const all = map.pairs.flatMap(({ value }) => leadingIn(value, definition));
  known.set(map, { definition, all });
  return all;
}

const known = new WeakMap<MapNode, { readonly definition: ItemName; readonly all: readonly Annotated[] }>();
const none: readonly never[] = [];

function isLeading({ scalar, isKey, value, shape, path }: Annotated): boolean {
  return !isKey && typeof scalar.value === 'string' && (isPath(value) || isAddressKey(shape, path));
}

function isPath(value: Annotated['value']): boolean {
  return value === 'path' || value === 'glob';
}

function linkIn(source: Source, { scalar, value }: Annotated, exists: (path: string) => boolean): Link[] {
  const text = textOf(scalar);
  const at = placeOf(source, partOf(scalar, 0, text.length));
  if (/^https?:\/\/\S+$/i.test(text)) return [{ at, target: { address: text }, tooltip: `Open ${text}` }];
  return isPath(value) ? fileLink(source, scalar, at, exists) : [];
}

/** `docs/prd.md#latency`; a pattern with wildcards names no file. */
function fileLink(source: Source, scalar: ScalarNode, at: Place, exists: (path: string) => boolean): Link[] {
  const [name = '', fragment = ''] = keyText(scalar).split(/#(.*)/s, 2);
  const path = /[*?\n]/.test(name) ? null : resolvePath(source.path, name);
  return path !== null && exists(path) ? [{ at, target: { path, fragment }, tooltip: `Open ${path}` }] : [];
}

/** Under `links:` stands what other tools call the item: a number, or an address. */
function isAddressKey({ ref }: Annotated['shape'], path: readonly string[]): boolean {
  return ref === 'externalId' || path.at(-2) === 'links';
}

/** Most definitions have neither paths nor addresses, and are not looked through. */
function mayLink(definition: DefinitionName): boolean {
  let may = linking.get(definition);
  if (may === undefined) linking.set(definition, (may = hasLink(fieldOf(definition))));
  return may;
}

const linking = new Map<DefinitionName, boolean>();

function hasLink({ shape, definition, properties, items, values }: Field): boolean {
  if (shape.value === 'path' || shape.value === 'glob' || definition === 'externalId') return true;
  const below = [...(properties?.values() ?? []), ...(items ? [items] : []), ...(values ? [values] : [])];
  return below.some(hasLink);
}
