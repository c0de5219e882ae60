/** What is read of items again and again, and kept under them. */
import type { Node } from '../source/node.ts';
import type { DefinitionName } from './generated/shape.ts';

const none: readonly never[] = [];

/** `read`, asked once for an item as it is. Those of which nothing comes share one empty list. */
export function perItem<T>(
  read: (node: Node, definition: DefinitionName) => readonly T[],
): (node: Node, definition: DefinitionName) => readonly T[] {
  const known = new Map<DefinitionName, WeakMap<Node, readonly T[]>>();
  return (node, definition) => {
    let byNode = known.get(definition);
    if (!byNode) known.set(definition, (byNode = new WeakMap()));
    let found = byNode.get(node);
    if (!found) {
      found = read(node, definition);
      byNode.set(node, found.length === 0 ? none : found);
    }
    return found;
  };
}
