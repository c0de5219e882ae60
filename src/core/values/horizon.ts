/** When a roadmap item is meant to happen: `now`, `next`, `later`, `2026-Q4`, `2026-04`. */
import { firstDayOfMonth, lastDayOfMonth } from './civil.ts';
import { parseDate, parseMonth, wrongDay } from './date.ts';
import { bad, good, guess, quoted, type Bad, type Parsed } from './parsed.ts';
import type { Day } from './time.ts';

export const horizonWords = ['now', 'next', 'later'] as const;

export type Horizon =
  | { readonly kind: (typeof horizonWords)[number] }
  /** First and last day, both inclusive. */
  | { readonly kind: 'quarter' | 'month'; readonly from: Day; readonly to: Day };

export function parseHorizon(text: string): Parsed<Horizon> {
  const word = horizonWords.find((known) => known === text);
  if (word) return good({ kind: word });
  const quarter = /^(\d{4})-Q(\d)$/.exec(text);
  if (quarter) return parseQuarter(Number(quarter[1]), Number(quarter[2]));
  if (!/^\d{4}-\d{2}$/.test(text)) return wrongHorizon(text);
  const month = parseMonth(text);
  if (!month.ok) return month;
  const { year, month: number } = month.value;
  return good({ kind: 'month', from: firstDayOfMonth(year, number), to: lastDayOfMonth(year, number) });
}

function parseQuarter(year: number, quarter: number): Parsed<Horizon> {
  const wrong = wrongDay(year, 1, 1);
  if (wrong) return wrong;
  if (quarter < 1 || quarter > 4) return bad(`no quarter Q${quarter}; use Q1 to Q4`, 5, 7);
  const last = quarter * 3;
  return good({ kind: 'quarter', from: firstDayOfMonth(year, last - 2), to: lastDayOfMonth(year, last) });
}

function wrongHorizon(text: string): Bad {
  const lower = text.trim().toLowerCase();
  const quarter = guess(/^(?:(\d{4})[\s/-]*q([1-4])|q([1-4])[\s/-]*(\d{4}))$/, lower);
  const meant = quarter ? `${(quarter[1] ?? quarter[4])!}-Q${(quarter[2] ?? quarter[3])!}` : horizonWords.find((word) => word === lower);
  return bad(
    `no horizon ${quoted(text)}; write ${meant ?? 'now, next, later, a quarter such as 2026-Q4 or a month such as 2026-04'}`,
    0,
    text.length,
    meant,
  );
}

/** When a risk is near: a month or a date, as its first and last day. */
export function parseProximity(text: string): Parsed<{ readonly from: Day; readonly to: Day }> {
  if (text.length > 7) {
    const date = parseDate(text);
    return date.ok ? good({ from: date.value.day, to: date.value.day }) : date;
  }
  const month = parseMonth(text);
  if (!month.ok) return month;
  const { year, month: number } = month.value;
  return good({ from: firstDayOfMonth(year, number), to: lastDayOfMonth(year, number) });
}
