/** A plan laid flat, whatever files it is written in: its items, and what stands outside of them. What two plans differ in are differences of sheets. */
import type { Analysis } from '../analysis.ts';
import { isExtension } from '../plan/fields.ts';
import { itemMapAt, itemMapsIn, type ItemMap } from '../schema/itemMaps.ts';
import type { ItemName } from '../schema/generated/shape.ts';
import { keyText, type MapNode, type Node, type Pair } from '../source/node.ts';

/** One item of a map keyed by id. */
export interface Entry {
  /** The keys that lead to its map: `raid.risks`; `tasks` at every depth. */
  readonly section: string;
  readonly definition: ItemName;
  readonly id: string;
  /** The id of the container that it stands in; null at the top. */
  readonly parent: string | null;
  readonly pair: Pair;
  /** What it says of itself, by key; the tasks below it and the author's own notes (`x-…`) do not belong to it. */
  readonly fields: ReadonlyMap<string, Pair>;
  /** The fields that `pair` holds, whatever was made of them since. */
  readonly written: ReadonlyMap<string, Pair>;
}

export interface Sheet {
  /** By `section/id`, in the plan's order; of an id given twice the first. */
  readonly items: ReadonlyMap<string, Entry>;
  /** Everything else, by the keys that lead to it: `project.start`. */
  readonly loose: ReadonlyMap<string, Pair>;
}

/** Of an analysis of a plan; empty where nothing can be read. */
export function sheetOf({ files, sources }: Pick<Analysis, 'files' | 'sources'>): Sheet {
  const items = new Map<string, Entry>();
  const loose = new Map<string, Pair>();
  for (const file of files) {
    const root = sources.get(file)?.root;
    if (root?.kind !== 'map') continue;
    for (const map of itemMapsIn('plan')) addItems(itemMapAt(root, map), map, null, items);
    addLoose(root, loose);
  }
  return { items, loose };
}

export function keyOf(section: string, id: string): string {
  return `${section}/${id}`;
}

const [tasksBelow] = itemMapsIn('task');

function addItems(
  map: MapNode | null,
  { path, definition }: Pick<ItemMap, 'path' | 'definition'>,
  parent: string | null,
  items: Map<string, Entry>,
): void {
  const section = path.join('.');
  for (const pair of map?.pairs ?? []) {
    const id = keyText(pair.key);
    const key = keyOf(section, id);
    if (!items.has(key)) {
      const fields = fieldsOf(pair.value, definition);
      items.set(key, { section, definition, id, parent, pair, fields, written: fields });
    }
    if (definition === 'task') addItems(itemMapAt(pair.value, tasksBelow!), { path: ['tasks'], definition }, id, items);
  }
}

/** What an item says of itself. */
function fieldsOf(node: Node, definition: ItemName): ReadonlyMap<string, Pair> {
  const pairs = node.kind === 'map' ? node.pairs : [];
  const own = pairs.filter(({ key }) => !isExtension(key) && !(definition === 'task' && keyText(key) === 'tasks'));
  return new Map(own.map((pair) => [keyText(pair.key), pair]));
}

/** Two levels deep: nothing that is not an item nests any deeper. */
function addLoose(root: MapNode, loose: Map<string, Pair>): void {
  const isItemMap = (way: string) => itemMapsIn('plan').some(({ path }) => path.join('.') === way);
  const add = (way: string, pair: Pair): void => {
    if (!isItemMap(way) && !loose.has(way)) loose.set(way, pair);
  };
  for (const pair of root.pairs) {
    const name = keyText(pair.key);
    if (isExtension(pair.key) || aboutFiles.has(name) || isItemMap(name)) continue;
    if (pair.value.kind !== 'map') add(name, pair);
    else for (const below of pair.value.pairs) if (!isExtension(below.key)) add(`${name}.${keyText(below.key)}`, below);
  }
}

/** What every file has for itself. */
const aboutFiles = new Set(['planloom', 'include']);
