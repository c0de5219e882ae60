/** How much of a block is Planloom's: VS Code and the extensions that come with it work on the same thread. */
import type { Profiler } from 'node:inspector';
import { lastStart } from '../../src/core/source/positions.ts';
import type { Block } from './blocks.ts';

/** Our bundles, by the addresses of their code. */
const ours = /[\\/]dist[\\/](?:extension|library|simulation)\.cjs$/;

/** No sample stands for more, in microseconds: the thread waited for its turn meanwhile. */
const longest = 4_000;

/**
 * Of a block the milliseconds in which our code was at work or had called what was, as the profiler saw them; a collection counts as the work of
 * whoever was at work before it.
 */
export function ownShares({ nodes, samples = [], timeDeltas = [], startTime }: Profiler.Profile): (block: Block) => number {
  const isOurs = nodesOfOurs(nodes);
  const collecting = new Set(nodes.filter(({ callFrame }) => callFrame.functionName === '(garbage collector)').map(({ id }) => id));
  // Until when, and how much until then.
  const [ends, sums] = [new Float64Array(samples.length + 1), new Float64Array(samples.length + 1)];
  ends[0] = startTime;
  let isAtWork = false;
  samples.forEach((node, i) => {
    if (!collecting.has(node)) isAtWork = isOurs.has(node);
    ends[i + 1] = ends[i]! + timeDeltas[i]!;
    sums[i + 1] = sums[i]! + (isAtWork ? Math.min(timeDeltas[i]!, longest) : 0);
  });
  // Both clocks are the system's monotonic one; `performance` counts from another beginning.
  const beginning = Number(process.hrtime.bigint() / 1_000n) - performance.now() * 1_000;
  return ({ end, time, own }) => {
    const [from, to] = [beginning + (end - time) * 1_000, beginning + end * 1_000];
    // The profiler counts what waited for its turn too, and the thread's own work is all that there can be.
    return Math.min(own, (sums[lastStart(ends, to)]! - sums[lastStart(ends, from)]!) / 1_000);
  };
}

/** Those with a frame of ours in their stack. */
function nodesOfOurs(nodes: readonly Profiler.ProfileNode[]): ReadonlySet<number> {
  const found = new Set<number>();
  const children = new Map(nodes.map(({ id, children: below = [] }) => [id, below]));
  for (const { id, callFrame } of nodes) {
    if (!ours.test(callFrame.url)) continue;
    for (const open = [id]; open.length > 0;) {
      const node = open.pop()!;
      if (found.has(node)) continue;
      found.add(node);
      open.push(...(children.get(node) ?? []));
    }
  }
  return found;
}
