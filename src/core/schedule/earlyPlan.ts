/**
 * The schedule by the plan alone, whose late dates and floats are worked out when somebody asks: an edit needs only its early dates, as
 * the weights of progress and for constraints that cannot be kept.
 */
import type { Minute } from '../values/time.ts';
import type { Outline } from './outline.ts';
import { criticalTasks, type Progress } from './progress.ts';
import { scheduleDates, type Dates } from './result.ts';
import type { Schedule } from './schedule.ts';

export class EarlyPlan implements Schedule {
  readonly kind = 'plan';
  readonly start: Float64Array;
  readonly finish: Float64Array;
  readonly duration: Float64Array;
  readonly scheduled: Uint8Array;
  readonly progress: Float64Array;
  readonly done: Uint8Array;
  readonly projectStart: Minute;
  readonly projectFinish: Minute;
  readonly #outline: Outline;
  #late: Dates | null = null;
  #critical: Uint8Array | null = null;

  /** `dates` need no late ones. */
  constructor(outline: Outline, dates: Dates, { progress, done }: Progress) {
    this.#outline = outline;
    this.start = dates.start;
    this.finish = dates.finish;
    this.duration = dates.duration;
    this.scheduled = dates.scheduled;
    this.projectStart = dates.projectStart;
    this.projectFinish = dates.projectFinish;
    this.progress = progress;
    this.done = done;
  }

  get lateStart(): Float64Array {
    return this.#whole.lateStart;
  }

  get lateFinish(): Float64Array {
    return this.#whole.lateFinish;
  }

  get totalFloat(): Float64Array {
    return this.#whole.totalFloat;
  }

  get freeFloat(): Float64Array {
    return this.#whole.freeFloat;
  }

  get limitedBy(): Schedule['limitedBy'] {
    return this.#whole.limitedBy;
  }

  get critical(): Uint8Array {
    return (this.#critical ??= criticalTasks(this.#outline, this.#whole, this.done));
  }

  get #whole(): Dates {
    return (this.#late ??= scheduleDates(this.#outline, 'plan').dates);
  }
}
