/**
 * Schedule generation: activities taken one after the other, each put at the first moment that its links and its resources allow
 * (serial), or time going on, with everything begun that can be begun (parallel). Kolisch (1996) compares the two.
 */
import { FF, FS, SS } from '../edges.ts';
import { hold, type LevellingProblem } from './problem.ts';
import { Profile } from './profile.ts';
import { Queue } from './queue.ts';

export class Generator {
  readonly problem: LevellingProblem;
  /** Dates of the schedule generated last. */
  readonly start: Float64Array;
  readonly finish: Float64Array;
  /** Of a serial schedule: the start that links allow, and the resource that was last to be free; -1 where it need not wait. */
  readonly bound: Float64Array;
  readonly waitedFor: Int32Array;
  /** By need: 1 where the resource leaves before it could be had for as long as it takes, so that it goes without. */
  readonly missing: Uint8Array;
  readonly #profile: Profile;
  readonly #followers: Followers;
  readonly #waiting: Int32Array;
  readonly #wake: Float64Array;
  #origin = -Infinity;
  #finishBound = -Infinity;

  constructor(problem: LevellingProblem) {
    this.problem = problem;
    this.start = new Float64Array(problem.count);
    this.finish = new Float64Array(problem.count);
    this.bound = new Float64Array(problem.count).fill(NaN);
    this.waitedFor = new Int32Array(problem.count).fill(-1);
    this.missing = new Uint8Array(problem.needs.resource.length);
    this.#wake = new Float64Array(problem.count);
    this.#followers = followersOf(problem);
    this.#waiting = new Int32Array(problem.count);
    this.#profile = new Profile(problem.resources, usesOf(problem));
    for (let activity = 0; activity < problem.count; activity++) {
      if (problem.hold[activity] !== hold.fixed) continue;
      this.start[activity] = problem.fixedStart[activity]!;
      this.finish[activity] = problem.fixedFinish[activity]!;
      this.#take(activity, this.start[activity]!, this.finish[activity]!);
    }
    this.#profile.keep();
  }

  get followers(): Followers {
    return this.#followers;
  }

  /** Takes the activities in the order of a list in which none comes before what it follows. Gives the latest finish. */
  serial(list: Int32Array, origin: number): number {
    this.#begin(origin);
    let end = -Infinity;
    for (let i = 0; i < list.length; i++) {
      const activity = list[i]!;
      this.#place(activity, this.#earliest(activity));
      if (this.finish[activity]! > end) end = this.finish[activity]!;
    }
    return end;
  }

  /** As `serial`, as if there were plenty of everything. */
  unlimited(list: Int32Array, origin: number): number {
    this.#origin = origin;
    let end = -Infinity;
    for (let i = 0; i < list.length; i++) {
      const activity = list[i]!;
      this.#date(activity, this.#bound(activity));
      if (this.finish[activity]! > end) end = this.finish[activity]!;
    }
    return end;
  }

