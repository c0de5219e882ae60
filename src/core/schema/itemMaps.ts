/** The maps keyed by id: where they stand and what is in them. */
import { child, type MapNode, type Node } from '../source/node.ts';
import { fieldOf, type Field } from './field.ts';
import type { DefinitionName, ItemName, Namespace } from './generated/shape.ts';

export interface ItemMap {
  /** Keys from the item down, as in `['raid', 'risks']`. */
  readonly path: readonly string[];
  readonly definition: ItemName;
  readonly namespace: Namespace;
}

const known = new Map<DefinitionName, readonly ItemMap[]>();

/** The maps keyed by id in an item of this kind (of a plan: everything at the top and in its sections), but not inside their items. */
export function itemMapsIn(definition: DefinitionName): readonly ItemMap[] {
  let maps = known.get(definition);
  if (!maps) known.set(definition, (maps = collect(fieldOf(definition))));
  return maps;
}

/** The map at that place of an item, or null. */
export function itemMapAt(item: Node, { path }: ItemMap): MapNode | null {
  let node: Node | null = item;
  for (const key of path) node = child(node, key);
  return node?.kind === 'map' ? node : null;
}

function collect(field: Field): readonly ItemMap[] {
  const { entries } = field.shape;
  if (entries) return [{ path: field.path, ...entries }];
  return [...(field.properties?.values() ?? [])].flatMap(collect);
}
