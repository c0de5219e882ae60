/** Cycles of a network: which nodes are on one (strongly connected components, after Tarjan), and a shortest cycle through each. */
import type { Edges } from './edges.ts';

export interface Graph {
  readonly edges: Edges;
  /** Edges by the task they lead to; they are in this order already. */
  readonly inStart: Int32Array;
  /** Edges by the node they come from. */
  readonly outStart: Int32Array;
  readonly outEdges: Int32Array;
  /** The nearest gate above a task or gate, -1 where there is none, and its reverse. */
  readonly gateOf: Int32Array;
  readonly memberStart: Int32Array;
  readonly members: Int32Array;
  /** By task. */
  readonly isContainer: Uint8Array;
  /** The nearest roll-up above a leaf or roll-up, -1 where there is none. */
  readonly rollUpOf: Int32Array;
}

/** Enough to mend a plan by; every task on a cycle is known anyway. */
const mostCycles = 100;

/** `sorted` are the nodes that are certainly on no cycle. Cycles are by task, in order, beginning with the lowest. */
export function findCycles(
  graph: Graph,
  isNode: Uint8Array,
  sorted: Int32Array,
): { readonly nodes: readonly number[]; readonly cycles: readonly (readonly number[])[] } {
  const suspects = isNode.slice();
  for (let i = 0; i < sorted.length; i++) suspects[sorted[i]!] = 0;
  const component = components(graph, suspects);
  const nodes: number[] = [];
  for (let node = 0; node < component.length; node++) if (component[node]! >= 0) nodes.push(node);
  const covered = new Set<number>();
  const cycles: number[][] = [];
  for (const node of nodes) {
    if (cycles.length >= mostCycles) break;
    if (covered.has(node) || !isLeaf(graph, node)) continue;
    const path = shortestCycle(graph, component, node);
    for (const step of path) covered.add(step.node);
    cycles.push(tasksOn(graph, path));
  }
  return { nodes, cycles };
}

/** By node: the number of its component, or -1 where it is in no cycle. */
function components(graph: Graph, suspects: Uint8Array): Int32Array {
  const size = suspects.length;
  const component = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const found = new Int32Array(size);
  const isOpen = new Uint8Array(size);
  const open: number[] = [];
  let clock = 0;
  let components = 0;
  const close = (root: number) => {
    const members = open.splice(open.lastIndexOf(root));
    for (const member of members) isOpen[member] = 0;
    if (members.length < 2) return;
    for (const member of members) component[member] = components;
    components++;
  };
  for (let first = 0; first < size; first++) {
    if (!suspects[first] || found[first]) continue;
    const path: { node: number; next: number; targets: readonly number[] }[] = [];
    const enter = (node: number) => {
      found[node] = low[node] = ++clock;
      isOpen[node] = 1;
      open.push(node);
      path.push({ node, next: 0, targets: stepsFrom(graph, node).map((step) => step.node) });
    };
    enter(first);
    for (let here = path.at(-1); here; here = path.at(-1)) {
      const target = here.targets[here.next++];
      if (target === undefined) {
        if (low[here.node] === found[here.node]) close(here.node);
        path.pop();
        const above = path.at(-1);
        if (above) low[above.node] = Math.min(low[above.node]!, low[here.node]!);
      } else if (suspects[target] && !found[target]) enter(target);
      else if (isOpen[target]) low[here.node] = Math.min(low[here.node]!, found[target]!);
    }
  }
  return component;
}

interface Step {
  readonly node: number;
  /** A link somebody wrote, not a container's hold on its leaves. */
  readonly isLink: boolean;
}

function stepsFrom(graph: Graph, node: number): readonly Step[] {
  const steps: Step[] = [];
  for (let i = graph.outStart[node]!; i < graph.outStart[node + 1]!; i++) {
    steps.push({ node: graph.edges.to[graph.outEdges[i]!]!, isLink: true });
  }
  if (graph.rollUpOf[node]! >= 0) steps.push({ node: graph.rollUpOf[node]!, isLink: false });
  if (node < graph.memberStart.length - 1) {
    for (let i = graph.memberStart[node]!; i < graph.memberStart[node + 1]!; i++) steps.push({ node: graph.members[i]!, isLink: false });
  }
  return steps;
}

/** Steps that lead from a node back to itself, the last of them into it; breadth first. */
function shortestCycle(graph: Graph, component: Int32Array, start: number): readonly Step[] {
  const cameBy = new Map<number, { readonly from: number; readonly step: Step }>();
  const queue = [start];
  for (let i = 0; i < queue.length && !cameBy.has(start); i++) {
    for (const step of stepsFrom(graph, queue[i]!)) {
      if (component[step.node] !== component[start] || cameBy.has(step.node)) continue;
      cameBy.set(step.node, { from: queue[i]!, step });
      queue.push(step.node);
    }
  }
  const path: Step[] = [];
  let came = cameBy.get(start);
  while (came) {
    path.push(came.step);
    came = came.from === start ? undefined : cameBy.get(came.from);
  }
  return path.reverse();
}

/** Containers are named only where a written link leads into them or out of them. */
function tasksOn(graph: Graph, path: readonly Step[]): number[] {
  const count = graph.memberStart.length - 1;
  const isNamed = (step: Step, index: number) => isLeaf(graph, step.node) || step.isLink || path[(index + 1) % path.length]!.isLink;
  const tasks = path.filter(isNamed).map(({ node }) => (node < count ? node : node - count));
  const lowest = tasks.indexOf(Math.min(...tasks));
  return [...tasks.slice(lowest), ...tasks.slice(0, lowest)];
}

function isLeaf(graph: Graph, node: number): boolean {
  return node < graph.memberStart.length - 1 && graph.isContainer[node] === 0;
}
