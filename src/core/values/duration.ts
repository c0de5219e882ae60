/** Durations and estimates as typed: `5d`, `0.5d`, `3ed`, `3d/5d/10d`. */
import { rememberedByText } from './byText.ts';
import { roundHalfUp } from './civil.ts';
import { bad, good, guess, quoted, shifted, type Bad, type Parsed } from './parsed.ts';
import { durationUnits, type Duration, type DurationUnit, type Estimate } from './time.ts';

/** What the project's calendar says a day, a week and a month are, in working minutes. */
export interface UnitMinutes {
  readonly d: number;
  readonly w: number;
  readonly mo: number;
}

const units = new Set<string>(durationUnits);
/** Longest first, so that `mo` is not read as `m` and `o`. */
const unitList = 'min h d w mo, or emin eh ed ew for elapsed time';
const typed = /^(\d+(?:\.\d+)?)(emin|min|eh|ed|ew|mo|h|d|w)$/;
/** More than any plan lasts; whatever is longer is a slip of the finger. */
const longestMinutes = 100 * 366 * 1440;

/** Least and most minutes of a unit in any calendar worth the name. */
const bounds: Record<DurationUnit, readonly [number, number]> = {
  min: [1, 1],
  h: [60, 60],
  d: [4 * 60, 1440],
  w: [3 * 4 * 60, 7 * 1440],
  mo: [15 * 4 * 60, 31 * 1440],
  emin: [1, 1],
  eh: [60, 60],
  ed: [1440, 1440],
  ew: [7 * 1440, 7 * 1440],
};

const words: Readonly<Record<string, DurationUnit>> = Object.assign(Object.create(null) as Record<string, DurationUnit>, {
  minute: 'min',
  hour: 'h',
  hr: 'h',
  day: 'd',
  week: 'w',
  wk: 'w',
  month: 'mo',
  mon: 'mo',
  mth: 'mo',
});

/** Never negative; a lag's sign belongs to the predecessor. */
export const parseDuration: (text: string) => Parsed<Duration> = rememberedByText((text) => {
  const match = typed.exec(text);
  if (!match) return wrongDuration(text);
  const duration = { amount: Number(match[1]), unit: match[2] as DurationUnit };
  if (!(duration.amount * bounds[duration.unit][0] <= longestMinutes)) {
    return bad(`${quoted(text)} is longer than 100 years; write a shorter duration`, 0, text.length);
  }
  return good(duration);
});

/** A single duration counts as all three points. */
export const parseEstimate: (text: string) => Parsed<Estimate> = rememberedByText((text) => {
  if (!text.includes('/')) {
    const single = parseDuration(text);
    return single.ok ? good({ optimistic: single.value, likely: single.value, pessimistic: single.value }) : single;
  }
  const parts = text.split('/');
  if (parts.length !== 3) {
    return bad(`${quoted(text)} has ${parts.length} points; write three, optimistic/likely/pessimistic, such as 3d/5d/10d`, 0, text.length);
  }
  const points: Duration[] = [];
  for (let i = 0, offset = 0; i < 3; offset += parts[i]!.length + 1, i++) {
    const point = parseDuration(parts[i]!);
    if (!point.ok) return pointWithoutUnit(parts, i, offset) ?? shifted(point, offset);
    points.push(point.value);
  }
  const [optimistic, likely, pessimistic] = points as [Duration, Duration, Duration];
  const unordered = wrongOrder(text, parts, points);
  return unordered ?? good({ optimistic, likely, pessimistic });
});

/** `5d`; a negative lag's amount keeps its sign. */
export function formatDuration(duration: Duration): string {
  return `${plainNumber(duration.amount)}${duration.unit}`;
}

export function formatEstimate(estimate: Estimate): string {
  const points = [estimate.optimistic, estimate.likely, estimate.pessimistic].map(formatDuration);
  return points.every((point) => point === points[0]) ? points[0]! : points.join('/');
}

/** Elapsed units count every minute, the others working minutes. */
export function isElapsed(duration: Duration): boolean {
  return duration.unit.startsWith('e');
}

