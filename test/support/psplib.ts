/** Instances of PSPLIB (single mode, `.sm` files): a job is a task, a period an hour, the resources pools of equipment. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LevellingProblem } from '../../src/core/schedule/levelling/problem.ts';

export interface Instance {
  readonly name: string;
  readonly problem: LevellingProblem;
  readonly optimum: number;
}

/** The folder with `j30/` and `j30.optimum.csv`; null where PLANLOOM_TEST_DATA names none. */
export function psplibFolder(): string | null {
  const data = process.env.PLANLOOM_TEST_DATA;
  const folder = data ? join(data, 'psplib') : null;
  return folder && existsSync(join(folder, 'j30')) ? folder : null;
}

/** All 480, by parameter set and number. */
export function readJ30(folder: string): readonly Instance[] {
  const optima = new Map(
    readFileSync(join(folder, 'j30.optimum.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','))
      .map(([, set, instance, , , , optimum]) => [`j30${set!}_${instance!}.sm`, Number(optimum)]),
  );
  return readdirSync(join(folder, 'j30'))
    .filter((name) => optima.has(name))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => ({ name, problem: problemOf(readFileSync(join(folder, 'j30', name), 'utf8')), optimum: optima.get(name)! }));
}

export function problemOf(text: string): LevellingProblem {
  const successors = tableAfter(text, 'PRECEDENCE RELATIONS').map(([job, , , ...after]) => ({ job: job!, after }));
  const requests = tableAfter(text, 'REQUESTS/DURATIONS');
  const capacity = Float64Array.from(tableAfter(text, 'RESOURCEAVAILABILITIES')[0]!);
  const count = successors.length;
  const before = successors.map(({ job }) => successors.filter(({ after }) => after.includes(job)).map((other) => other.job - 1));
  const from = Int32Array.from(before.flat());
  const uses = requests.map(([, , , ...amounts]) => amounts.flatMap((use, resource) => (use > 0 ? [{ use, resource }] : [])));
  const use = Float64Array.from(uses.flat(), (item) => item.use);
  return {
    count,
    length: Float64Array.from(requests, ([, , duration]) => duration!),
    clock: new Array<null>(count).fill(null),
    release: new Float64Array(count),
    latest: new Float64Array(count).fill(Infinity),
    due: new Float64Array(count).fill(Infinity),
    hold: new Uint8Array(count),
    fixedStart: new Float64Array(count).fill(NaN),
    fixedFinish: new Float64Array(count).fill(NaN),
    rank: new Int32Array(count),
    hasPriorities: false,
    links: {
      first: runningTotals(before),
      from,
      type: new Uint8Array(from.length),
      lag: new Float64Array(from.length),
      lagClock: new Array<null>(from.length).fill(null),
    },
    needs: {
      first: runningTotals(uses),
      resource: Int32Array.from(uses.flat(), (item) => item.resource),
      use,
      margin: use,
      waits: new Uint8Array(use.length),
    },
    resources: {
      capacity,
      away: Array.from(capacity, () => new Float64Array(0)),
      goneFrom: new Float64Array(capacity.length).fill(Infinity),
      wholeDays: new Uint8Array(capacity.length),
    },
  };
}

/** The same project as a plan; its time is counted from 2026-01-05 00:00 on. */
export function planTextOf({ count, length, links, needs, resources }: LevellingProblem): string {
  const pools = Array.from(resources.capacity, (amount, index) => `  r${index}: {name: R, kind: equipment, capacity: ${amount}}\n`);
  const tasks = Array.from({ length: count }, (_, job) => {
    const after = Array.from(links.from.subarray(links.first[job], links.first[job + 1]), (other) => `j${other}`);
    const uses: string[] = [];
    for (let i = needs.first[job]!; i < needs.first[job + 1]!; i++) uses.push(`r${needs.resource[i]!}: ${needs.use[i]!}`);
    return `  j${job}: {duration: ${length[job]!}h, assign: {${uses.join(', ')}}, after: [${after.join(', ')}]}\n`;
  });
  const head = 'project: {id: p, name: P, start: 2026-01-05, calendar: all}\ncalendars: {all: {week: {mon-sun: "00:00-24:00"}}}\n';
  return `${head}resources:\n${pools.join('')}tasks:\n${tasks.join('')}`;
}

/** What is wrong with a schedule, or null. */
export function faultIn({ count, length, links, needs, resources }: LevellingProblem, start: Float64Array): string | null {
  for (let job = 0; job < count; job++) {
    for (let link = links.first[job]!; link < links.first[job + 1]!; link++) {
      const other = links.from[link]!;
      if (start[job]! < start[other]! + length[other]!) return `job ${job} starts before job ${other} ends`;
    }
    for (let i = 0; i < resources.capacity.length; i++) {
      const used = usedAt({ count, length, needs }, start, i, start[job]!);
      if (used > resources.capacity[i]!) return `resource ${i} gives ${used} of ${resources.capacity[i]!} at ${start[job]!}`;
    }
  }
  return null;
}

function usedAt(
  problem: Pick<LevellingProblem, 'count' | 'length' | 'needs'>,
  start: Float64Array,
  resource: number,
  time: number,
): number {
  const { count, length, needs } = problem;
  let used = 0;
  for (let job = 0; job < count; job++) {
    if (!(start[job]! <= time && time < start[job]! + length[job]!)) continue;
    for (let i = needs.first[job]!; i < needs.first[job + 1]!; i++) if (needs.resource[i] === resource) used += needs.use[i]!;
  }
  return used;
}

function runningTotals(lists: readonly (readonly unknown[])[]): Int32Array {
  const first = new Int32Array(lists.length + 1);
  lists.forEach((list, index) => (first[index + 1] = first[index]! + list.length));
  return first;
}

/** Rows of numbers below a heading, up to the next line of stars. */
function tableAfter(text: string, heading: string): readonly (readonly number[])[] {
  const section = text.slice(text.indexOf(heading)).split(/^\*+$/m)[0]!;
  return section
    .split('\n')
    .filter((line) => /^\s*\d/.test(line))
    .map((line) => line.trim().split(/\s+/).map(Number));
}
