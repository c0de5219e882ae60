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

/** Computed anew only where links or cancellations changed. What is cancelled passes on what it follows, as it does for the dates. */
export function endsOf({ network, isCancelled }: Outline): Ends {
  const before = known.get(network);
  if (before?.isCancelled === isCancelled) return before;
  const ends = { isCancelled, hasPredecessor: predecessors(network, isCancelled), hasSuccessor: successors(network, isCancelled) };
  known.set(network, ends);
  return ends;
}

function predecessors(network: Network, isCancelled: Uint8Array): Uint8Array {
  const { order, outStart, outEdges, edges, gateOf, rollUpOf, count, outside } = network;
  const has = new Uint8Array(2 * count);
  for (const task of outside.keys()) has[task] = 1;
  for (let i = 0; i < order.length; i++) {
    const node = order[i]!;
    const gate = gateOf[node]!;
    if (gate >= 0 && has[gate] === 1) has[node] = 1;
    const counts = isCancelled[node < count ? node : node - count] === 0 || has[node] === 1;
    if (rollUpOf[node]! >= 0 && has[node] === 1) has[rollUpOf[node]!] = 1;
    if (counts) for (let out = outStart[node]!; out < outStart[node + 1]!; out++) has[edges.to[outEdges[out]!]!] = 1;
  }
  return has;
}

function successors(network: Network, isCancelled: Uint8Array): Uint8Array {
  const { order, outStart, outEdges, edges, gateOf, rollUpOf, count } = network;
  const has = new Uint8Array(2 * count);
  for (let i = order.length - 1; i >= 0; i--) {
    const node = order[i]!;
    const rollUp = rollUpOf[node]!;
    if (rollUp >= 0 && has[rollUp] === 1) has[node] = 1;
    for (let out = outStart[node]!; out < outStart[node + 1]! && has[node] === 0; out++) {
      const to = edges.to[outEdges[out]!]!;
      if (isCancelled[to] === 0 || has[to] === 1) has[node] = 1;
    }
    if (gateOf[node]! >= 0 && has[node] === 1) has[gateOf[node]!] = 1;
  }
  return has;
}
