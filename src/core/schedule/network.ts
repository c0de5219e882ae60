/**
 * The plan as a precedence network (PDM: four link types with lag), laid out in arrays.
 *
 * A node is a task's index. A container has two: its gate (its own index), which what binds the container passes through on its way
 * to every leaf, and its roll-up (index + number of tasks), where its leaves' dates come together for what follows it. Both exist
 * only where a link needs them, so links to and from containers cost one edge each, however many leaves there are.
 */
import type { Plan } from '../plan/model.ts';
import { findCycles, type Graph } from './cycles.ts';
import { FS, noLag, type Edges } from './edges.ts';
import { entryLinks, type EntryLinks, type OutsideBound } from './links.ts';
import type { Externals } from './schedule.ts';
import type { TaskFacts } from './taskFacts.ts';

export interface Network extends Graph {
  /** Number of tasks. */
  readonly count: number;
  readonly edges: Edges;
  /** Nodes so that each comes after all it depends on; tasks on cycles and `spans` are not in it. */
  readonly order: Int32Array;
  /** By task: level of effort, which takes no part in the network. */
  readonly isSpans: Uint8Array;
  /** By task: it is on a cycle. */
  readonly onCycle: Uint8Array;
  readonly cycles: readonly (readonly number[])[];
  /**
   * By task: it follows tasks alone, and is followed by tasks alone, each from finish to start without lag; nothing passes to or from a
   * container.
   */
  readonly followsStraight: Uint8Array;
  readonly isFollowedStraight: Uint8Array;
  /** What else holds tasks back, by task: RAID dependencies and other plans. */
  readonly outside: ReadonlyMap<number, readonly OutsideBound[]>;
}

export function buildNetwork(plan: Plan, facts: readonly TaskFacts[], externals: Externals): Network {
  const { tasks, parent, end } = plan.wbs;
  const count = tasks.length;
  const { edges, outside, selfLinks } = entryLinks(plan, facts, externals);
  const graph = graphOf(count, parent, end, edges, (task) => outside.has(task) || facts[task]!.bounds !== null);
  const isNode = new Uint8Array(2 * count);
  const isSpans = new Uint8Array(count);
  for (let task = 0; task < count; task++) {
    if (end[task] === task + 1) {
      isSpans[task] = tasks[task]!.shape === 'spans' ? 1 : 0;
      isNode[task] = 1 - isSpans[task]!;
    } else {
      isNode[task] = graph.isGate[task]!;
      isNode[count + task] = graph.isRollUp[task]!;
    }
  }
  let order = topologicalOrder(graph, isNode);
  const isWhole = order.length === isNode.reduce((sum, is) => sum + is, 0);
  const found = isWhole ? { nodes: [], cycles: [] } : findCycles(graph, isNode, order);
  const cycles = [...selfLinks.map((task) => [task]), ...found.cycles].sort((a, b) => a[0]! - b[0]!);
  const onCycle = new Uint8Array(count);
  for (const task of cycles.flat()) onCycle[task] = 1;
  for (const node of found.nodes) if (node < count && end[node] === node + 1) onCycle[node] = 1;
  if (cycles.length > 0) {
    for (let task = 0; task < count; task++) if (onCycle[task] && end[task] === task + 1) isNode[task] = 0;
    order = topologicalOrder(graph, isNode);
  }
  return { ...graph, count, edges, order, isSpans, onCycle, cycles, outside, ...straightness(graph, isNode, outside) };
}

function straightness({ edges, isContainer, gateOf, rollUpOf }: Graph, isNode: Uint8Array, outside: EntryLinks['outside']) {
  const count = isContainer.length;
  const followsStraight = new Uint8Array(count);
  const isFollowedStraight = new Uint8Array(count);
  for (let task = 0; task < count; task++) {
    if (isContainer[task]) continue;
    followsStraight[task] = gateOf[task]! < 0 && rollUpOf[task]! < 0 && !outside.has(task) ? 1 : 0;
    isFollowedStraight[task] = gateOf[task]! < 0 && rollUpOf[task]! < 0 ? 1 : 0;
  }
  for (let edge = 0; edge < edges.to.length; edge++) {
    const from = edges.from[edge]!;
    const to = edges.to[edge]!;
    const isStraight = edges.type[edge] === FS && edges.lagKind[edge] === noLag && from < count && isNode[from] && !isContainer[to];
    if (isStraight) continue;
    followsStraight[to] = 0;
    if (from < count) isFollowedStraight[from] = 0;
  }
  return { followsStraight, isFollowedStraight };
}

/**
 * The same network with more links between leaves, from the finish of one to the start of the other without a lag. Where the links lead
 * in a circle none is added.
 */
export function withLinks(network: Network, links: readonly (readonly [from: number, to: number])[]): Network {
  const { count, order, gateOf } = network;
  const edges = joined(network.edges, links);
  const graph = { ...network, edges, ...adjacency(2 * count, count, edges, gateOf) };
  const isNode = new Uint8Array(2 * count);
  for (const node of order) isNode[node] = 1;
  const newOrder = topologicalOrder(graph, isNode);
  if (newOrder.length < order.length) return network;
  return { ...graph, order: newOrder, ...straightness(graph, isNode, network.outside) };
}