/** Whole minutes, a half rounded up; working minutes unless `isElapsed`. */
export function minutesOf(duration: Duration, calendar: UnitMinutes): number {
  return roundHalfUp(duration.amount * minutesPerUnit(duration.unit, calendar));
}

/** Minutes of one unit in a calendar. */
export function minutesPerUnit(unit: DurationUnit, calendar: UnitMinutes): number {
  if (unit === 'd' || unit === 'w' || unit === 'mo') return calendar[unit];
  return bounds[unit][0];
}

/** A number without an exponent, as it may stand in a plan. */
export function plainNumber(amount: number): string {
  const text = String(amount);
  return text.includes('e') ? amount.toFixed(12).replace(/\.?0+$/, '') : text;
}

function wrongDuration(text: string): Bad {
  const whole = (message: string, right?: string) => bad(message, 0, text.length, right);
  const match = guess(/^(\s*)([-+]?)(\d+(?:[.,]\d+)?)(\s*)([\p{L}]*)\.?\s*$/u, text);
  if (!match) {
    return guess(/^\s*(?:\d+(?:\.\d+)?\s*[a-z]+\s*){2,}$/i, text)
      ? whole(`no duration ${quoted(text)}; write one number and one unit, such as 1.5d`)
      : whole(`no duration ${quoted(text)}; write a number and a unit, such as 5d`);
  }
  const [, , sign, number, space, unit] = match as unknown as [string, string, string, string, string, string];
  const meant = unitMeant(unit);
  const right = `${number.replace(',', '.')}${meant ?? 'd'}`;
  if (sign === '-' && meant) return whole(`${quoted(text)} is negative; write ${right}`);
  if (unit === '') return whole(`no unit in ${quoted(text)}; write ${number.replace(',', '.')}d for days, or use ${unitList}`);
  if (!meant) {
    const start = text.indexOf(unit, number.length);
    const use = unit.toLowerCase() === 'm' ? 'min for minutes or mo for months' : unitList;
    return bad(`${quoted(text)} has no unit "${unit}"; use ${use}`, start, start + unit.length);
  }
  if (space !== '' && unit === meant) return whole(`no duration ${quoted(text)}; write "${right}", without a space`, right);
  return whole(`no duration ${quoted(text)}; write "${right}"`, right);
}

/** The unit a person meant by `days`, `Weeks` or `D`, or null. */
function unitMeant(unit: string): DurationUnit | null {
  const lower = unit.toLowerCase();
  if (units.has(lower)) return lower as DurationUnit;
  const singular = lower.length > 2 && lower.endsWith('s') ? lower.slice(0, -1) : lower;
  return words[singular] ?? (units.has(singular) ? (singular as DurationUnit) : null);
}

/** `3/5/10d`: each point wants its own unit. */
function pointWithoutUnit(parts: readonly string[], index: number, offset: number): Bad | null {
  const unit = parts.map((part) => typed.exec(part)?.[2]).find((found) => found !== undefined);
  if (!unit || !/^\d+(?:\.\d+)?$/.test(parts[index]!)) return null;
  const right = parts.map((part) => (/^\d+(?:\.\d+)?$/.test(part) ? part + unit : part)).join('/');
  return bad(`no unit in "${parts[index]!}"; write ${right}`, offset, offset + parts[index]!.length);
}

function wrongOrder(text: string, parts: readonly string[], points: readonly Duration[]): Bad | null {
  if (points.some(isElapsed) && !points.every(isElapsed)) {
    return bad(`${quoted(text)} mixes working and elapsed time; use one of them for all three`, 0, text.length);
  }
  for (let i = 1; i < 3; i++) {
    if (!isLonger(points[i - 1]!, points[i]!)) continue;
    return bad(
      `${quoted(text)} is not ascending: ${parts[i - 1]!} is more than ${parts[i]!}; write optimistic/likely/pessimistic`,
      0,
      text.length,
    );
  }
  return null;
}

/** Whether `a` is longer in every calendar; units apart, only the plan's own calendar could tell closer. */
function isLonger(a: Duration, b: Duration): boolean {
  if (a.unit === b.unit) return a.amount > b.amount;
  return a.amount * bounds[a.unit][0] > b.amount * bounds[b.unit][1];
}
