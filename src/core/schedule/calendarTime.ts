/**
 * The working time of a calendar, in a table of days that grows as far as somebody asks. Both directions of the conversion take constant
 * time: days carry prefix sums, and a coarse index leads from a working minute to its day.
 */
import { dayOf, firstYear, lastYear, weekdayOf } from '../values/civil.ts';
import { minutesPerDay, type Day, type Minute } from '../values/time.ts';
import { lengthOf, WorkingTime, type Hours } from './workingTime.ts';

/** Beyond these days every calendar is taken for weeks without exceptions, so that any duration comes to an end. */
const firstDay = dayOf(firstYear, 1, 1);
const lastDay = dayOf(lastYear + 1, 1, 1);
const wholeDay: Hours = [{ from: 0, to: minutesPerDay }];
/** Working minutes per entry of the index from work to days, as a power of two: 512, about a working day. */
const strideBits = 9;
/** Of a calendar with more slots than this, only days are looked up at once. */
const mostSlots = 1 << 16;
/** Working minutes beyond the table that are still told apart: some ten thousand years. */
const farthest = 1e10;
/** Closes a pattern of hours: later than any time of day. */
const never = 0x7fffffff;

/**
 * A calendar whose hours are all made up of spells of so many minutes (four hours in the usual week): where each spell begins. For loops
 * that look up many moments; a point `first <= work < end` lies in spell `(work - first) / minutes`.
 */
export interface Slots {
  readonly first: number;
  readonly end: number;
  readonly minutes: number;
  readonly moments: Float64Array;
}

/** What hours with too little in common get. */
const noSlots: Slots = { first: 0, end: -1, minutes: 1, moments: new Float64Array(0) };

export class CalendarTime extends WorkingTime {
  readonly #hoursOn: (day: Day) => Hours;
  /** Where the spans of each pattern of hours begin in `#spans`. */
  readonly #patterns = new Map<string, number>();
  /** From, to, from, to, … of one pattern after another, each closed by `never`. */
  #spans = new Int32Array(64);
  #spansUsed = 0;
  /** The days of the table: `base` up to, not including, `base + count`. */
  #base = 0;
  #count = 0;
  /** Working minutes before each day (one more entry than days), counted from the first day ever asked for. */
  #before = new Float64Array(1);
  /** Where the spans of each day's pattern begin. */
  #pattern = new Int32Array(0);
  #dayOfWork = new Int32Array(0);
  #slots: Slots = noSlots;
  #firstWork = 0;
  #lastWork = 0;
  readonly #week: readonly Hours[];
  readonly #minutesPerWeek: number;

  /**
   * `hoursOn` gives the working hours of a day, `week` those of a week without exceptions, Monday first. A week without any hours
   * is taken for one that always works once the table has ended.
   */
  constructor(hoursOn: (day: Day) => Hours, week: readonly Hours[]) {
    super();
    this.#hoursOn = hoursOn;
    const minutes = week.reduce((sum, hours) => sum + lengthOf(hours), 0);
    this.#week = minutes > 0 ? week : Array.from({ length: 7 }, () => wholeDay);
    this.#minutesPerWeek = minutes > 0 ? minutes : 7 * minutesPerDay;
  }

