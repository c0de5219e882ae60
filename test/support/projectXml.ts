/** Small Microsoft Project files, written element by element. */

export type XmlValue = string | number | readonly XmlNode[];
export type XmlNode = readonly [name: string, value: XmlValue];

/** A file with the given elements below `Project`. */
export function projectXml(...nodes: readonly XmlNode[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Project xmlns="http://schemas.microsoft.com/project">${nodes.map(text).join('')}</Project>\n`;
}

/** Elements by name; what is null is left out. */
export function fields(values: Readonly<Record<string, XmlValue | null>>): readonly XmlNode[] {
  return Object.entries(values).flatMap(([name, value]): XmlNode[] => (value === null ? [] : [[name, value]]));
}

/** `<Tasks><Task>…</Task><Task>…</Task></Tasks>` */
export function list(name: string, item: string, items: readonly (readonly XmlNode[])[]): XmlNode {
  return [name, items.map((nodes): XmlNode => [item, nodes])];
}

/** Starts on Monday 2026-01-05 at eight; no status date and no day of saving, so that nothing counts as late. */
export const head = fields({ Title: 'P', StartDate: '2026-01-05T08:00:00', MinutesPerDay: 480, MinutesPerWeek: 2400, DaysPerMonth: 20 });

/** Days as Project counts them: 1 is Sunday. Without hours they are eight to twelve and one to five. */
export function weekDays(days: readonly number[], hours: readonly (readonly [from: string, to: string])[] = []): XmlNode {
  const working = hours.map(([from, to]) => fields({ FromTime: `${from}:00`, ToTime: `${to}:00` }));
  const times = list('WorkingTimes', 'WorkingTime', working);
  const day = (type: number) =>
    days.includes(type) ? [...fields({ DayType: type, DayWorking: 1 }), times] : fields({ DayType: type, DayWorking: 0 });
  return list('WeekDays', 'WeekDay', [1, 2, 3, 4, 5, 6, 7].map(day)); // prettier-ignore
}

/** From the morning of one day to the evening of another. */
export function period(from: string, to: string): XmlNode {
  return ['TimePeriod', fields({ FromDate: `${from}T00:00:00`, ToDate: `${to}T23:59:00` })];
}

function text([name, value]: XmlNode): string {
  const inside = typeof value === 'object' ? value.map(text).join('') : escaped(String(value));
  return `<${name}>${inside}</${name}>`;
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
