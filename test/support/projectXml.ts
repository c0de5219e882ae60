/** Small Microsoft Project files, written element by element. */

export type XmlValue = string | number | readonly XmlNode[];
export type XmlNode = readonly [name: string, value: XmlValue];

/** A file with the given elements below `Project`. */
export function projectXml(...nodes: readonly XmlNode[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Project xmlns="http://schemas.microsoft.com/project">${nodes.map(text).join('')}</Project>\n`;
}

/** The list element `name`s, each with an item's entries: `<Tasks><Task><UID>1</UID></Task></Tasks>`. */
export function list(name: string, item: string, items: readonly Readonly<Record<string, XmlValue>>[]): XmlNode {
  return [name, items.map((entries): XmlNode => [item, Object.entries(entries)])];
}

/** Starts on Monday 2026-01-05 at eight; no status date and no day of saving, so that nothing counts as late. */
export const head: readonly XmlNode[] = [
  ['Title', 'P'],
  ['StartDate', '2026-01-05T08:00:00'],
  ['MinutesPerDay', 480],
  ['MinutesPerWeek', 2400],
  ['DaysPerMonth', 20],
];

function text([name, value]: XmlNode): string {
  const inside = typeof value === 'object' ? value.map(text).join('') : escaped(String(value));
  return `<${name}>${inside}</${name}>`;
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
