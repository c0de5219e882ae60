/**
 * Smoothing: work is moved later within its float, so that peaks become lower and the finish stays. After Burgess and Killebrew: task by
 * task from the end, each to where the sum of squares of what is used is least, until nothing gets better.
 */
import type { Schedule } from '../schedule.ts';
import { Generator } from './generator.ts';
import { mirrorOf } from './mirror.ts';
import type { PlanProblem } from './planProblem.ts';
import { hold, type LevellingProblem } from './problem.ts';

const mostPasses = 5;
const mostPlaces = 48;
/** How much worse it is to use what is not there than to use what is. */
const overload = 100;

/** Starts by activity; those that cannot move keep the forecast's. */
export function smooth({ problem, nodes }: PlanProblem, forecast: Schedule): Float64Array {
  return new Smoothing(problem, nodes, forecast).run();
}

class Smoothing {
  readonly #problem: LevellingProblem;
  readonly #nodes: Int32Array;
  readonly #forecast: Schedule;
  /** Forwards and backwards: how early and how late what surrounds an activity allows it to be. */
  readonly #early: Generator;
  readonly #late: Generator;
  readonly #users: readonly (readonly number[])[];

  constructor(problem: LevellingProblem, nodes: Int32Array, forecast: Schedule) {
    this.#problem = problem;
    this.#nodes = nodes;
    this.#forecast = forecast;
    this.#early = new Generator({ ...problem, needs: { ...problem.needs, first: new Int32Array(problem.count + 1) } });
    this.#late = new Generator(mirrorOf(this.#early.problem));
    const users = Array.from(problem.resources.capacity, (): number[] => []);
    for (let activity = 0; activity < problem.count; activity++) {
      for (let i = problem.needs.first[activity]!; i < problem.needs.first[activity + 1]!; i++)
        users[problem.needs.resource[i]!]!.push(activity);
    }
    this.#users = users;
  }

  run(): Float64Array {
    const { count } = this.#problem;
    this.#early.serial(
      Int32Array.from({ length: count }, (_, activity) => activity),
      -Infinity,
    );
    for (let activity = 0; activity < count; activity++) this.#put(activity, this.#early.start[activity]!, this.#early.finish[activity]!);
    for (let pass = 0, moved = true; moved && pass < mostPasses; pass++) {
      moved = false;
      for (let activity = count - 1; activity >= 0; activity--) if (this.#improve(activity)) moved = true;
    }
    return this.#early.start;
  }

