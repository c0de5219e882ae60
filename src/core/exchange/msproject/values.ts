/** Values as Project writes them in XML. */
import { numberIn, textIn, type Element } from '../element.ts';
import { dayOf } from '../../values/civil.ts';
import { wrongDay } from '../../values/date.ts';
import { minutesPerDay, type Minute } from '../../values/time.ts';

/** Years at which Project writes "no limit". */
const openYears = new Set([1984, 2049]);
/** Minutes: a hundred years are more than any plan lasts. */
const longest = 100 * 366 * minutesPerDay;

/** `2026-03-02T08:00:00`; seconds are left out, and so is a zone, since Project's clock has none. Null for what is no date of a plan. */
export function momentIn(element: Element | null, name: string): Minute | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/.exec(
    textIn(element, name) ?? '',
  );
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = numbersOf(match);
  if (wrongDay(year, month, day) || hour > 24 || minute > 59) return null;
  return dayOf(year, month, day) * minutesPerDay + hour * 60 + minute;
}

/** A date that may be one of those by which Project says "no limit". */
export function limitIn(element: Element | null, name: string): Minute | null {
  return openYears.has(Number((textIn(element, name) ?? '').slice(0, 4))) ? null : momentIn(element, name);
}

/** `PT8H30M0S` in minutes, with their fraction; null for what is no duration, or longer than a hundred years. */
export function minutesIn(element: Element | null, name: string): number | null {
  const match = /^P(?:(\d{1,7})D)?(?:T(?:(\d{1,9}(?:\.\d+)?)H)?(?:(\d{1,9}(?:\.\d+)?)M)?(?:(\d{1,9}(?:\.\d+)?)S)?)?$/.exec(
    textIn(element, name) ?? '',
  );
  if (!match) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = numbersOf(match);
  const sum = days * minutesPerDay + hours * 60 + minutes + seconds / 60;
  return sum <= longest ? sum : null;
}

/** `17:00:00` in minutes after midnight, or null. */
export function timeIn(element: Element | null, name: string): number | null {
  const match = /^(\d{2}):(\d{2})(?::\d{2})?$/.exec(textIn(element, name) ?? '');
  if (!match) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return minutes <= minutesPerDay && Number(match[2]) < 60 ? minutes : null;
}

/** Project writes sums in hundredths of the currency's unit. */
export function moneyIn(element: Element, name: string): number {
  return Math.round(numberIn(element, name) ?? 0) / 100;
}

/** A text that is one line, such as a name; null where there is none. */
export function lineIn(element: Element | null, name: string): string | null {
  return textIn(element, name)?.replaceAll(/\s*[\r\n]+\s*/g, ' ') ?? null;
}

/** The parts of a match; those that did not take part count 0. */
function numbersOf(match: RegExpExecArray): readonly number[] {
  return match.slice(1).map((part: string | undefined) => Number(part ?? 0));
}
