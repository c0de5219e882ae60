/** Which tasks follow something, and which are followed by something: of the network, with what containers hand down. */
import type { Network } from '../network.ts';
import type { Outline } from '../outline.ts';

/** By node: 1 where there is such a link, of its own or of a container above it. */
export interface Ends {
  readonly hasPredecessor: Uint8Array;
  readonly hasSuccessor: Uint8Array;
}

interface Known extends Ends {
  readonly isCancelled: Uint8Array;
}

const known = new WeakMap<Network, Known>();

/** Computed anew only where links or cancellations changed. What is cancelled passes on what it has, as it does for the dates. */
export function endsOf({ network, isCancelled }: Outline): Ends {
  const before = known.get(network);
  if (before?.isCancelled === isCancelled) return before;
  const ends = { isCancelled, ...endsIn(network, isCancelled) };
  known.set(network, ends);
  return ends;
}

function endsIn({ order, outStart, outEdges, edges, gateOf, rollUpOf, count, outside }: Network, isCancelled: Uint8Array): Ends {
  const hasPredecessor = new Uint8Array(2 * count);
  const hasSuccessor = new Uint8Array(2 * count);
  /** A container hands down through its gate, and up through its roll-up. */
  const take = (has: Uint8Array, to: number, from: number) => {
    if (to >= 0 && from >= 0 && has[from] === 1) has[to] = 1;
  };
  const isThere = (node: number) => isCancelled[node % count] === 0;
  for (const task of outside.keys()) hasPredecessor[task] = 1;
  for (const node of order) {
    take(hasPredecessor, node, gateOf[node]!);
    take(hasPredecessor, rollUpOf[node]!, node);
    for (let out = outStart[node]!; out < outStart[node + 1]!; out++) {
      if (isThere(node) || hasPredecessor[node] === 1) hasPredecessor[edges.to[outEdges[out]!]!] = 1;
    }
  }
  for (let i = order.length - 1; i >= 0; i--) {
    const node = order[i]!;
    take(hasSuccessor, node, rollUpOf[node]!);
    for (let out = outStart[node]!; out < outStart[node + 1]!; out++) {
      const to = edges.to[outEdges[out]!]!;
      if (isThere(to) || hasSuccessor[to] === 1) hasSuccessor[node] = 1;
    }
    take(hasSuccessor, gateOf[node]!, node);
  }
  return { hasPredecessor, hasSuccessor };
}
