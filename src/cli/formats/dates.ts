/** Moments, days and shares in words and as JSON. */
import { formatDay, formatMinute } from '../../core/values/civil.ts';
import { tenthsText } from '../../core/values/numbers.ts';
import type { Day, Minute } from '../../core/values/time.ts';

/** `2026-03-02T09:00`; null for "none". */
export function momentJson(minute: Minute): string | null {
  return Number.isFinite(minute) ? formatMinute(minute) : null;
}

export function dayJson(day: Day | null): string | null {
  return day === null ? null : formatDay(day);
}

export { dayText } from '../../core/values/civil.ts';

/** Null where it is no number. */
export function numberJson(number: number): number | null {
  return Number.isFinite(number) ? number : null;
}

/** In tenths: `12`, `0.5`. */
export function tenths(number: number): string {
  return Number.isFinite(number) ? tenthsText(number) : '–';
}

/** A share as `40%`. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** Not more digits than floating point can be trusted with. */
export function share(number: number): number {
  return Math.round(number * 10_000) / 10_000;
}

/** In hundredths. */
export function hours(number: number): number {
  return Math.round(number * 100) / 100;
}
