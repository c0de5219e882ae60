/** The plan as it would be with some of the changes left out. */
import { sameItems } from '../plan/collect.ts';
import { child, type MapNode, type Node, type Pair, type ScalarNode } from '../source/node.ts';
import { append } from '../values/append.ts';
import type { Change } from './changes.ts';
import { renamed } from './sameMeaning.ts';
import { keyOf, type Entry, type Sheet } from './sheet.ts';

interface Draft {
  readonly items: Map<string, Entry>;
  readonly loose: Map<string, Pair>;
}

/** The root of a plan in one file that says what `now` says, but for the changes; `newNames` of ids that were renamed on the way. */
export function rootWithout(now: Sheet, changes: Iterable<Change>, newNames: ReadonlyMap<string, string>): MapNode {
  const draft: Draft = { items: new Map(now.items), loose: new Map(now.loose) };
  for (const change of changes) undo(change, draft, newNames);
  return rootOf(draft);
}

function undo(change: Change, { items, loose }: Draft, newNames: ReadonlyMap<string, string>): void {
  switch (change.kind) {
    case 'added':
      items.delete(keyOf(change.entry.section, change.entry.id));
      break;
    case 'removed':
      items.set(keyOf(change.entry.section, change.entry.id), withNewNames(change.entry, newNames));
      break;
    case 'moved':
      exchange(change.entry, (entry) => ({ ...entry, parent: change.from }));
      break;
    case 'field':
      exchange(change.entry, (entry) => ({ ...entry, fields: withField(entry.fields, change.key, change.from, newNames) }));
      break;
    case 'loose':
      if (change.from) loose.set(change.way, change.from);
      else loose.delete(change.way);
  }

  function exchange({ section, id }: Entry, by: (entry: Entry) => Entry): void {
    const entry = items.get(keyOf(section, id));
    if (entry) items.set(keyOf(section, id), by(entry));
  }
}

function withField(
  fields: Entry['fields'],
  key: string,
  from: Pair | null,
  newNames: ReadonlyMap<string, string>,
): ReadonlyMap<string, Pair> {
  const all = new Map(fields);
  if (from) all.set(key, { key: from.key, value: nodeWithNewNames(from.value, newNames) });
  else all.delete(key);
  return all;
}

function withNewNames(entry: Entry, newNames: ReadonlyMap<string, string>): Entry {
  if (newNames.size === 0) return entry;
  const fields = [...entry.fields].map(([key, { key: node, value }]): [string, Pair] => [
    key,
    { key: node, value: nodeWithNewNames(value, newNames) },
  ]);
  const parent = entry.parent === null ? null : (newNames.get(entry.parent) ?? entry.parent);
  return { ...entry, parent, fields: new Map(fields) };
}

/** The node with ids as they are called now, in links and assignments too. */
export function nodeWithNewNames(node: Node, newNames: ReadonlyMap<string, string>): Node {
  if (newNames.size === 0) return node;
  switch (node.kind) {
    case 'scalar':
      return scalarWithNewNames(node, newNames);
    case 'list':
      return { ...node, items: node.items.map((item) => nodeWithNewNames(item, newNames)) };
    case 'map':
      return {
        ...node,
        pairs: node.pairs.map(({ key, value }) => ({ key: scalarWithNewNames(key, newNames), value: nodeWithNewNames(value, newNames) })),
      };
  }
}

function scalarWithNewNames(node: ScalarNode, newNames: ReadonlyMap<string, string>): ScalarNode {
  const text = typeof node.value === 'string' ? renamed(node.value, newNames) : node.value;
  return text === node.value ? node : { ...node, value: text, source: String(text) };
}

function rootOf({ items, loose }: Draft): MapNode {
  const sections = new Map<string, Pair[]>();
  for (const [way, pair] of loose) append(sections, way.includes('.') ? way.slice(0, way.indexOf('.')) : way, pair);
  const root: Pair[] = [];
  const below = belowEach(items);
  const maps = new Map<string, MapNode>();
  for (const section of new Set([...items.values()].map((entry) => entry.section)))
    maps.set(section, mapOf(pairsIn(section, null, below, items)));
  const tops = new Set([...sections.keys(), ...[...maps.keys()].map((section) => section.split('.')[0]!)]);
  for (const top of tops) {
    const own = sections.get(top) ?? [];
    const lone = loose.get(top);
    const nested = [...maps].flatMap(([section, map]): Pair[] =>
      section.startsWith(`${top}.`) ? [{ key: keyNode(section.slice(top.length + 1)), value: map }] : [],
    );
    const whole = maps.get(top);
    root.push({ key: keyNode(top), value: whole ?? (lone && nested.length === 0 ? lone.value : mapOf([...own, ...nested])) });
  }
  return mapOf(root);
}

/** By `section` and the container's id; what stands in a container that is not there stands at the top. */
function belowEach(items: ReadonlyMap<string, Entry>): ReadonlyMap<string, Entry[]> {
  const below = new Map<string, Entry[]>();
  for (const entry of items.values()) {
    const parent = entry.parent !== null && isUnder(entry, items) ? entry.parent : '';
    append(below, `${entry.section} ${parent}`, entry);
  }
  return below;
}

/** Whether the way up from its container ends at the top: moves that are undone alone may lead in a circle. */
function isUnder(entry: Entry, items: ReadonlyMap<string, Entry>): boolean {
  let at: string | null = entry.parent;
  for (let steps = 0; at !== null && at !== entry.id && steps < 1000; steps++) {
    const above: Entry | undefined = items.get(keyOf(entry.section, at));
    if (!above) return steps > 0;
    at = above.parent;
  }
  return at === null;
}

function pairsIn(
  section: string,
  parent: string | null,
  below: ReadonlyMap<string, Entry[]>,
  items: ReadonlyMap<string, Entry>,
): readonly Pair[] {
  return (below.get(`${section} ${parent ?? ''}`) ?? []).map((entry) => pairOf(entry, below, items));
}

/** The very pair that was read where nothing in it is another, so that whatever is remembered of it serves again. */
function pairOf(entry: Entry, below: ReadonlyMap<string, Entry[]>, items: ReadonlyMap<string, Entry>): Pair {
  const { pair, section, id } = entry;
  const children = section === 'tasks' ? pairsIn(section, id, below, items) : [];
  const tasks = section === 'tasks' ? child(pair.value, 'tasks') : null;
  const before = tasks?.kind === 'map' ? tasks.pairs : [];
  const own = [...entry.fields.values()];
  if (sameItems(before, children) && sameItems(own, [...entry.written.values()])) return pair;
  return { key: pair.key, value: mapOf(children.length > 0 ? [...own, { key: keyNode('tasks'), value: mapOf(children) }] : own) };
}

const nowhere = { path: '', text: '', damaged: false };

function mapOf(pairs: readonly Pair[]): MapNode {
  return { kind: 'map', chunk: nowhere, start: 0, end: 0, pairs, flow: false };
}

function keyNode(text: string): ScalarNode {
  return { kind: 'scalar', chunk: nowhere, start: 0, end: 0, value: text, source: text, style: 'plain' };
}
