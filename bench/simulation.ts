/**
 * Monte Carlo: 10,000 simulations of 1,000 tasks with criticality, from a plan already scheduled, against the barest loop over typed
 * arrays that does the same; one thread, the best of several runs each. Exit status 1 where it takes more than twice as long.
 *
 *     npm run bench -- simulation
 */
import { analyse } from '../src/core/analysis.ts';
import { Chance } from '../src/core/schedule/chance.ts';
import { distributions, type Distribution } from '../src/core/schedule/simulation/distributions.ts';
import { simulate } from '../src/core/schedule/simulation/simulation.ts';
import { noFacts } from '../src/core/settle.ts';
import { parseSource } from '../src/core/source/parse.ts';
import { formatMinute } from '../src/core/values/civil.ts';

const iterations = 10_000;
const tasks = 1_000;
const rounds = 5;
const wanted = 2;

/** Working minutes, and links from finish to start by the task they lead to. */
interface Network {
  readonly optimistic: Float64Array;
  readonly likely: Float64Array;
  readonly pessimistic: Float64Array;
  readonly first: Int32Array;
  readonly from: Int32Array;
}

export function simulation(): number {
  const network = drawNetwork();
  const { plan, schedules } = analyse({ ...noFacts, sources: new Map([[entry, parseSource(entry, planText(network))]]) }, entry);
  if (!plan || !schedules) throw new Error('the plan has no dates');
  const run = (distribution: Distribution) => simulate(plan, schedules, { iterations, seed: 1, distribution })!;
  const bare = best(() => bareLoop(network, 1));
  process.stdout.write(`${grouped(iterations)} simulations of ${grouped(tasks)} tasks and ${grouped(network.from.length)} links\n`);
  process.stdout.write(`A bare loop, triangular: ${seconds(bare.time)}; P80 after ${grouped(bare.result.p80)} working minutes\n`);
  const met = distributions.map((distribution) => {
    const { time, result } = best(() => run(distribution));
    const p80 = schedules.calendar.workingMinutes(schedules.forecast.projectStart, result.finish.p80);
    const ratio = time / bare.time;
    const figures = `${seconds(time)}, ${ratio.toFixed(2)} times the bare loop`;
    const verdict = ratio <= wanted ? 'met' : 'MISSED';
    process.stdout.write(
      `${distribution}: ${figures}: ${verdict} (wanted: ${wanted}); P80 ${formatMinute(result.finish.p80)}, after ${grouped(p80)}\n`,
    );
    return ratio <= wanted;
  });
  return met.every((is) => is) ? 0 : 1;
}

const entry = 'simulated.plan.yaml';

/** Every task follows up to three of the fifty before it, two on average. */
function drawNetwork(): Network {
  const chance = new Chance(7);
  const likely = Float64Array.from({ length: tasks }, () => 480 * (1 + chance.below(10)));
  const first = new Int32Array(tasks + 1);
  const from: number[] = [];
  for (let task = 0; task < tasks; task++) {
    const wantedLinks = 1 + chance.below(3);
    const links = new Set(Array.from({ length: task === 0 ? 0 : wantedLinks }, () => Math.max(0, task - 1 - chance.below(50))));
    from.push(...links);
    first[task + 1] = from.length;
  }
  return {
    optimistic: likely.map((minutes) => minutes - 60 * (1 + chance.below(4))),
    likely,
    pessimistic: likely.map((minutes) => minutes + 60 * (1 + chance.below(24))),
    first,
    from: Int32Array.from(from),
  };
}

function planText({ optimistic, likely, pessimistic, first, from }: Network): string {
  const hours = (minutes: number) => `${minutes / 60}h`;
  const lines = Array.from(likely, (_, task) => {
    const estimate = [optimistic, likely, pessimistic].map((points) => hours(points[task]!)).join('/');
    const after = [...from.subarray(first[task], first[task + 1])].map((other) => `t${other}`);
    return `  t${task}: {name: T, duration: ${estimate}${after.length > 0 ? `, after: [${after.join(', ')}]` : ''}}\n`;
  });
  return `planloom: 1\nproject: {id: s, name: S, start: 2026-01-05}\ntasks:\n${lines.join('')}`;
}

/** What somebody would write who needs no calendar, no container and no other link: the P80 in working minutes, and criticality. */
function bareLoop({ optimistic, likely, pessimistic, first, from }: Network, seed: number): { p80: number; criticality: Float64Array } {
  const chance = new Chance(seed);
  const count = likely.length;
  const range = pessimistic.map((last, task) => last - optimistic[task]!);
  const rise = likely.map((mode, task) => range[task]! * (mode - optimistic[task]!));
  const fall = likely.map((mode, task) => range[task]! * (pessimistic[task]! - mode));
  const turn = likely.map((mode, task) => (mode - optimistic[task]!) / range[task]!);
  const start = new Float64Array(count);
  const finish = new Float64Array(count);
  const critical = new Uint8Array(count);
  const criticality = new Float64Array(count);
  const finishes = new Float64Array(iterations);
  for (let iteration = 0; iteration < iterations; iteration++) {
    let end = 0;
    for (let task = 0; task < count; task++) {
      const draw = chance.next();
      const length =
        draw < turn[task]! ? optimistic[task]! + Math.sqrt(draw * rise[task]!) : pessimistic[task]! - Math.sqrt((1 - draw) * fall[task]!);
      let begin = 0;
      for (let link = first[task]!; link < first[task + 1]!; link++) {
        const before = finish[from[link]!]!;
        if (before > begin) begin = before;
      }
      start[task] = begin;
      finish[task] = begin + length;
      if (begin + length > end) end = begin + length;
    }
    critical.fill(0);
    for (let task = count - 1; task >= 0; task--) {
      if (finish[task] === end) critical[task] = 1;
      if (critical[task] === 0) continue;
      criticality[task]!++;
      for (let link = first[task]!; link < first[task + 1]!; link++) {
        if (finish[from[link]!] === start[task]) critical[from[link]!] = 1;
      }
    }
    finishes[iteration] = end;
  }
  return { p80: Math.round(finishes.sort()[Math.ceil(iterations * 0.8) - 1]!), criticality };
}

function best<T>(work: () => T): { readonly time: number; readonly result: T } {
  let [time, result] = [Infinity, work()];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    result = work();
    time = Math.min(time, performance.now() - start);
  }
  return { time, result };
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(3)} s`;
}

function grouped(number: number): string {
  return number.toLocaleString('en');
}
