/**
 * Working time as a line of whole working minutes laid beside the wall clock. Adding working time is then an addition on that line.
 *
 * A point on the line has two moments on the clock: Friday 18:00, where work ends, and Monday 09:00, where it goes on.
 * `endAt` gives the first, `startAt` the second.
 */
import type { Day, Minute } from '../values/time.ts';

/** Minutes after midnight, `to` exclusive; ascending and apart from each other. */
export type Hours = readonly { readonly from: number; readonly to: number }[];

export abstract class WorkingTime {
  /** The point on the line that a moment stands for: working minutes before it. */
  abstract workBefore(moment: Minute): number;

  /** The moment at which the working minute after this point begins. */
  abstract startAt(work: number): Minute;

  /** The moment at which the working minute before this point ends. */
  abstract endAt(work: number): Minute;

  /** The working hours of a day. */
  abstract hoursOn(day: Day): Hours;

  /** Working minutes of a day. */
  minutesOn(day: Day): number {
    return lengthOf(this.hoursOn(day));
  }

  /** The first working moment at or after this one. */
  nextWork(moment: Minute): Minute {
    return this.startAt(this.workBefore(moment));
  }

  /** The last moment at or before this one up to which work goes on. */
  previousWork(moment: Minute): Minute {
    return this.endAt(this.workBefore(moment));
  }

  /** Working minutes from one moment to another, negative backwards. */
  between(from: Minute, to: Minute): number {
    return this.workBefore(to) - this.workBefore(from);
  }

  /** Where so much work, begun at this moment, ends; negative amounts count backwards to a beginning. */
  add(moment: Minute, minutes: number): Minute {
    if (minutes === 0) return moment;
    const work = this.workBefore(moment) + minutes;
    return minutes > 0 ? this.endAt(work) : this.startAt(work);
  }
}

/** Minutes of work in these hours. */
export function lengthOf(hours: Hours): number {
  let minutes = 0;
  for (let i = 0; i < hours.length; i++) minutes += hours[i]!.to - hours[i]!.from;
  return minutes;
}
