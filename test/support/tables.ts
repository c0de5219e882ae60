/** Tables of plans with the dates that were worked out by hand. */
import assert from 'node:assert/strict';
import { datesOf, schedulesOf, type Given } from './schedules.ts';

/** Every task named must have these dates, `01-05 09:00 → 01-09 18:00`, or `none`. */
export function expectDates(kind: 'plan' | 'forecast', text: string, dates: Readonly<Record<string, string>>, given: Given = {}): void {
  const schedules = schedulesOf(text, given);
  const found = Object.fromEntries(Object.keys(dates).map((id) => [id, datesOf(schedules, kind, id)]));
  assert.deepEqual(found, dates);
}