  #put(activity: number, start: number, finish: number): void {
    this.#early.start[activity] = start;
    this.#early.finish[activity] = finish;
    this.#late.start[activity] = -finish;
    this.#late.finish[activity] = -start;
  }

  /** Whether a better place was found and taken. */
  #improve(activity: number): boolean {
    const { needs, hold: holds } = this.#problem;
    if (holds[activity] !== hold.free) return false;
    const [from, to] = this.#window(activity);
    if (needs.first[activity] === needs.first[activity + 1]) {
      // What needs nothing makes room: it goes as late as it can.
      if (!(to > this.#early.start[activity]!) || !this.#fits(activity, to)) return false;
      this.#put(activity, to, this.#finishFrom(activity, to));
      return true;
    }
    if (!(to > from)) return false;
    const before = this.#early.start[activity]!;
    const candidates = this.#places(activity, from, to);
    let best = before;
    let least = this.#cost(activity, before) * (1 - 1e-9);
    for (const place of candidates) {
      const cost = this.#cost(activity, place);
      if (cost < least && this.#fits(activity, place)) [best, least] = [place, cost];
    }
    if (best === before) return false;
    this.#put(activity, best, this.#finishFrom(activity, best));
    return true;
  }

  /** Between what it follows and what follows it, and no later than keeps every deadline. */
  #window(activity: number): readonly [number, number] {
    const { clock, length, latest } = this.#problem;
    const node = this.#nodes[activity]!;
    const from = this.#early.boundOf(activity);
    const finish = Math.min(-this.#late.boundOf(activity), this.#forecast.lateFinish[node] ?? -Infinity);
    const byFinish = clock[activity] ? clock[activity].start(finish, length[activity]!) : finish - length[activity]!;
    const to = Math.min(byFinish, this.#forecast.lateStart[node] ?? -Infinity, latest[activity]!);
    return [from, Number.isNaN(to) ? from : to];
  }

  /** Whether all that follows can stay where it is: hours differ, so that what looks like the same moment may not be. */
  #fits(activity: number, place: number): boolean {
    const [start, finish] = [this.#early.start[activity]!, this.#early.finish[activity]!];
    const { first, to } = this.#early.followers;
    let fits = true;
    this.#put(activity, place, this.#finishFrom(activity, place));
    for (let i = first[activity]!; fits && i < first[activity + 1]!; i++) fits = this.#early.boundOf(to[i]!) <= this.#early.start[to[i]!]!;
    this.#put(activity, start, finish);
    return fits;
  }

  #finishFrom(activity: number, start: number): number {
    const { clock, length } = this.#problem;
    return clock[activity] ? clock[activity].finish(start, length[activity]!) : start + length[activity]!;
  }

  /** Starts worth trying: where others on its resources start or finish. */
  #places(activity: number, from: number, to: number): readonly number[] {
    const { needs, clock, length } = this.#problem;
    const time = clock[activity] ?? null;
    const places = new Set<number>();
    const add = (start: number) => {
      const place = time ? time.next(start) : start;
      if (place >= from && place <= to) places.add(place);
    };
    add(from);
    add(to);
    for (let i = needs.first[activity]!; i < needs.first[activity + 1]!; i++) {
      for (const other of this.#users[needs.resource[i]!]!) {
        const [start, finish] = [this.#early.start[other]!, this.#early.finish[other]!];
        if (other === activity || finish < from || start > this.#finishFrom(activity, to)) continue;
        add(finish);
        add(time ? time.start(start, length[activity]!) : start - length[activity]!);
        if (places.size >= mostPlaces) return [...places].sort((a, b) => a - b);
      }
    }
    return [...places].sort((a, b) => a - b);
  }

  /** What its use adds to the squares of all that is used, while it lasts. */
  #cost(activity: number, start: number): number {
    const { needs, resources } = this.#problem;
    const finish = this.#finishFrom(activity, start);
    let cost = 0;
    for (let i = needs.first[activity]!; i < needs.first[activity + 1]!; i++) {
      const resource = needs.resource[i]!;
      const capacity = resources.capacity[resource]!;
      const own = needs.use[i]! / capacity;
      const steps: (readonly [number, number])[] = [[start, 0], [finish, 0]]; // prettier-ignore
      const add = (from: number, to: number, used: number) => {
        if (from >= finish || to <= start) return;
        steps.push([Math.max(from, start), used], [Math.min(to, finish), -used]);
      };
      for (const other of this.#users[resource]!) {
        if (other !== activity) add(this.#early.start[other]!, this.#early.finish[other]!, this.#useOf(other, resource) / capacity);
      }
      const away = resources.away[resource]!;
      if (needs.waits[i] === 0) for (let at = 0; at < away.length; at += 2) add(away[at]!, away[at + 1]!, 1);
      add(resources.goneFrom[resource]!, Infinity, 1);
      cost += squares(steps.sort((a, b) => a[0] - b[0]), own); // prettier-ignore
    }
    return cost;
  }

  #useOf(activity: number, resource: number): number {
    const { needs } = this.#problem;
    for (let i = needs.first[activity]!; i < needs.first[activity + 1]!; i++) if (needs.resource[i] === resource) return needs.use[i]!;
    return 0;
  }
}

/** `steps`: when how much more is used, by time. */
function squares(steps: readonly (readonly [number, number])[], own: number): number {
  let sum = 0;
  let used = 0;
  for (let i = 0; i + 1 < steps.length; i++) {
    used += steps[i]![1];
    const span = steps[i + 1]![0] - steps[i]![0];
    if (span > 0) sum += span * (weigh(used + own) - weigh(used));
  }
  return sum;
}

function weigh(used: number): number {
  const over = Math.max(0, used - 1 - 1e-9);
  return used * used + overload * over;
}
