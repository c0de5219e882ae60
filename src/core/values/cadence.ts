/** How often something meets: `{every: 2w, from: 2026-01-06T15:00, length: 1h, timezone: Asia/Kolkata, until: 2026-06-30}`. */
import { parseDate } from './date.ts';
import { parseDuration } from './duration.ts';
import { bad, good, quoted, type Bad, type Parsed } from './parsed.ts';
import type { Duration, PlanDate } from './time.ts';

export interface Cadence {
  readonly every: Duration;
  /** The first time, by the wall clock of `timezone`. */
  readonly from: PlanDate;
  readonly length: Duration | null;
  /** Null: the project's. */
  readonly timezone: string | null;
  /** The last day it may fall on. */
  readonly until: PlanDate | null;
}

/** The texts under a cadence's keys; null where a key is left out. */
export interface CadenceTexts {
  readonly every: string;
  readonly from: string;
  readonly length: string | null;
  readonly timezone: string | null;
  readonly until: string | null;
}

/** What is wrong stands in the text of the key `part`. */
export type ParsedCadence = Parsed<Cadence> & { readonly part?: keyof CadenceTexts };

export function parseCadence(texts: CadenceTexts): ParsedCadence {
  const wrong = (found: Bad, part: keyof CadenceTexts): ParsedCadence => ({ ...found, part });
  const every = parseInterval(texts.every);
  if (!every.ok) return wrong(every, 'every');
  const from = parseDate(texts.from);
  if (!from.ok) return wrong(from, 'from');
  const length = texts.length === null ? good(null) : parseDuration(texts.length);
  if (!length.ok) return wrong(length, 'length');
  const timezone = texts.timezone === null ? good(null) : parseTimezone(texts.timezone);
  if (!timezone.ok) return wrong(timezone, 'timezone');
  const until = texts.until === null ? good(null) : parseDate(texts.until);
  if (!until.ok) return wrong(until, 'until');
  if (until.value && until.value.day < from.value.day) {
    return wrong(bad(`ends ${texts.until!} before it begins on ${texts.from}`, 0, texts.until!.length), 'until');
  }
  return good({ every: every.value, from: from.value, length: length.value, timezone: timezone.value, until: until.value });
}

/** Longer ones are a slip of the pen. */
const longestInterval = 366;

/** Whole days, weeks or months, above zero. */
export function parseInterval(text: string): Parsed<Duration> {
  const duration = parseDuration(text);
  if (!duration.ok) return duration;
  const { amount, unit } = duration.value;
  if (!(amount > 0)) return bad(`${quoted(text)} would never pass; write an interval such as 2w`, 0, text.length);
  if (/min|h/.test(unit) || !Number.isInteger(amount))
    return bad(`${quoted(text)} is no number of whole days, weeks or months; write an interval such as 2w`, 0, text.length);
  if (amount > longestInterval)
    return bad(`${quoted(text)} is too long an interval; write at most ${longestInterval}${unit}`, 0, text.length);
  return duration;
}

/** A name of the zone database by its shape; which zones there are, the core does not know. */
export function parseTimezone(text: string): Parsed<string> {
  if (/^(?:UTC|[A-Za-z]+(?:\/[A-Za-z0-9_+-]+)+)$/.test(text)) return good(text);
  return bad(`no time zone ${quoted(text)}; write a name such as Europe/London or UTC`, 0, text.length);
}
