/** Where each task was agreed to be, beside where it is by now. */
import { agreedTask } from '../../status/baseline.ts';
import type { Schedules } from '../../schedule/schedule.ts';
import type { Minute } from '../../values/time.ts';
import { stretchOf } from '../days.ts';
import { pointOf, type ChartRow } from './chartRows.ts';
import type { Charted } from './overlays.ts';

export interface Ghost {
  readonly row: number;
  /** End exclusive; both the same for a milestone. */
  readonly start: number;
  readonly end: number;
  readonly isPoint: boolean;
  /** `+3d`, `-1d`: working days from the agreed finish to the forecast one; null where it is kept. */
  readonly slip: string | null;
}

/** Of the rows that the baseline knows; none without a baseline. */
export function ghosts(charted: Charted): readonly Ghost[] {
  const { baseline } = charted.analysis;
  return baseline ? charted.rows.drawn.flatMap((row) => ghostOf(charted, row) ?? []) : [];
}

function ghostOf({ analysis: { baseline }, plan, schedules }: Charted, { row, index }: ChartRow): Ghost | null {
  const agreed = agreedTask(baseline, plan.wbs.tasks[index]!);
  const stretch = agreed ? stretchOf(agreed.start ?? NaN, agreed.finish ?? NaN) : null;
  if (!agreed || !stretch) return null;
  const isPoint = agreed.start === agreed.finish;
  return { row, isPoint, ...(isPoint ? pointOf(stretch) : stretch), slip: slipText(schedules, agreed.finish!, index) };
}

/** From a finish to that of the task in the forecast. */
export function slipText({ calendar, forecast }: Schedules, finish: Minute, index: number): string | null {
  return daysText(calendar.workingMinutes(finish, forecast.finish[index]!) / calendar.units.d);
}

/** In tenths of a day. */
function daysText(days: number): string | null {
  const tenths = Math.round(days * 10) / 10;
  return tenths === 0 || !Number.isFinite(tenths) ? null : `${tenths > 0 ? '+' : ''}${tenths}d`;
}
