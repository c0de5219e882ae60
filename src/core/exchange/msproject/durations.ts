/** Durations and lags in the units in which Project showed them. */
import { roundHalfUp } from '../../values/civil.ts';
import { formatDuration, minutesOf, minutesPerUnit, type UnitMinutes } from '../../values/duration.ts';
import type { Duration, DurationUnit } from '../../values/time.ts';

/** Project's codes for units; those of estimated durations are 32 more. */
const units: ReadonlyMap<number, DurationUnit> = new Map([
  [3, 'min'],
  [4, 'emin'],
  [5, 'h'],
  [6, 'eh'],
  [7, 'd'],
  [8, 'ed'],
  [9, 'w'],
  [10, 'ew'],
  [11, 'mo'],
  [12, 'ed'],
]);
const percent = 19;
const elapsedPercent = 20;

/** Null where a code stands for no unit of its own. */
export function unitOf(format: number | null): DurationUnit | null {
  return units.get(format !== null && format > 32 ? format - 32 : (format ?? 0)) ?? null;
}

export function isElapsedFormat(format: number | null): boolean {
  return unitOf(format)?.startsWith('e') ?? false;
}

/** Whether a lag counts in per cent of the predecessor's duration; those of elapsed time on the clock. */
export function percentOf(format: number): 'working' | 'elapsed' | null {
  const plain = format > 32 ? format - 32 : format;
  return plain === percent ? 'working' : plain === elapsedPercent ? 'elapsed' : null;
}

/** So many minutes in this unit where that gives a short number and no other minute, else in smaller units; `2.5d`. */
export function durationOf(minutes: number, unit: DurationUnit, calendar: UnitMinutes): Duration {
  const smaller: readonly DurationUnit[] = unit.startsWith('e') ? [unit, 'ed', 'eh', 'emin'] : [unit, 'd', 'h', 'min'];
  for (const candidate of smaller) {
    const duration = shortDuration(minutes, candidate, calendar);
    if (duration) return duration;
  }
  return { amount: roundHalfUp(minutes), unit: smaller.at(-1)! };
}

export function durationText(minutes: number, unit: DurationUnit, calendar: UnitMinutes): string {
  return formatDuration(durationOf(minutes, unit, calendar));
}

function shortDuration(minutes: number, unit: DurationUnit, calendar: UnitMinutes): Duration | null {
  const duration = { amount: Math.round((minutes / minutesPerUnit(unit, calendar)) * 100) / 100, unit };
  return minutesOf(duration, calendar) === roundHalfUp(minutes) ? duration : null;
}
