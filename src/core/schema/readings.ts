/** Which parser reads which kind of value, and how messages speak of it. */
import { parsePortion } from '../values/assign.ts';
import { parseTimezone } from '../values/cadence.ts';
import { parseCurrency, parseGitRef } from '../values/codes.ts';
import { parseDate, parseDateOrRange, parseMonth, parseRange } from '../values/date.ts';
import { parseDuration, parseEstimate } from '../values/duration.ts';
import { parseHorizon, parseProximity } from '../values/horizon.ts';
import { parseHours } from '../values/hours.ts';
import { parseId, parseReference } from '../values/id.ts';
import { parseLag, parsePredecessor } from '../values/link.ts';
import { parseMoney, parsePercentage, parseRate } from '../values/numbers.ts';
import type { Bad, Parsed } from '../values/parsed.ts';
import type { ValueName } from './generated/shape.ts';

interface Reading {
  /** As in "owner takes …". */
  readonly noun: string;
  readonly text?: (text: string) => Parsed<unknown>;
  readonly number?: (value: number, text: string) => Parsed<unknown>;
}

const readings: Readonly<Record<ValueName, Reading>> = {
  assignment: { noun: 'the id of a resource, such as asha', text: parseId },
  cadence: { noun: 'a map, such as {every: 2w, from: 2026-01-06T15:00}' },
  capacity: { noun: 'a percentage of full time such as 80%, or how many', text: parsePercentage, number: parsePortion },
  colour: { noun: 'green, amber or red' },
  currency: { noun: 'a code such as USD', text: parseCurrency },
  date: { noun: 'a date such as 2026-03-02', text: parseDate },
  'day-or-range': { noun: 'a date or a range such as 2026-02-16..2026-02-20', text: parseDateOrRange },
  duration: { noun: 'a duration such as 5d', text: parseDuration },
  'git-ref': { noun: 'a tag, branch or commit', text: parseGitRef },
  glob: { noun: 'a path such as infra/*.plan.yaml' },
  horizon: { noun: 'now, next, later, a quarter such as 2026-Q4 or a month such as 2026-04', text: parseHorizon },
  hours: { noun: 'hours such as "09:00-13:00 14:00-18:00"', text: parseHours },
  id: { noun: 'an id such as landing', text: parseId },
  lag: { noun: 'a duration or percentage such as 2d', text: parseLag },
  level: { noun: 'low, medium or high' },
  money: { noun: 'a number, without currency', number: parseMoney },
  'money-series': { noun: 'a number, without currency', number: parseMoney },
  month: { noun: 'a month such as 2026-03', text: parseMonth },
  path: { noun: 'a path such as docs/spec.md' },
  percentage: { noun: 'a percentage such as 40%', text: parsePercentage },
  predecessor: { noun: 'a predecessor such as "api FS+2d"', text: parsePredecessor },
  priority: { noun: 'must, should, could, wont or 0 to 1000' },
  proximity: { noun: 'a month such as 2026-04 or a date', text: parseProximity },
  range: { noun: 'a range such as 2026-02-16..2026-02-20', text: parseRange },
  rate: { noun: 'money per time such as 95/h', text: parseRate },
  reference: { noun: 'an id such as landing', text: parseReference },
  share: { noun: 'a percentage such as 50%, or a number of items', text: parsePercentage, number: parsePortion },
  text: { noun: 'a text' },
  'three-point': { noun: 'a duration such as 5d, or three such as 3d/5d/10d', text: parseEstimate },
  timezone: { noun: 'a time zone such as Europe/London', text: parseTimezone },
  week: { noun: 'a map from days to hours, such as {mon-fri: "09:00-17:00"}' },
};

export function nounOf(value: ValueName): string {
  return readings[value].noun;
}

/** Null where nothing is wrong, or where any text will do. */
export function wrongText(value: ValueName, text: string): Bad | null {
  const parsed = readings[value].text?.(text);
  return parsed?.ok === false ? parsed : null;
}

export function wrongNumber(value: ValueName, number: number, text: string): Bad | null {
  const parsed = readings[value].number?.(number, text);
  return parsed?.ok === false ? parsed : null;
}

/** Whether texts of this kind have a grammar. */
export function hasGrammar(value: ValueName | undefined): boolean {
  return value !== undefined && readings[value].text !== undefined;
}
