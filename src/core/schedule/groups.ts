/** Who is behind each gate and who comes together in each roll-up, in topological order: what a revision gathers afresh. */
import { grouped, type Groups, type Network } from './network.ts';

export interface NodeGroups {
  readonly behindGate: Groups;
  readonly inRollUp: Groups;
}

const kept = new WeakMap<Network, NodeGroups>();

export function groupsOf(network: Network): NodeGroups {
  let groups = kept.get(network);
  if (!groups) kept.set(network, (groups = { behindGate: byOwner(network, network.gateOf), inRollUp: byOwner(network, network.rollUpOf) }));
  return groups;
}

function byOwner({ order, count }: Network, ownerOf: Int32Array): Groups {
  const { starts, items } = grouped(
    2 * count,
    order.map((node) => ownerOf[node]!),
  );
  return { starts, items: items.map((place) => order[place]!) };
}
