/** Money that is still to come, by the months in which a line expects it. */
import { dayEndingAt, firstDayOfMonth, formatMonth, lastDayOfMonth } from '../../values/civil.ts';
import { parseMonth } from '../../values/date.ts';
import { minutesPerDay, type Minute } from '../../values/time.ts';
import { evenly, type Instalment } from '../instalments.ts';

/**
 * `rest` in the proportions of the months that end after `now`, that of the status date less what is `spent` in it; evenly from `now` to
 * `end` where there are no such months.
 */
export function byMonthsAhead(
  months: ReadonlyMap<string, number> | null,
  spent: ReadonlyMap<string, number> | null,
  rest: number,
  now: Minute,
  end: Minute,
): Instalment[] {
  const current = formatMonth(dayEndingAt(now));
  const ahead = [...(months ?? [])].flatMap(([text, amount]): Instalment[] => {
    const parsed = parseMonth(text);
    if (!parsed.ok) return [];
    const { year, month } = parsed.value;
    const to = (lastDayOfMonth(year, month) + 1) * minutesPerDay;
    const left = text === current ? Math.max(0, amount - (spent?.get(text) ?? 0)) : amount;
    return to > now && left > 0 ? [{ amount: left, from: Math.max(now, firstDayOfMonth(year, month) * minutesPerDay), to }] : [];
  });
  const whole = ahead.reduce((sum, { amount }) => sum + amount, 0);
  return whole > 0 ? ahead.map((one) => ({ ...one, amount: (rest * one.amount) / whole })) : evenly(rest, now, end);
}
