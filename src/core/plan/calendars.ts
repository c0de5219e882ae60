/** Working calendars as written; what they mean minute by minute is the schedule's to say. */
import { child, keyText, type Node, type Pair } from '../source/node.ts';
import { parseDateOrRange } from '../values/date.ts';
import { parseHours } from '../values/hours.ts';
import { parseWeekdays, weekOf, type WeekEntry } from '../values/week.ts';
import { collector } from './collect.ts';
import * as field from './fields.ts';
import { itemOf } from './item.ts';
import type { CalendarItem } from './model.ts';

export const readCalendars = collector(calendarOf);

function calendarOf(pair: Pair): CalendarItem {
  const node = pair.value;
  return {
    ...itemOf(pair),
    extends: field.text(node, 'extends'),
    week: weekIn(child(node, 'week')),
    hoursPerDay: positive(node, 'hoursPerDay'),
    daysPerWeek: positive(node, 'daysPerWeek'),
    daysPerMonth: positive(node, 'daysPerMonth'),
    exceptions: field.pairsOf(child(node, 'exceptions')).flatMap((exception) => exceptionOf(exception) ?? []),
    timezone: field.text(node, 'timezone'),
  };
}

function weekIn(node: Node | null): CalendarItem['week'] {
  if (node?.kind !== 'map') return null;
  const entries = node.pairs.flatMap(({ key, value }): WeekEntry[] => {
    const days = parseWeekdays(keyText(key));
    const hours = field.parsed(value, parseHours);
    return days.ok && hours ? [{ days: days.value, hours }] : [];
  });
  return weekOf(entries);
}

/** `2026-12-24..2026-12-31: Year end`, or with hours of its own. */
function exceptionOf({ key, value }: Pair): CalendarItem['exceptions'][number] | null {
  const range = parseDateOrRange(keyText(key));
  if (!range.ok) return null;
  const name = value.kind === 'map' ? field.text(value, 'name') : field.textOf(value);
  return { range: range.value, name, hours: field.parsed(child(value, 'hours'), parseHours) ?? [], key };
}

function positive(node: Node, key: string): number | null {
  const found = field.number(node, key);
  return found !== null && found > 0 ? found : null;
}
