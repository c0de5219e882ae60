/**
 * The forward and the backward pass over 10,000 tasks with 20,000 links on one calendar, against a bare loop over typed arrays on the
 * same network: plain working minutes, no calendar, no constraints, no floats by cause. Exit status 1 where ours takes more than 3 times
 * as long.
 *
 *     npm run bench -- passes
 */
import { analyse } from '../src/core/analysis.ts';
import { backwardPass } from '../src/core/schedule/backward.ts';
import { forwardPass } from '../src/core/schedule/forward.ts';
import type { Outline } from '../src/core/schedule/outline.ts';
import { PlanSchedules } from '../src/core/schedule/schedulePlan.ts';
import { makeWorkspace, type Workspace } from '../src/core/schedule/workspace.ts';
import { noFacts } from '../src/core/settle.ts';
import { parseSource } from '../src/core/source/parse.ts';
import { median, timed } from './timing.ts';

const tasks = 10_000;
const mostTimes = 3;
const rounds = 20;

export function passes(): number {
  const outline = networkOf(tasks);
  const space = makeWorkspace(outline.network);
  const bare = bareLoop(outline);
  const ours = (): number => {
    const { projectFinish } = forwardPass(outline, 'plan', space);
    backwardPass(outline, 'plan', projectFinish, space);
    return projectFinish;
  };
  for (let i = 0; i < 200; i++) {
    ours();
    bare.run();
  }
  const [mine, theirs]: [number[], number[]] = [[], []];
  for (let i = 0; i < rounds; i++) {
    mine.push(timed(ours));
    theirs.push(timed(bare.run));
  }
  checkAlike(outline, space, bare);
  const ratio = median(mine) / median(theirs);
  const isMet = ratio <= mostTimes;
  const { length: links } = outline.network.edges.to;
  process.stdout.write(
    `${tasks} tasks, ${links} links, forward and backward: ${median(mine).toFixed(2)} ms against ${median(theirs).toFixed(2)} ms of a bare loop, ` +
      `${ratio.toFixed(2)} times as long (wanted: at most ${mostTimes}): ${isMet ? 'met' : 'MISSED'}\n`,
  );
  return isMet ? 0 : 1;
}

function networkOf(count: number): Outline {
  const text = textOf(count);
  const path = 'p.plan.yaml';
  const { schedules } = analyse({ ...noFacts, sources: new Map([[path, parseSource(path, text)]]) }, path);
  if (!(schedules instanceof PlanSchedules)) throw new Error('the plan has no dates');
  return schedules.outline;
}

function textOf(count: number): string {
  let seed = 1;
  const below = (limit: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * limit);
  };
  const lines = Array.from({ length: count }, (_, i) => {
    const after = new Set<number>();
    while (after.size < Math.min(i, 2)) after.add(Math.max(0, i - 1 - below(200)));
    return `  t${i}: {duration: ${1 + below(9)}d, after: [${[...after].map((other) => `t${other}`).join(', ')}]}`;
  });
  return ['planloom: 1', 'project: {id: p, name: P, start: 2026-01-05, statusDate: 2026-01-02}', 'tasks:', ...lines, ''].join('\n');
}

interface Bare {
  readonly finish: Float64Array;
  readonly lateStart: Float64Array;
  readonly run: () => number;
}

/** Critical path method in plain minutes from 0: two dates a task and pass, and nothing else. */
function bareLoop({ network, table }: Outline): Bare {
  const { order, edges, inStart, outStart, outEdges, count } = network;
  const early = new Float64Array(count);
  const finish = new Float64Array(count);
  const late = new Float64Array(count);
  const lateStart = new Float64Array(count);
  const { minutes } = table;
  const { from, to } = edges;
  const run = (): number => {
    let end = 0;
    for (const task of order) {
      let start = 0;
      for (let edge = inStart[task]!; edge < inStart[task + 1]!; edge++) {
        const bound = finish[from[edge]!]!;
        if (bound > start) start = bound;
      }
      early[task] = start;
      finish[task] = start + minutes[task]!;
      if (finish[task] > end) end = finish[task];
    }
    for (let i = order.length - 1; i >= 0; i--) {
      const task = order[i]!;
      let bound = end;
      for (let i = outStart[task]!; i < outStart[task + 1]!; i++) {
        const start = lateStart[to[outEdges[i]!]!]!;
        if (start < bound) bound = start;
      }
      late[task] = bound;
      lateStart[task] = bound - minutes[task]!;
    }
    return end;
  };
  return { run, finish, lateStart };
}

/** Both computed the same dates. */
function checkAlike({ time, network }: Outline, space: Workspace, bare: Bare): void {
  const origin = time.workBefore(space.start[0]!);
  for (let task = 0; task < network.count; task++) {
    if (time.workBefore(space.finish[task]!) - origin !== bare.finish[task]) throw new Error(`t${task}: other early dates`);
    if (time.workBefore(space.lateStart[task]!) - origin !== bare.lateStart[task]) throw new Error(`t${task}: other late dates`);
  }
}
