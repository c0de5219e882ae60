/** Keys that are values themselves: dates, months, weekdays. */
import { parseDate, parseDateOrRange, parseMonth } from '../values/date.ts';
import { bad, quoted, type Bad, type Parsed } from '../values/parsed.ts';
import { parseWeekdays } from '../values/week.ts';

/** What is wrong with a key that its pattern refuses. */
export function wrongKey(pattern: string, key: string): Bad {
  const parsed = readKey(pattern, key);
  return parsed.ok ? bad(`no key ${quoted(key)} here; write ${exampleOf(pattern)}`, 0, key.length) : parsed;
}

/** What is wrong with a key that looks right, as in 2026-02-30, or null. */
export function impossibleKey(pattern: string, key: string): Bad | null {
  const parsed = readKey(pattern, key);
  return parsed.ok ? null : parsed;
}

const readers = [
  ['mon-fri', parseWeekdays],
  ['2026-01', parseMonth],
  ['2026-02-16..2026-02-20', parseDateOrRange],
  ['2026-02-16', parseDate],
] as const satisfies readonly (readonly [string, (text: string) => Parsed<unknown>])[];

const byPattern = new Map<string, (typeof readers)[number] | null>();

function readerOf(pattern: string): (typeof readers)[number] | null {
  let reader = byPattern.get(pattern);
  if (reader === undefined) {
    const regex = new RegExp(pattern, 'u');
    byPattern.set(pattern, (reader = readers.find(([example]) => regex.test(example)) ?? null));
  }
  return reader;
}

function readKey(pattern: string, key: string): Parsed<unknown> {
  const reader = readerOf(pattern);
  return reader ? reader[1](key) : { ok: true, value: key };
}

function exampleOf(pattern: string): string {
  return readerOf(pattern)?.[0] ?? 'another key';
}