/** No entry of a plan says the new ones. */
function joined(edges: Edges, links: readonly (readonly [from: number, to: number])[]): Edges {
  const more = links.map(([from, to]) => ({ from, to, type: FS, lag: 0, lagKind: noLag, at: -1 }));
  const all = Array.from(edges.to, (to, i) => ({
    ...{ from: edges.from[i]!, to, type: edges.type[i]! },
    ...{ lag: edges.lag[i]!, lagKind: edges.lagKind[i]!, at: edges.at[i]! },
  }));
  const sorted = [...all, ...more].sort((a, b) => a.to - b.to);
  return {
    from: Int32Array.from(sorted, ({ from }) => from),
    to: Int32Array.from(sorted, ({ to }) => to),
    type: Uint8Array.from(sorted, ({ type }) => type),
    lag: Float64Array.from(sorted, ({ lag }) => lag),
    lagKind: Uint8Array.from(sorted, ({ lagKind }) => lagKind),
    at: Int32Array.from(sorted, ({ at }) => at),
  };
}

/** Gates where something binds the container, roll-ups where something follows it. */
function graphOf(
  count: number,
  parent: Int32Array,
  end: Int32Array,
  edges: Edges,
  isBound: (task: number) => boolean,
): Graph & { readonly isGate: Uint8Array; readonly isRollUp: Uint8Array } {
  const isGate = new Uint8Array(count);
  const isRollUp = new Uint8Array(count);
  for (let edge = 0; edge < edges.to.length; edge++) {
    const from = edges.from[edge]!;
    const to = edges.to[edge]!;
    if (from >= count) isRollUp[from - count] = 1;
    if (end[to]! > to + 1) isGate[to] = 1;
  }
  const isContainer = new Uint8Array(count);
  const gateOf = new Int32Array(2 * count).fill(-1);
  const rollUpOf = new Int32Array(2 * count).fill(-1);
  const nearestGate = new Int32Array(count);
  const nearestRollUp = new Int32Array(count);
  for (let task = 0; task < count; task++) {
    const above = parent[task]!;
    const gate = above < 0 ? -1 : nearestGate[above]!;
    const rollUp = above < 0 ? -1 : nearestRollUp[above]!;
    isContainer[task] = end[task]! > task + 1 ? 1 : 0;
    if (isContainer[task] && isBound(task)) isGate[task] = 1;
    gateOf[task] = gate;
    rollUpOf[isContainer[task] ? count + task : task] = rollUp;
    nearestGate[task] = isGate[task] === 1 ? task : gate;
    nearestRollUp[task] = isRollUp[task] === 1 ? count + task : rollUp;
  }
  return { ...adjacency(2 * count, count, edges, gateOf), edges, gateOf, rollUpOf, isContainer, isGate, isRollUp };
}

function adjacency(nodes: number, count: number, edges: Edges, gateOf: Int32Array) {
  const edgeCount = edges.to.length;
  const inStart = new Int32Array(count + 1);
  for (let edge = 0; edge < edgeCount; edge++) inStart[edges.to[edge]! + 1]!++;
  for (let task = 0; task < count; task++) inStart[task + 1]! += inStart[task]!;
  const { starts: outStart, items: outEdges } = grouped(nodes, edges.from);
  const { starts: memberStart, items: members } = grouped(count, gateOf);
  return { inStart, outStart, outEdges, memberStart, members };
}

export interface Groups {
  /** By key: where its items begin; one more entry than keys. */
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** Indexes of `keys` by key (a counting sort); negative keys are left out. */
export function grouped(size: number, keys: Int32Array): Groups {
  const starts = new Int32Array(size + 1);
  for (let i = 0; i < keys.length; i++) if (keys[i]! >= 0) starts[keys[i]! + 1]!++;
  for (let key = 0; key < size; key++) starts[key + 1]! += starts[key]!;
  const next = starts.slice(0, size);
  const items = new Int32Array(starts[size]!);
  for (let i = 0; i < keys.length; i++) if (keys[i]! >= 0) items[next[keys[i]!]!++] = i;
  return { starts, items };
}

/** Kahn's algorithm; shorter than the number of nodes where there are cycles. */
function topologicalOrder(graph: Graph, isNode: Uint8Array): Int32Array {
  const { edges, outStart, outEdges, memberStart, members, gateOf, rollUpOf } = graph;
  const count = memberStart.length - 1;
  const waiting = new Int32Array(isNode.length);
  for (let edge = 0; edge < edges.to.length; edge++) if (isNode[edges.from[edge]!]) waiting[edges.to[edge]!]!++;
  for (let node = 0; node < isNode.length; node++) {
    if (!isNode[node]) continue;
    if (gateOf[node]! >= 0) waiting[node]!++;
    if (rollUpOf[node]! >= 0) waiting[rollUpOf[node]!]!++;
  }
  const order = new Int32Array(isNode.length);
  const open: number[] = [];
  let length = 0;
  const release = (node: number) => {
    waiting[node]!--;
    if (waiting[node] === 0 && isNode[node]) open.push(node);
  };
  // What a task releases comes right after it: neighbours in the order are neighbours in memory.
  for (let first = 0; first < isNode.length; first++) {
    if (isNode[first] && waiting[first] === 0) open.push(first);
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      waiting[node] = -1;
      order[length++] = node;
      for (let i = outStart[node]!; i < outStart[node + 1]!; i++) release(edges.to[outEdges[i]!]!);
      if (rollUpOf[node]! >= 0) release(rollUpOf[node]!);
      if (node < count) for (let i = memberStart[node]!; i < memberStart[node + 1]!; i++) release(members[i]!);
    }
  }
  return order.subarray(0, length);
}
