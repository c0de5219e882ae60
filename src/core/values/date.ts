/** Dates and ranges as typed: `2026-03-02`, `2026-03-02T14:00`, `2026-02-16..2026-02-20`. */
import { dayOf, daysInMonth, firstYear, formatDate, formatTime, lastYear, monthNames } from './civil.ts';
import { bad, good, guess, quoted, shifted, type Bad, type Parsed } from './parsed.ts';
import type { DateRange, PlanDate } from './time.ts';

const shape = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/;

export function parseDate(text: string): Parsed<PlanDate> {
  const match = shape.exec(text);
  if (!match) return wrongDate(text);
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const wrong = wrongDay(year, month, day);
  if (wrong) return wrong;
  if (match[4] === undefined) return good({ day: dayOf(year, month, day), time: null });
  const [hour, minute] = [Number(match[4]), Number(match[5])];
  if (hour > 23 || minute > 59) return bad(`no time ${quoted(text.slice(11))}; use 00:00 to 23:59`, 11, 16);
  return good({ day: dayOf(year, month, day), time: hour * 60 + minute });
}

export function parseRange(text: string): Parsed<DateRange> {
  const dots = text.indexOf('..');
  const [first, second] = dots < 0 ? [text, ''] : [text.slice(0, dots), text.slice(dots + 2)];
  if (dots < 0 || !shape.test(first) || !shape.test(second)) return wrongRange(text, dots);
  const from = parseDate(first);
  if (!from.ok) return from;
  const to = parseDate(second);
  if (!to.ok) return shifted(to, dots + 2);
  if (isBefore(to.value, from.value))
    return bad(`${quoted(text)} ends before it begins; write ${second}..${first}`, 0, text.length, `${second}..${first}`);
  return good({ from: from.value, to: to.value });
}

/** A single date stands for that one day, as in the exceptions of a calendar. */
export function parseDateOrRange(text: string): Parsed<DateRange> {
  if (text.includes('..')) return parseRange(text);
  const date = parseDate(text);
  if (date.ok) return good({ from: date.value, to: date.value });
  const range = wrongRange(text, -1);
  return range.right === undefined || date.right !== undefined ? date : range;
}

export function formatRange(range: DateRange): string {
  return `${formatDate(range.from)}..${formatDate(range.to)}`;
}

/** `2026-03` */
export function parseMonth(text: string): Parsed<{ readonly year: number; readonly month: number }> {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  if (!match) return bad(`no month ${quoted(text)}; write YYYY-MM, such as 2026-03`, 0, text.length);
  const [year, month] = [Number(match[1]), Number(match[2])];
  return wrongDay(year, month, 1) ?? good({ year, month });
}

/** What is wrong with the parts of a `YYYY-MM-DD`, at the part. */
export function wrongDay(year: number, month: number, day: number): Bad | null {
  if (year < firstYear || year > lastYear) return bad(`no year ${year} in plans; use ${firstYear} to ${lastYear}`, 0, 4);
  if (month < 1 || month > 12) return bad(`no month ${month}; use 01 to 12`, 5, 7);
  const days = daysInMonth(year, month);
  if (day >= 1 && day <= days) return null;
  return bad(`no day ${day}; ${monthNames[month - 1]!} ${year} has ${days} days`, 8, 10);
}

function isBefore(a: PlanDate, b: PlanDate): boolean {
  if (a.day !== b.day) return a.day < b.day;
  return a.time !== null && b.time !== null && a.time < b.time;
}

function wrongDate(text: string): Bad {
  const meant = suggestedDate(text);
  return bad(`no date ${quoted(text)}; write ${meant ?? 'YYYY-MM-DD, such as 2026-03-02'}`, 0, text.length, meant);
}

/** What was most likely meant, or null: `2026-3-2`, `2026/03/02`, `2026-03-02 14:00`, `2026-03-02T14:00:00Z`. */
function suggestedDate(text: string): string | null {
  const match = guess(
    /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:T|\s+)(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?\s*$/i,
    text,
  );
  if (!match) return null;
  const [year, month, day] = [match[1]!, match[2]!.padStart(2, '0'), match[3]!.padStart(2, '0')];
  if (wrongDay(Number(year), Number(month), Number(day))) return null;
  if (match[4] === undefined) return `${year}-${month}-${day}`;
  const time = Number(match[4]) * 60 + Number(match[5]);
  return time < 1440 ? `${year}-${month}-${day}T${formatTime(time)}` : null;
}

function wrongRange(text: string, dots: number): Bad {
  const whole = (message: string, right?: string) => bad(message, 0, text.length, right);
  if (dots < 0 && parseDate(text).ok) return whole(`no end in ${quoted(text)}; write ${text}..${text}`, `${text}..${text}`);
  const parts = guess(/^\s*(\S+?)\s*(?:\.{2,}|…|–|—|\/|,|\s-\s|\sto\s|\suntil\s)\s*(\S+)\s*$/, text);
  const meant = parts?.slice(1, 3).map((part) => (shape.test(part) ? part : suggestedDate(part)));
  if (meant?.every((part) => part !== null)) return whole(`no range ${quoted(text)}; write ${meant.join('..')}`, meant.join('..'));
  if (dots < 0) return whole(`no range ${quoted(text)}; write two dates, such as 2026-02-16..2026-02-20`);
  const first = parseDate(text.slice(0, dots));
  if (!first.ok && dots > 0) return first;
  const second = parseDate(text.slice(dots + 2));
  if (!second.ok && dots + 2 < text.length) return shifted(second, dots + 2);
  return whole(`no range ${quoted(text)}; write two dates, such as 2026-02-16..2026-02-20`);
}
