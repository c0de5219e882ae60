/** Activity lists: orders in which none comes before what it follows, and what is served first by rank stands before the rest. */
import type { Followers } from './generator.ts';
import { FS, SS } from '../edges.ts';
import type { LevellingProblem } from './problem.ts';
import { Queue } from './queue.ts';

export class Lists {
  readonly #problem: LevellingProblem;
  readonly #followers: Followers;
  /** A follower may begin before what it follows, so that dates alone give no list. */
  readonly #mayOvertake: boolean;
  /** Place in some order that keeps all links: decides between equal keys. */
  readonly #depth: Int32Array;
  readonly #activityAt: Int32Array;
  readonly #sorted: Float64Array;

  constructor(problem: LevellingProblem, followers: Followers) {
    this.#problem = problem;
    this.#followers = followers;
    this.#mayOvertake = problem.links.type.some((type, link) => (type !== FS && type !== SS) || problem.links.lag[link]! < 0);
    this.#depth = new Int32Array(problem.count);
    this.#activityAt = new Int32Array(problem.count);
    this.#sorted = new Float64Array(problem.count);
    if (isInOrder(problem)) for (let activity = 0; activity < problem.count; activity++) this.#activityAt[activity] = activity;
    else this.byPriority(new Float64Array(problem.count), this.#activityAt);
    for (let place = 0; place < problem.count; place++) this.#depth[this.#activityAt[place]!] = place;
  }

  /** By rank, whatever the keys. */
  get byLinks(): Int32Array {
    return this.#activityAt;
  }

  /** By rank, then least key, for any keys: what is ready is taken. */
  byPriority(key: Float64Array, list: Int32Array = new Int32Array(this.#problem.count)): Int32Array {
    const { count, rank, links } = this.#problem;
    const { first, to } = this.#followers;
    const waiting = new Int32Array(count);
    const ready = new Queue(count, (a, b) => rank[a]! - rank[b]! || key[a]! - key[b]! || a - b);
    for (let activity = 0; activity < count; activity++) {
      waiting[activity] = links.first[activity + 1]! - links.first[activity]!;
      if (waiting[activity] === 0) ready.add(activity);
    }
    for (let place = 0; ready.size > 0; place++) {
      const activity = ready.take();
      list[place] = activity;
      for (let i = first[activity]!; i < first[activity + 1]!; i++) {
        const follower = to[i]!;
        waiting[follower]!--;
        if (waiting[follower] === 0) ready.add(follower);
      }
    }
    return list;
  }

  /** By rank, then least start of a schedule that keeps all links. */
  byStart(start: Float64Array, list: Int32Array = new Int32Array(this.#problem.count)): Int32Array {
    if (this.#mayOvertake) return this.byPriority(start, list);
    const { count, rank } = this.#problem;
    const sorted = this.#sorted;
    let [least, most] = [Infinity, -Infinity];
    for (let activity = 0; activity < count; activity++) {
      if (start[activity]! < least) least = start[activity]!;
      if (start[activity]! > most) most = start[activity]!;
    }
    const span = most - least + 1;
    for (let activity = 0; activity < count; activity++) {
      sorted[activity] = (rank[activity]! * span + start[activity]! - least) * count + this.#depth[activity]!;
    }
    sorted.sort();
    for (let place = 0; place < count; place++)
      list[place] = this.#activityAt[sorted[place]! - Math.floor(sorted[place]! / count) * count]!;
    return list;
  }
}

/** Whether the activities as they stand are the list by links: then none has to be made. */
function isInOrder({ count, rank, links }: LevellingProblem): boolean {
  for (let activity = 0; activity < count; activity++) {
    if (activity > 0 && rank[activity]! < rank[activity - 1]!) return false;
    for (let link = links.first[activity]!; link < links.first[activity + 1]!; link++) if (links.from[link]! >= activity) return false;
  }
  return true;
}
