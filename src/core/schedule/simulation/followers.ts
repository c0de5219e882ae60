/** What follows a task through links and containers. */
import type { Network } from '../network.ts';

/** By node: 1 where its dates hang on the task's. */
export function followersOf({ edges, outStart, outEdges, memberStart, members, rollUpOf, count }: Network, task: number): Uint8Array {
  const follows = new Uint8Array(2 * count);
  const open = [task];
  const reach = (node: number) => {
    if (node < 0 || follows[node]) return;
    follows[node] = 1;
    open.push(node);
  };
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (let i = outStart[node]!; i < outStart[node + 1]!; i++) reach(edges.to[outEdges[i]!]!);
    if (rollUpOf[node]! >= 0) reach(rollUpOf[node]!);
    if (node < count) for (let i = memberStart[node]!; i < memberStart[node + 1]!; i++) reach(members[i]!);
  }
  return follows;
}
