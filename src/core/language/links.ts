/** What can be opened from a plan: the files it is made of, specifications, evidence, baselines, and addresses. */
import type { Place } from '../problem.ts';
import { annotatedIn, type Annotated } from '../schema/annotated.ts';
import { fieldOf, type Field } from '../schema/field.ts';
import { fileKindOf } from '../schema/fileKind.ts';
import type { DefinitionName } from '../schema/generated/shape.ts';
import { keyText, type Node, type ScalarNode } from '../source/node.ts';
import { partOf, textOf } from '../source/part.ts';
import { resolvePath } from '../source/paths.ts';
import { placeOf, type Source } from '../source/source.ts';
import { eachGroup } from './names/mention.ts';

export interface Link {
  readonly at: Place;
  readonly target: { readonly path: string; readonly fragment: string } | { readonly address: string };
  readonly tooltip: string;
}

/** In the order of the text. `exists` may say true of what nobody has looked for yet; what is missing gives no link. */
export function linksIn(source: Source, exists: (path: string) => boolean): readonly Link[] {
  const links: Link[] = [];
  const look = (node: Node, definition: DefinitionName): void => {
    if (!mayLink(definition)) return;
    for (const annotated of annotatedIn(node, definition)) links.push(...linkIn(source, annotated, exists));
  };
  look(source.root, fileKindOf(source) === 'portfolio' ? 'portfolio' : 'plan');
  eachGroup(source, ([first]) => first?.owner && look(first.owner.pair.value, first.owner.definition));
  return links.sort((a, b) => a.at.start - b.at.start);
}

function linkIn(source: Source, { scalar, isKey, value, shape, path }: Annotated, exists: (path: string) => boolean): Link[] {
  if (isKey || typeof scalar.value !== 'string') return [];
  const text = textOf(scalar);
  const at = placeOf(source, partOf(scalar, 0, text.length));
  if (value !== 'path' && value !== 'glob' && !isAddressKey(shape, path)) return [];
  if (/^https?:\/\/\S+$/i.test(text)) return [{ at, target: { address: text }, tooltip: `Open ${text}` }];
  return value === 'path' || value === 'glob' ? fileLink(source, scalar, at, exists) : [];
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