  /** Takes at each moment what can begin, least key first. Gives the latest finish. */
  parallel(key: Float64Array, origin: number): number {
    this.#begin(origin);
    const { count, links, rank } = this.problem;
    const wake = this.#wake;
    const asleep = new Queue(count, (a, b) => wake[a]! - wake[b]! || rank[a]! - rank[b]! || key[a]! - key[b]! || a - b);
    const due = new Queue(count, (a, b) => rank[a]! - rank[b]! || key[a]! - key[b]! || a - b);
    for (let activity = 0; activity < count; activity++) {
      this.#waiting[activity] = links.first[activity + 1]! - links.first[activity]!;
      if (this.#waiting[activity] === 0) {
        wake[activity] = this.#bound(activity);
        asleep.add(activity);
      }
    }
    let end = -Infinity;
    while (asleep.size > 0) {
      const now = wake[asleep.first]!;
      while (asleep.size > 0 && wake[asleep.first]! <= now) due.add(asleep.take());
      while (due.size > 0) {
        const activity = due.take();
        const later = this.#isHeld(activity) ? now : this.#laterThan(activity, now);
        if (later > now) {
          wake[activity] = later;
          asleep.add(activity);
          continue;
        }
        this.#place(activity, this.#isHeld(activity) ? wake[activity]! : now);
        if (this.finish[activity]! > end) end = this.finish[activity]!;
        this.#release(activity, (follower) => {
          wake[follower] = this.#bound(follower);
          (wake[follower] <= now ? due : asleep).add(follower);
        });
      }
    }
    return end;
  }

  /** Of a serial schedule: the resources that leave before it could have them. */
  missed(activity: number): readonly number[] {
    const { first, resource } = this.problem.needs;
    const missed: number[] = [];
    for (let i = first[activity]!; i < first[activity + 1]!; i++) if (this.missing[i] === 1) missed.push(resource[i]!);
    return missed;
  }

  /** Of a schedule: the resources that it needs more of than there is while it lasts. */
  overloaded(activity: number): readonly number[] {
    const { needs } = this.problem;
    const over: number[] = [];
    for (let i = needs.first[activity]!; i < needs.first[activity + 1]!; i++) {
      const free = this.#profile.freeFrom(needs.resource[i]!, this.start[activity]!, this.finish[activity]!, 0, needs.waits[i] === 1);
      if (free > this.start[activity]!) over.push(needs.resource[i]!);
    }
    return over;
  }

  #begin(origin: number): void {
    this.#profile.clear();
    this.#origin = origin;
    this.missing.fill(0);
  }

  /** The first moment that links allow, given the dates of what it follows. */
  boundOf(activity: number): number {
    this.#origin = -Infinity;
    return this.#bound(activity);
  }

  #release(activity: number, open: (follower: number) => void): void {
    const { first, to } = this.#followers;
    for (let i = first[activity]!; i < first[activity + 1]!; i++) {
      const follower = to[i]!;
      this.#waiting[follower]!--;
      if (this.#waiting[follower] === 0) open(follower);
    }
  }

  #isHeld(activity: number): boolean {
    return this.problem.hold[activity] !== hold.free;
  }

  #earliest(activity: number): number {
    const from = this.#bound(activity);
    if (this.#isHeld(activity)) return from;
    const { needs } = this.problem;
    return needs.first[activity] === needs.first[activity + 1] ? from : this.#untilFree(activity, from);
  }

  /** `from` is a working moment, as are all that are tried. What must start by a certain moment does, resources or not. */
  #untilFree(activity: number, from: number): number {
    const time = this.problem.clock[activity] ?? null;
    this.bound[activity] = from;
    this.waitedFor[activity] = -1;
    for (let moment = from; moment === from || moment <= this.problem.latest[activity]!;) {
      const free = this.#freeFrom(activity, moment);
      if (free === moment) return moment;
      moment = time === null ? free : time.next(free);
    }
    this.#missNothing(activity);
    this.#freeFrom(activity, from);
    return from;
  }

  /** `now` where it can begin at once, or has to; else the working moment before which it cannot. */
  #laterThan(activity: number, now: number): number {
    const time = this.problem.clock[activity] ?? null;
    const from = time === null || this.#wake[activity] === now ? now : time.next(now);
    if (from > now) return from;
    const free = this.#freeFrom(activity, now);
    if (free === now || free > this.problem.latest[activity]!) return now;
    return time === null ? free : time.next(free);
  }

  #missNothing(activity: number): void {
    const { first } = this.problem.needs;
    this.missing.fill(0, first[activity], first[activity + 1]);
  }

  /** The working moment itself where the resources are free from then on for as long as it takes; else a later moment to try. */
  #freeFrom(activity: number, from: number): number {
    const { clock, length, needs } = this.problem;
    const first = needs.first[activity]!;
    const last = needs.first[activity + 1]!;
    if (last === first) return from;
    const time = clock[activity] ?? null;
    const to = time === null ? from + length[activity]! : time.finish(from, length[activity]!);
    for (let i = first; i < last; i++) {
      if (this.missing[i] === 1) continue;
      const free = this.#profile.freeFrom(needs.resource[i]!, from, to, needs.margin[i]!, needs.waits[i] === 1);
      if (free === Infinity) this.missing[i] = 1;
      else if (free > from) {
        this.waitedFor[activity] = needs.resource[i]!;
        return free;
      }
    }
    return from;
  }

  /** The first moment that its links allow; a working moment where it takes time. */
  #bound(activity: number): number {
    const { release, length, clock, links, hold: holds, fixedStart } = this.problem;
    if (holds[activity] === hold.fixed) return fixedStart[activity]!;
    let startBound = release[activity]! > this.#origin ? release[activity]! : this.#origin;
    this.#finishBound = -Infinity;
    const last = links.first[activity + 1]!;
    for (let link = links.first[activity]!; link < last; link++) {
      const type = links.type[link]!;
      const from = links.from[link]!;
      const fromFinish = type === FS || type === FF;
      let moment = fromFinish ? this.finish[from]! : this.start[from]!;
      const lag = links.lag[link]!;
      if (lag !== 0) {
        const lagClock = links.lagClock[link] ?? null;
        moment = lagClock === null ? moment + lag : lagClock.shift(moment, lag, type !== SS);
      }
      if (type === FS || type === SS) {
        if (moment > startBound) startBound = moment;
      } else if (moment > this.#finishBound) this.#finishBound = moment;
    }
    const time = clock[activity] ?? null;
    if (this.#finishBound > -Infinity) {
      const byFinish = time === null ? this.#finishBound - length[activity]! : time.start(this.#finishBound, length[activity]!);
      if (byFinish > startBound) startBound = byFinish;
    }
    return time === null ? startBound : time.next(startBound);
  }

  /** `from` is a working moment. */
  #place(activity: number, from: number): void {
    this.#date(activity, from);
    if (this.problem.hold[activity] !== hold.fixed) this.#take(activity, from, this.finish[activity]!);
  }

  #date(activity: number, from: number): void {
    const { clock, length, hold: holds, fixedFinish } = this.problem;
    const time = clock[activity] ?? null;
    const needed = length[activity]!;
    this.start[activity] = from;
    this.finish[activity] =
      holds[activity] === hold.fixed ? fixedFinish[activity]! : time === null ? from + needed : time.finish(from, needed);
  }

  #take(activity: number, from: number, to: number): void {
    const { needs } = this.problem;
    if (!(to > from)) return;
    for (let i = needs.first[activity]!; i < needs.first[activity + 1]!; i++) {
      // What can never be had is not kept from others either.
      if (needs.use[i]! > 0 && this.missing[i] === 0) this.#profile.take(needs.resource[i]!, from, to, needs.use[i]!);
    }
  }
}

/** Links by the activity they come from. */
export interface Followers {
  readonly first: Int32Array;
  readonly to: Int32Array;
}

function followersOf({ count, links }: LevellingProblem): Followers {
  const first = new Int32Array(count + 1);
  for (let link = 0; link < links.from.length; link++) first[links.from[link]! + 1]!++;
  for (let activity = 0; activity < count; activity++) first[activity + 1]! += first[activity]!;
  const next = first.slice();
  const to = new Int32Array(links.from.length);
  for (let activity = 0; activity < count; activity++) {
    for (let link = links.first[activity]!; link < links.first[activity + 1]!; link++) to[next[links.from[link]!]!++] = activity;
  }
  return { first, to };
}

function usesOf({ needs, resources }: LevellingProblem): Int32Array {
  const uses = new Int32Array(resources.capacity.length);
  for (let need = 0; need < needs.resource.length; need++) uses[needs.resource[need]!]!++;
  return uses;
}