  override workBefore(moment: Minute): number {
    const day = Math.floor(moment / minutesPerDay);
    const index = day - this.#base;
    if (!(index >= 0 && index < this.#count)) return this.#workBeforeFar(moment);
    const spans = this.#spans;
    const time = moment - day * minutesPerDay;
    let work = this.#before[index]!;
    for (let at = this.#pattern[index]!; spans[at]! < time; at += 2) {
      const to = spans[at + 1]!;
      work += (time < to ? time : to) - spans[at]!;
    }
    return work;
  }

  override startAt(work: number): Minute {
    return this.#momentAfter(work);
  }

  override endAt(work: number): Minute {
    return this.#momentAfter(work - 1) + 1;
  }

  #momentAfter(work: number): Minute {
    const { first, end, minutes, moments } = this.#slots;
    if (!(work >= first && work < end)) return this.#momentAfterByDay(work);
    const slot = ((work - first) / minutes) | 0;
    return moments[slot]! + (work - first) - slot * minutes;
  }

  #momentAfterByDay(work: number): Minute {
    if (!(work >= this.#firstWork && work < this.#lastWork)) return this.#momentAfterFar(work);
    const before = this.#before;
    let index = this.#dayOfWork[(work - this.#firstWork) >>> strideBits]!;
    while (before[index + 1]! <= work) index++;
    const spans = this.#spans;
    let left = work - before[index]!;
    let at = this.#pattern[index]!;
    for (let length = spans[at + 1]! - spans[at]!; left >= length; length = spans[at + 1]! - spans[at]!) {
      left -= length;
      at += 2;
    }
    return (index + this.#base) * minutesPerDay + spans[at]! + left;
  }

  /** As far as the table reaches now: another object when it has grown. */
  get slots(): Slots {
    return this.#slots;
  }

  override hoursOn(day: Day): Hours {
    return day >= firstDay && day < lastDay ? this.#hoursOn(day) : this.#week[weekdayOf(day)]!;
  }

  #workBeforeFar(moment: Minute): number {
    if (!Number.isFinite(moment)) return moment;
    if (Math.abs(moment) > 2 * farthest) return this.#workBeforeFar(Math.sign(moment) * 2 * farthest);
    const day = Math.floor(moment / minutesPerDay);
    this.#reach(day);
    if (day >= this.#base && day < this.#base + this.#count) return this.workBefore(moment);
    const edge = day < this.#base ? this.#base : this.#base + this.#count;
    const weeks = Math.floor((day - edge) / 7);
    let work = this.#before[edge - this.#base]! + weeks * this.#minutesPerWeek;
    for (let d = edge + weeks * 7; d < day; d++) work += lengthOf(this.#week[weekdayOf(d)]!);
    return work + workedBy(this.#week[weekdayOf(day)]!, moment - day * minutesPerDay);
  }

  #momentAfterFar(work: number): Minute {
    if (!Number.isFinite(work)) return work;
    if (this.#count === 0) this.#reach(0);
    while (work < this.#before[0]! && this.#base > firstDay) this.#reach(this.#base - 1);
    while (work >= this.#before[this.#count]! && this.#base + this.#count < lastDay) this.#reach(this.#base + this.#count);
    if (work >= this.#before[0]! && work < this.#before[this.#count]!) return this.#momentAfter(work);
    const edge = work < this.#before[0]! ? 0 : this.#count;
    const beyond = Math.min(Math.max(work - this.#before[edge]!, -farthest), farthest);
    const weeks = Math.floor(beyond / this.#minutesPerWeek);
    let [day, left] = [this.#base + edge + weeks * 7, beyond - weeks * this.#minutesPerWeek];
    for (let hours = this.#week[weekdayOf(day)]!; left >= lengthOf(hours); hours = this.#week[weekdayOf(day)]!) {
      left -= lengthOf(hours);
      day++;
    }
    return day * minutesPerDay + momentAfter(this.#week[weekdayOf(day)]!, left);
  }

  /** Extends the table so that it holds this day, as far as the calendar goes; at least doubled, so that growing is rare. */
  #reach(wanted: Day): void {
    const day = Math.min(Math.max(wanted, firstDay), lastDay - 1);
    const end = this.#base + this.#count;
    if (this.#count > 0 && day >= this.#base && day < end) return;
    const origin = this.#count === 0 ? day : this.#base;
    const margin = Math.max(366, this.#count);
    const from = this.#count === 0 || day < this.#base ? Math.max(firstDay, day - margin) : this.#base;
    const to = this.#count === 0 || day >= end ? Math.min(lastDay, day + margin) : end;
    this.#build(from, to, origin);
  }

  /** `origin` keeps the working minutes it has, so that points taken before stay right. */
  #build(from: Day, to: Day, origin: Day): void {
    const workAtOrigin = this.#before[0]!;
    this.#base = from;
    this.#count = to - from;
    this.#before = new Float64Array(this.#count + 1);
    this.#pattern = new Int32Array(this.#count);
    // Calendars hand out the same hours for most days.
    const known = new Map<Hours, number>();
    for (let index = 0; index < this.#count; index++) {
      const hours = this.#hoursOn(from + index);
      let pattern = known.get(hours);
      if (pattern === undefined) known.set(hours, (pattern = this.#patternOf(hours)));
      this.#pattern[index] = pattern;
      this.#before[index + 1] = this.#before[index]! + lengthOf(hours);
    }
    const shift = workAtOrigin - this.#before[origin - from]!;
    for (let index = 0; index <= this.#count; index++) this.#before[index]! += shift;
    this.#firstWork = this.#before[0]!;
    this.#lastWork = this.#before[this.#count]!;
    this.#indexWork();
    this.#indexSlots();
  }

  #indexWork(): void {
    this.#dayOfWork = new Int32Array(((this.#lastWork - this.#firstWork) >>> strideBits) + 1);
    for (let entry = 0, index = 0; entry < this.#dayOfWork.length; entry++) {
      while (index < this.#count - 1 && this.#before[index + 1]! - this.#firstWork <= entry << strideBits) index++;
      this.#dayOfWork[entry] = index;
    }
  }

  #indexSlots(): void {
    const minutes = this.#commonMinutes();
    const length = (this.#lastWork - this.#firstWork) / minutes;
    if (!(length <= mostSlots)) {
      this.#slots = noSlots;
      return;
    }
    const moments = new Float64Array(length);
    let slot = 0;
    for (let index = 0; index < this.#count; index++) {
      const midnight = (index + this.#base) * minutesPerDay;
      for (let at = this.#pattern[index]!; this.#spans[at]! !== never; at += 2)
        for (let time = this.#spans[at]!; time < this.#spans[at + 1]!; time += minutes) moments[slot++] = midnight + time;
    }
    this.#slots = { first: this.#firstWork, end: this.#lastWork, minutes, moments };
  }

  /** The greatest common divisor of all spans; 1 where there are none. */
  #commonMinutes(): number {
    let common = 0;
    for (let at = 0; at < this.#spansUsed; at += 2) {
      const from = this.#spans[at]!;
      if (from !== never) common = divisorOf(this.#spans[at + 1]! - from, common);
    }
    return common === 0 ? 1 : common;
  }

  #patternOf(hours: Hours): number {
    const key = hours.map(({ from, to }) => `${from}-${to}`).join(' ');
    let pattern = this.#patterns.get(key);
    if (pattern === undefined) {
      pattern = this.#spansUsed;
      this.#patterns.set(key, pattern);
      this.#addSpans([...hours.flatMap(({ from, to }) => [from, to]), never, never]);
    }
    return pattern;
  }

  #addSpans(spans: readonly number[]): void {
    if (this.#spansUsed + spans.length > this.#spans.length) {
      const larger = new Int32Array(2 * this.#spans.length + spans.length);
      larger.set(this.#spans);
      this.#spans = larger;
    }
    this.#spans.set(spans, this.#spansUsed);
    this.#spansUsed += spans.length;
  }
}

/** Euclid's greatest common divisor. */
function divisorOf(a: number, b: number): number {
  return b === 0 ? a : divisorOf(b, a % b);
}

function workedBy(hours: Hours, time: number): number {
  let minutes = 0;
  for (let i = 0; i < hours.length; i++) {
    const { from, to } = hours[i]!;
    if (time <= from) break;
    minutes += (time < to ? time : to) - from;
  }
  return minutes;
}

function momentAfter(hours: Hours, work: number): number {
  let left = work;
  for (let i = 0; i < hours.length; i++) {
    const { from, to } = hours[i]!;
    if (left < to - from) return from + left;
    left -= to - from;
  }
  return minutesPerDay;
}
