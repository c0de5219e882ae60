/** Every id that a file speaks of: where it is given to something, and where something refers to it. */
import { referencesIn, type Reference } from '../../schema/annotated.ts';
import { fileKindOf } from '../../schema/fileKind.ts';
import type { ItemName, RefKind } from '../../schema/generated/shape.ts';
import { itemMapAt, itemMapsIn } from '../../schema/itemMaps.ts';
import { child, keyText, type MapNode, type Node, type Pair, type ScalarNode, type Spot } from '../../source/node.ts';
import { partOf, textOf } from '../../source/part.ts';
import type { Source } from '../../source/source.ts';

export type Mention = Given | Referred | PlanNamed;

interface Written {
  readonly id: string;
  /** The id alone: `racks` in `infra:racks FS+2d`; the whole scalar where the id is not written as it is (escapes, an alias). */
  readonly at: Spot;
  readonly scalar: ScalarNode;
  /** The item it stands in; null outside of all. */
  readonly owner: Owner | null;
}

export interface Owner {
  readonly pair: Pair;
  readonly definition: ItemName;
}

/** The id is given here: to an item, a stage, a plan or a portfolio; a team has no other home than those who are in it. */
export interface Given extends Written {
  readonly role: 'given';
  readonly to: ItemName | 'project-stage' | 'product-stage' | 'team' | 'plan' | 'portfolio';
}

export interface Referred extends Written {
  readonly role: 'referred';
  readonly refs: readonly RefKind[];
  /** Another plan's project id, or null for this plan. */
  readonly plan: string | null;
  /** Keys from the owner down, as in `Annotated`. */
  readonly path: readonly string[];
  readonly isKey: boolean;
}

/** A plan's project id: the `infra` of `infra:racks`, and in a portfolio's groups. */
export interface PlanNamed extends Written {
  readonly role: 'plan';
}

/** Calls `visit` with the mentions of each item, outer items first, and with those outside of all items. */
export function eachGroup(source: Source, visit: (mentions: readonly Mention[]) => void): void {
  visit(mentionsOutside(source));
  const { root } = source;
  eachBelow(root, fileKindOf(source) === 'portfolio' ? 'portfolio' : 'plan', visit);
}

/** Every mention of the file, in no order that means anything. */
export function mentionsOf(source: Source): readonly Mention[] {
  const all: Mention[] = [];
  eachGroup(source, (mentions) => all.push(...mentions));
  return all;
}

/** Those of one id. Every map keyed by id remembers its own: after an edit those around it are looked through again, and no more. */
export function mentionsOfId(source: Source, id: string): readonly Mention[] {
  const found = mentionsOutside(source).filter((mention) => mention.id === id);
  const waiting = mapsBelow(source.root, fileKindOf(source) === 'portfolio' ? 'portfolio' : 'plan');
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { byId, below } = indexOf(next);
    const mentions = byId.get(id);
    if (mentions) found.push(...mentions);
    waiting.push(...below);
  }
  return found;
}

/** The item's own id, and what it refers to; not what stands in items below it. Remembered under the pair. */
export function mentionsInItem(pair: Pair, definition: ItemName): readonly Mention[] {
  const before = known.get(pair);
  // By way of an alias one map can stand in two places.
  if (before?.[0]?.owner?.definition === definition) return before;
  const mentions = readItem({ pair, definition });
  known.set(pair, mentions);
  return mentions;
}

export function mentionsOutside(source: Source): readonly Mention[] {
  const { root } = source;
  if (root.kind !== 'map') return none;
  let mentions = known.get(root);
  if (!mentions) known.set(root, (mentions = readOutside(root, fileKindOf(source) === 'portfolio' ? 'portfolio' : 'plan')));
  return mentions;
}

const known = new WeakMap<object, readonly Mention[]>();
const none: readonly never[] = [];

interface Entries {
  readonly map: MapNode;
  readonly definition: ItemName;
}

/** What the items of one map mention, by id, and the maps in them. */
interface Index {
  readonly definition: ItemName;
  readonly byId: ReadonlyMap<string, readonly Mention[]>;
  readonly below: readonly Entries[];
}

const indexes = new WeakMap<MapNode, Index>();

