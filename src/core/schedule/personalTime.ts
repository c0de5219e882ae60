/**
 * A person's working time: a calendar's without their leave. Leave cuts stretches out of the calendar's line, so a person needs no table
 * of days of their own.
 */
import { minutesPerDay, type Day, type Minute } from '../values/time.ts';
import { joined, without, type Stretch } from './hours.ts';
import { WorkingTime, type Hours } from './workingTime.ts';

/** On the calendar's line; read when somebody first asks for a moment behind it. */
interface Gap extends Stretch {
  /** Working minutes before it. */
  begins: number;
  /** Working minutes that it takes away. */
  minutes: number;
}

export class PersonalTime extends WorkingTime {
  readonly #calendar: WorkingTime;
  /** In order, and apart from each other. */
  readonly #gaps: readonly Gap[];

  /** `leave` in any order; stretches may overlap. */
  constructor(calendar: WorkingTime, leave: readonly Stretch[]) {
    super();
    this.#calendar = calendar;
    this.#gaps = joined(leave).map(({ from, to }) => ({ from, to, begins: NaN, minutes: NaN }));
  }

  override workBefore(moment: Minute): number {
    const work = this.#calendar.workBefore(moment);
    let lost = 0;
    for (let i = 0; i < this.#gaps.length; i++) {
      const gap = this.#gaps[i]!;
      if (!(moment > gap.from)) break;
      this.#measure(gap);
      lost += moment < gap.to ? work - gap.begins : gap.minutes;
    }
    return work - lost;
  }

  override startAt(work: number): Minute {
    let onCalendar = work;
    let moment = this.#calendar.startAt(work);
    for (let i = 0; i < this.#gaps.length; i++) {
      const gap = this.#gaps[i]!;
      if (!(moment >= gap.from)) break;
      this.#measure(gap);
      onCalendar += gap.minutes;
      moment = this.#calendar.startAt(onCalendar);
    }
    return moment;
  }

  override endAt(work: number): Minute {
    return this.startAt(work - 1) + 1;
  }

  override hoursOn(day: Day): Hours {
    const [midnight, next] = [day * minutesPerDay, (day + 1) * minutesPerDay];
    let hours = this.#calendar.hoursOn(day);
    for (const gap of this.#gaps) if (gap.from < next && midnight < gap.to) hours = without(hours, day, gap);
    return hours;
  }

  #measure(gap: Gap): void {
    if (!Number.isNaN(gap.begins)) return;
    gap.begins = this.#calendar.workBefore(gap.from);
    gap.minutes = this.#calendar.workBefore(gap.to) - gap.begins;
  }
}
