/** What every item of a map keyed by id has. */
import { keyText, type Pair } from '../source/node.ts';
import { text } from './fields.ts';
import type { Item } from './model.ts';

export function itemOf(pair: Pair): Item {
  const { key, value: node } = pair;
  const id = keyText(key);
  return { id, name: text(node, 'name') ?? id, description: text(node, 'description'), key, node, was: text(node, 'was') };
}

/** must 800, should 600, could 400, wont 200, or the number itself (0–1000). */
export function priorityOf(value: string | number | null): number | null {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 && value <= 1000 ? value : null;
  return value === null ? null : (namedPriorities.get(value) ?? null);
}

/** The word for a priority that has one, else the number. */
export function priorityText(priority: number): string {
  return [...namedPriorities].find(([, value]) => value === priority)?.[0] ?? String(priority);
}

const namedPriorities: ReadonlyMap<string, number> = new Map([
  ['must', 800],
  ['should', 600],
  ['could', 400],
  ['wont', 200],
]);