function indexOf({ map, definition }: Entries): Index {
  const before = indexes.get(map);
  if (before?.definition === definition) return before;
  const byId = new Map<string, Mention[]>();
  const below: Entries[] = [];
  for (const pair of map.pairs) {
    for (const mention of mentionsInItem(pair, definition)) {
      const same = byId.get(mention.id);
      if (same) same.push(mention);
      else byId.set(mention.id, [mention]);
    }
    below.push(...mapsBelow(pair.value, definition));
  }
  const index = { definition, byId, below };
  indexes.set(map, index);
  return index;
}

function mapsBelow(node: Node, definition: ItemName | 'plan' | 'portfolio'): Entries[] {
  return itemMapsIn(definition).flatMap((one) => {
    const map = itemMapAt(node, one);
    return map ? { map, definition: one.definition } : [];
  });
}

function eachBelow(node: Node, definition: ItemName | 'plan' | 'portfolio', visit: (mentions: readonly Mention[]) => void): void {
  for (const map of itemMapsIn(definition)) {
    for (const pair of itemMapAt(node, map)?.pairs ?? none) {
      visit(mentionsInItem(pair, map.definition));
      if (itemMapsIn(map.definition).length > 0) eachBelow(pair.value, map.definition, visit);
    }
  }
}

function readItem(owner: Owner): Mention[] {
  const { pair, definition } = owner;
  const mentions: Mention[] = [given(pair.key, definition, owner)];
  const team = definition === 'resource' ? child(pair.value, 'team') : null;
  if (team) mentions.push(...givenIn(team, 'team', owner));
  for (const reference of referencesIn(pair.value, definition)) mentions.push(...referred(reference, owner));
  return mentions;
}

function readOutside(root: Node, kind: 'plan' | 'portfolio'): Mention[] {
  const mentions = referencesIn(root, kind).flatMap((reference) => referred(reference, null));
  if (kind === 'portfolio') return [...mentions, ...givenIn(child(child(root, 'portfolio'), 'id'), 'portfolio', null)];
  const lifecycle = child(root, 'lifecycle');
  return [
    ...mentions,
    ...givenIn(child(child(root, 'project'), 'id'), 'plan', null),
    ...givenIn(child(lifecycle, 'project'), 'project-stage', null),
    ...givenIn(child(lifecycle, 'product'), 'product-stage', null),
  ];
}

/** The text, or every text of the list. */
function givenIn(node: Node | null, to: Given['to'], owner: Owner | null): Given[] {
  if (!node) return [];
  const scalars = node.kind === 'list' ? node.items : [node];
  return scalars.flatMap((one) =>
    one.kind === 'scalar' && typeof one.value === 'string' && one.value !== '' ? given(one, to, owner) : [],
  );
}

function given(scalar: ScalarNode, to: Given['to'], owner: Owner | null): Given {
  const id = textOf(scalar);
  return { role: 'given', to, id, at: exact(partOf(scalar, 0, id.length), id, scalar), scalar, owner };
}

function referred(reference: Reference, owner: Owner | null): Mention[] {
  const { refs, plan, id, at, idAt, path, isKey, scalar } = reference;
  if (refs.includes('project')) return [{ role: 'plan', id, at: exact(idAt, id, scalar), scalar, owner }];
  const own: Mention = { role: 'referred', refs, plan, id, at: exact(idAt, id, scalar), path, isKey, scalar, owner };
  if (plan === null) return [own];
  const prefix = { chunk: at.chunk, start: at.start, end: at.start + plan.length };
  return [{ role: 'plan', id: plan, at: exact(prefix, plan, scalar), scalar, owner }, own];
}

/** Of an alias only the whole stands in the text, and `partOf` cannot know. */
function exact(at: Spot, id: string, scalar: ScalarNode): Spot {
  return at.chunk.text.slice(at.start, at.end) === id ? at : { chunk: scalar.chunk, start: scalar.start, end: scalar.end };
}

/** Whether the id stands in the text letter by letter, so that it can be replaced there. */
export function isWrittenOut({ at, id }: Mention): boolean {
  return at.chunk.text.slice(at.start, at.end) === id;
}

/** `*p`: the id stands where the anchor is. */
export function isAlias({ scalar }: Mention): boolean {
  return scalar.style !== 'empty' && scalar.chunk.text[scalar.start] === '*' && !keyText(scalar).startsWith('*');
}
