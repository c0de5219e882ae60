/** Load, effort, promises and committed dates of a comparison in words. */
import { dayText, formatDay } from '../values/civil.ts';
import { tenthsText } from '../values/numbers.ts';
import type { CommittedDate } from './committedDates.ts';
import type { EffortChanges } from './effort.ts';
import type { Overload } from './load.ts';
import type { PromiseShift } from './promises.ts';
import { signedDays } from './words.ts';

/** `+40`, `−7.5`, `0`: hours in tenths. */
export function signedHours(hours: number): string {
  return signedDays(hours);
}

/** `1200 h → 1232 h (+40 h, −8 h)`; null where no task takes more or less. */
export function effortText(effort: EffortChanges | null): string | null {
  if (!effort || effort.tasks.length === 0) return null;
  const { from, to, added, removed } = effort;
  const parts = [...(added > 0 ? [`${signedHours(added)} h`] : []), ...(removed > 0 ? [`${signedHours(-removed)} h`] : [])];
  return `${tenthsText(from)} h → ${tenthsText(to)} h (${parts.join(', ')})`;
}

/** `48 h of 40 h`, and on how many days where the week as a whole has room. */
export function overloadText({ usedHours, capacityHours, over, daysOver }: Overload): string {
  const days = over ? '' : `, more than there is on ${daysOver} of its days`;
  return `${tenthsText(usedHours)} h of ${tenthsText(capacityHours)} h${days}`;
}

/** `week of 2026-03-02` */
export function weekText({ week }: Overload): string {
  return `week of ${formatDay(week)}`;
}

/** `2026-04-30 → 2026-05-29`; the date alone where it is the same, empty where there is none on either side. */
export function promisedText({ promised: { from, to } }: PromiseShift): string {
  return from === to ? (to ?? '') : `${from ?? 'none'} → ${to ?? 'none'}`;
}

/** `2026-04-28 → 2026-05-05, +5 d` */
export function forecastText({ forecast: { from, to, days } }: PromiseShift): string {
  if (Object.is(from, to)) return dayText(to);
  return `${dayText(from)} → ${dayText(to)}${Number.isFinite(days) ? `, ${signedDays(days)} d` : ''}`;
}

/** `+5 d late, it was kept`; null where nothing is promised now, or it is kept as before. */
export function latenessText({ late: { from, to } }: PromiseShift): string | null {
  if (Number.isNaN(to)) return null;
  const isLate = (days: number) => days >= 0.05;
  if (!isLate(to)) return isLate(from) ? `kept again, it was ${signedDays(from)} d late` : null;
  return isLate(from) ? `${signedDays(to)} d late, it was ${signedDays(from)} d` : `${signedDays(to)} d late, it was kept`;
}

/** What is promised, what is forecast, and how late that is; each left out where there is nothing to say. */
export function promiseParts(promise: PromiseShift): readonly string[] {
  const [promised, late] = [promisedText(promise), latenessText(promise)];
  return [...(promised === '' ? [] : [`promised ${promised}`]), `forecast ${forecastText(promise)}`, ...(late === null ? [] : [late])];
}

/** `CR-4 (approved)`, `CR-4 is only proposed`, `no change request`. */
export function requestText({ change, isApproved }: CommittedDate): string {
  if (!change) return 'no change request';
  return isApproved ? `${change.id} (approved)` : `${change.id} is ${change.status}, not approved`;
}
