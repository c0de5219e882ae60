/**
 * A time zone as iCalendar describes it (RFC 5545, section 3.6.5), for programs that do not know it by its name: when its clocks change, as a
 * rule for every year where there is one, else date by date.
 */
import { civilOf, dayOf, daysInMonth, weekdayOf } from '../../values/civil.ts';
import { minutesPerDay, type Minute } from '../../values/time.ts';
import type { OffsetAt } from '../../values/zone.ts';
import { icalOffset, icalTime } from './lines.ts';
import { weekdayCodes } from './recurrence.ts';

/** Years that a rule has to hold for; in so many every date has been on every day of the week. */
const yearsLookedAt = 28;
/** Days. No zone changes its clocks twice within so few. */
const stride = 7;

/** Minutes: the moment in UTC, and how far the clocks are ahead of UTC before and after it. */
interface Change {
  readonly at: Minute;
  readonly from: number;
  readonly to: number;
}

/** Lines of the VTIMEZONE, good for what begins in `year` or later. */
export function timezoneLines(zone: string, year: number, offsetAt: OffsetAt): readonly string[] {
  const begin = dayOf(year - 1, 1, 1) * minutesPerDay;
  const changes = changesBetween(zone, begin, dayOf(year - 1 + yearsLookedAt, 1, 1) * minutesPerDay, offsetAt);
  const offset = offsetAt(zone, begin)!;
  const observed = changes.length === 0 ? steady(begin, offset) : (yearly(changes) ?? [...steady(begin, offset), ...listed(changes)]);
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observed, 'END:VTIMEZONE'];
}

function changesBetween(zone: string, from: Minute, to: Minute, offsetAt: OffsetAt): readonly Change[] {
  const changes: Change[] = [];
  const step = stride * minutesPerDay;
  for (let at = from; at < to; at += step) {
    const [before, after] = [offsetAt(zone, at)!, offsetAt(zone, at + step)!];
    if (before !== after) changes.push({ at: firstWith(zone, after, at, at + step, offsetAt), from: before, to: after });
  }
  return changes;
}

/** The first minute at which the clocks show it, between one at which they do not and one at which they do. */
function firstWith(zone: string, offset: number, without: Minute, within: Minute, offsetAt: OffsetAt): Minute {
  if (within - without <= 1) return within;
  const middle = Math.floor((without + within) / 2);
  return offsetAt(zone, middle) === offset
    ? firstWith(zone, offset, without, middle, offsetAt)
    : firstWith(zone, offset, middle, within, offsetAt);
}

function steady(begin: Minute, offset: number): readonly string[] {
  return observance({ at: begin - offset, from: offset, to: offset }, []);
}

/** Two changes a year by one rule each, such as the last Sunday of March at 01:00; null where they follow none. */
function yearly(changes: readonly Change[]): readonly string[] | null {
  const kinds = [changes.filter((_, i) => i % 2 === 0), changes.filter((_, i) => i % 2 === 1)];
  const lines = kinds.map((kind) => {
    const rule = kind.length === yearsLookedAt ? ruleOf(kind) : null;
    return rule && observance(kind[0]!, [`RRULE:${rule}`]);
  });
  return lines.every((each) => each !== null) ? lines.flat() : null;
}

function ruleOf(changes: readonly Change[]): string | null {
  const days = changes.map(({ at, from }) => Math.floor((at + from) / minutesPerDay));
  const [first] = changes;
  const [month, weekday] = [civilOf(days[0]!).month, weekdayOf(days[0]!)];
  const isSame = changes.every(({ at, from, to }, i) => {
    const time = (at + from) % minutesPerDay === (first!.at + first!.from) % minutesPerDay;
    return time && from === first!.from && to === first!.to && civilOf(days[i]!).month === month && weekdayOf(days[i]!) === weekday;
  });
  const nth = [-1, 1, 2, 3, 4].find((one) => days.every((day) => isNth(day, one)));
  return isSame && nth !== undefined ? `FREQ=YEARLY;BYMONTH=${month};BYDAY=${nth}${weekdayCodes[weekday]!}` : null;
}

function isNth(day: number, nth: number): boolean {
  const { year, month, day: date } = civilOf(day);
  return nth > 0 ? Math.ceil(date / 7) === nth : date + 7 > daysInMonth(year, month);
}

function listed(changes: readonly Change[]): readonly string[] {
  return changes.flatMap((change) => observance(change, []));
}

/** The clocks before the change tell when it is. Those that are put forward show daylight saving time. */
function observance({ at, from, to }: Change, rule: readonly string[]): readonly string[] {
  const name = to > from ? 'DAYLIGHT' : 'STANDARD';
  const offsets = [`TZOFFSETFROM:${icalOffset(from)}`, `TZOFFSETTO:${icalOffset(to)}`];
  return [`BEGIN:${name}`, `DTSTART:${icalTime(at + from)}`, ...offsets, ...rule, `END:${name}`];
}
