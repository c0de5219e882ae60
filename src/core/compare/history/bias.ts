/**
 * How far forecasts are off, by who answers for the work: forecast error and its mean, the bias, as in Rob J. Hyndman and Anne B. Koehler,
 * "Another look at measures of forecast accuracy", International Journal of Forecasting 22 (2006).
 */
import type { Analysis } from '../../analysis.ts';
import { inherited, isOrdinary } from '../../plan/wbs.ts';
import { workingDaysBetween } from '../../status/clock.ts';
import { append } from '../../values/append.ts';
import type { Minute } from '../../values/time.ts';

export interface OwnerBias {
  readonly owner: string;
  /** Finished tasks of which it is known what was forecast before they began. */
  readonly tasks: number;
  /** Working days by which they came later than forecast (less than 0: earlier); null where there are fewer than three. */
  readonly mean: number | null;
  readonly median: number | null;
}

/** Fewer say nothing of anybody. */
const least = 3;

/** Remembers of each task the last forecast that was made before it began: once work is under way, a forecast knows ever more of what it forecasts. */
export class Foresight {
  private readonly forecasts = new Map<string, Minute>();

  look({ plan, schedules }: Analysis): void {
    const { finish, done } = schedules!.forecast;
    plan!.wbs.tasks.forEach((task, index) => {
      const { id, actuals } = task;
      if (!isOrdinary(task)) return;
      if (actuals.start !== null || done[index] === 1 || !Number.isFinite(finish[index])) return;
      this.forecasts.set(id, finish[index]!);
    });
  }

  /** By new id the old one. */
  rename(former: ReadonlyMap<string, string>): void {
    for (const [id, old] of former) {
      const forecast = this.forecasts.get(old);
      if (forecast !== undefined && !this.forecasts.has(id)) this.forecasts.set(id, forecast);
    }
  }

  /** Of the tasks that are finished in this analysis, on the calendar that its project has; by id of the owner. */
  bias({ plan, schedules }: Analysis): readonly OwnerBias[] {
    const errors = new Map<string, number[]>();
    plan!.wbs.tasks.forEach(({ id, actuals }, index) => {
      const [forecast, owner] = [this.forecasts.get(id), inherited(plan!, index, 'owner')];
      if (actuals.finish === null || forecast === undefined || owner === null) return;
      append(errors, owner, workingDaysBetween(schedules!.calendar, forecast, schedules!.forecast.finish[index]!));
    });
    return [...errors].map(([owner, all]) => biasOf(owner, all)).sort((a, b) => (a.owner < b.owner ? -1 : 1));
  }
}

function biasOf(owner: string, errors: readonly number[]): OwnerBias {
  const tasks = errors.length;
  if (tasks < least) return { owner, tasks, mean: null, median: null };
  return { owner, tasks, mean: errors.reduce((sum, error) => sum + error, 0) / tasks, median: medianOf(errors) };
}

function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
