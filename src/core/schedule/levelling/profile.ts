/** How much of each resource is free, as a staircase over time: breakpoints in order, and what is free from each to the next. */
import { minutesPerDay } from '../../values/time.ts';
import type { Resources } from './problem.ts';

export class Profile {
  readonly #resources: Resources;
  readonly #first: Int32Array;
  readonly #size: Int32Array;
  readonly #time: Float64Array;
  readonly #free: Float64Array;
  #kept: { readonly size: Int32Array; readonly time: Float64Array; readonly free: Float64Array } | null = null;

  /** `uses`: by resource, how often it can be taken at most. */
  constructor(resources: Resources, uses: Int32Array) {
    const count = resources.capacity.length;
    this.#resources = resources;
    this.#first = new Int32Array(count);
    let room = 0;
    for (let resource = 0; resource < count; resource++) {
      this.#first[resource] = room;
      room += 2 * uses[resource]! + 2;
    }
    this.#size = new Int32Array(count).fill(1);
    this.#time = new Float64Array(room);
    this.#free = new Float64Array(room);
    for (let resource = 0; resource < count; resource++) {
      this.#time[this.#first[resource]!] = -Infinity;
      this.#free[this.#first[resource]!] = resources.capacity[resource]!;
    }
  }

  /** What is taken now stays so when the profile is cleared. */
  keep(): void {
    this.#kept = { size: this.#size.slice(), time: this.#time.slice(), free: this.#free.slice() };
  }

  clear(): void {
    if (!this.#kept) return;
    this.#size.set(this.#kept.size);
    this.#time.set(this.#kept.time);
    this.#free.set(this.#kept.free);
  }

  /** `from` where so much is free up to `to`; else the moment before which it cannot be, Infinity where it never is. */
  freeFrom(resource: number, from: number, to: number, amount: number, waits: boolean): number {
    const { wholeDays, away, goneFrom } = this.#resources;
    if (to > goneFrom[resource]!) return Infinity;
    let begin = from;
    let end = to;
    if (wholeDays[resource] === 1) {
      begin = Math.floor(from / minutesPerDay) * minutesPerDay;
      end = Math.ceil(to / minutesPerDay) * minutesPerDay;
    }
    const free = this.#free;
    const time = this.#time;
    const first = this.#first[resource]!;
    let at = this.#lastBefore(resource, end);
    while (free[at]! >= amount) {
      if (time[at]! <= begin) return waits ? from : backFrom(away[resource]!, from, to);
      at--;
    }
    return at + 1 < first + this.#size[resource]! ? time[at + 1]! : Infinity;
  }

  take(resource: number, from: number, to: number, amount: number): void {
    let begin = from;
    let end = to;
    if (this.#resources.wholeDays[resource] === 1) {
      begin = Math.floor(from / minutesPerDay) * minutesPerDay;
      end = Math.ceil(to / minutesPerDay) * minutesPerDay;
    }
    const last = this.#cut(resource, end);
    const before = this.#size[resource]!;
    const at = this.#cut(resource, begin);
    const stop = last + this.#size[resource]! - before;
    for (let i = at; i < stop; i++) this.#free[i]! -= amount;
  }

  /** The last breakpoint before a moment. */
  #lastBefore(resource: number, moment: number): number {
    const time = this.#time;
    let low = this.#first[resource]!;
    let high = low + this.#size[resource]! - 1;
    if (time[high]! < moment) return high;
    while (high - low > 6) {
      const middle = (low + high) >> 1;
      if (time[middle]! < moment) low = middle;
      else high = middle;
    }
    while (time[high]! >= moment) high--;
    return high;
  }

  /** The breakpoint at a moment, made where there is none. */
  #cut(resource: number, moment: number): number {
    const time = this.#time;
    const free = this.#free;
    const at = this.#lastBefore(resource, moment) + 1;
    const end = this.#first[resource]! + this.#size[resource]!;
    if (at < end && time[at] === moment) return at;
    for (let i = end; i > at; i--) {
      time[i] = time[i - 1]!;
      free[i] = free[i - 1]!;
    }
    time[at] = moment;
    free[at] = free[at - 1]!;
    this.#size[resource]!++;
    return at;
  }
}

/** `from` where nobody is away up to `to`, else when they are back. */
function backFrom(away: Float64Array, from: number, to: number): number {
  for (let i = away.length - 2; i >= 0; i -= 2) if (away[i]! < to) return away[i + 1]! > from ? away[i + 1]! : from;
  return from;
}
