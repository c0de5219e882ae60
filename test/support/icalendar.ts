/** Reads iCalendar as RFC 5545 says, by another way than it is written: for tests that hold one against the other. */
import { civilOf, dayOf, daysInMonth, weekdayOf } from '../../src/core/values/civil.ts';
import { minutesPerDay, type Day, type Minute } from '../../src/core/values/time.ts';

export interface Component {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly children: readonly Component[];
}

export interface Property {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly value: string;
}

export function componentsIn(text: string): Component {
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  if (lines.pop() !== '') throw new Error('the last line has no end');
  const open: { name: string; properties: Property[]; children: Component[] }[] = [{ name: '', properties: [], children: [] }];
  for (const line of lines) {
    const property = propertyIn(line);
    const holder = open.at(-1)!;
    if (property.name === 'BEGIN') open.push({ name: property.value, properties: [], children: [] });
    else if (property.name !== 'END') holder.properties.push(property);
    else if (holder.name === property.value) open.at(-2)!.children.push(open.pop()!);
    else throw new Error(`${holder.name} ends as ${property.value}`);
  }
  const [root, ...unended] = open;
  if (unended.length > 0 || root!.children.length !== 1) throw new Error('no calendar');
  return root!.children[0]!;
}

function propertyIn(line: string): Property {
  const match = /^([A-Z-]+)((?:;[A-Z-]+=[^";:,]+)*):(.*)$/s.exec(line);
  if (!match) throw new Error(`no content line: ${line}`);
  const parameters = match[2]!.split(';').slice(1).map((one) => one.split('=') as [string, string]); // prettier-ignore
  return { name: match[1]!, parameters: Object.fromEntries(parameters), value: match[3]! };
}

export function valueOf({ properties }: Component, name: string): string {
  return properties.find((one) => one.name === name)?.value ?? '';
}

export function textOf(component: Component, name: string): string {
  return valueOf(component, name).replaceAll(/\\(.)/gs, (_, character: string) => (/n/i.test(character) ? '\n' : character));
}

/** `20260302T140000`, with or without `Z`; a date is its midnight. */
export function momentOf(text: string): Minute {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})00Z?|T(\d{2})(\d{2})\d{2}Z)?$/.exec(text);
  if (!match) throw new Error(`no time: ${text}`);
  const [, year, month, day, hour = '0', minute = '0'] = match;
  return dayOf(Number(year), Number(month), Number(day)) * minutesPerDay + Number(hour) * 60 + Number(minute);
}

/** By walking through all days and asking of each whether the rule means it. */
export function timesOf(event: Component, to: Day): readonly Minute[] {
  const start = momentOf(valueOf(event, 'DTSTART'));
  const rule = Object.fromEntries(valueOf(event, 'RRULE').split(';').map((part) => part.split('='))) as Readonly<Record<string, string>>; // prettier-ignore
  const off = new Set(event.properties.filter(({ name }) => name === 'EXDATE').map(({ value }) => momentOf(value)));
  const first = Math.floor(start / minutesPerDay);
  const last = Math.min(to, rule.UNTIL ? Math.floor(momentOf(rule.UNTIL) / minutesPerDay) : rule.FREQ ? Infinity : first);
  const times: Minute[] = [];
  for (let day = first; day <= last; day++) {
    const time = day * minutesPerDay + (start % minutesPerDay);
    if (isMeant(rule, first, day) && !off.has(time)) times.push(time);
  }
  return times;
}

function isMeant({ FREQ, INTERVAL = '1', BYDAY }: Readonly<Record<string, string>>, first: Day, day: Day): boolean {
  const every = Number(INTERVAL);
  const days = BYDAY?.split(',') ?? [];
  const name = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][weekdayOf(day)]!;
  const monday = (one: Day) => one - weekdayOf(one);
  const month = (one: Day) => civilOf(one).year * 12 + civilOf(one).month;
  if (FREQ === undefined) return day === first;
  if (FREQ === 'DAILY') return (day - first) % every === 0;
  if (FREQ === 'WEEKLY') return ((monday(day) - monday(first)) / 7) % every === 0 && days.includes(name);
  return (month(day) - month(first)) % every === 0 && days.some((one) => isNthWeekday(day, one, name));
}

/** `-1SU`, `2TU` */
export function isNthWeekday(day: Day, code: string, name: string): boolean {
  const { year, month, day: date } = civilOf(day);
  const nth = Number(code.slice(0, -2));
  return code.endsWith(name) && (nth > 0 ? Math.ceil(date / 7) === nth : date > daysInMonth(year, month) - 7);
}

/** How far the clocks of a VTIMEZONE are ahead of UTC at a moment of UTC: by the observance that began last. */
export function offsetIn({ children }: Component, moment: Minute): number {
  let [latest, offset] = [-Infinity, NaN];
  for (const observance of children) {
    const [from, to] = ['TZOFFSETFROM', 'TZOFFSETTO'].map((name) => minutesIn(valueOf(observance, name))) as [number, number];
    for (const onset of onsetsOf(observance, moment + from)) {
      if (onset - from <= moment && onset - from > latest) [latest, offset] = [onset - from, to];
    }
  }
  return offset;
}

function onsetsOf(observance: Component, until: Minute): readonly Minute[] {
  const start = momentOf(valueOf(observance, 'DTSTART'));
  const rule = /^FREQ=YEARLY;BYMONTH=(\d+);BYDAY=(-?\d)(\w\w)$/.exec(valueOf(observance, 'RRULE'));
  if (!rule) return [start];
  const onsets: Minute[] = [];
  for (let { year } = civilOf(Math.floor(start / minutesPerDay)); ; year++) {
    const month = Number(rule[1]);
    for (let date = 1; date <= daysInMonth(year, month); date++) {
      const day = dayOf(year, month, date);
      const name = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][weekdayOf(day)]!;
      if (isNthWeekday(day, `${rule[2]!}${rule[3]!}`, name)) onsets.push(day * minutesPerDay + (start % minutesPerDay));
    }
    if (dayOf(year + 1, 1, 1) * minutesPerDay > until) return onsets;
  }
}

function minutesIn(offset: string): number {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3));
  return offset.startsWith('-') ? -minutes : minutes;
}
