/** Changes of two sides held against each other. */
import type { Pair } from '../../source/node.ts';
import { writtenAs, type Change, type FieldChange, type LooseChange } from '../changes.ts';
import { keyOf, type Entry } from '../sheet.ts';
import { sameMeaning } from '../sameMeaning.ts';

/** What a change is of: no two changes of one side are of the same. */
export function subjectOf(change: Change): string {
  if (change.kind === 'loose') return change.way;
  const item = keyOf(change.entry.section, change.entry.id);
  return change.kind === 'field' ? `${item} ${change.key}` : change.kind === 'moved' ? `${item} in` : item;
}

/** As people name it: `cdc.duration`, `cdc`, `project.start`. */
export function aboutOf(change: Change): string {
  if (change.kind === 'loose') return change.way;
  return change.kind === 'field' ? `${change.entry.id}.${change.key}` : change.entry.id;
}

export function hasValue(change: Change): change is FieldChange | LooseChange {
  return change.kind === 'field' || change.kind === 'loose';
}

/** Whether two changes of one thing come to the same. */
export function isSame(change: Change, other: Change): boolean {
  if (hasValue(change) && hasValue(other)) return samePairs(change.to, other.to);
  if (change.kind === 'moved' && other.kind === 'moved') return change.to === other.to;
  if (change.kind === 'added' && other.kind === 'added') return sameEntries(change.entry, other.entry);
  return change.kind === other.kind;
}

/** Everything that a change brings in, as text: for an order that does not depend on whose it is. */
export function saidBy(change: Change): string {
  switch (change.kind) {
    case 'added':
      return [change.entry.parent ?? '', ...[...change.entry.fields].map(([key, pair]) => `${key}: ${writtenAs(pair)!}`).sort()].join('\n');
    case 'removed':
      return '';
    case 'moved':
      return change.to ?? '';
    case 'field':
    case 'loose':
      return writtenAs(change.to) ?? '';
  }
}

const noNames: ReadonlyMap<string, string> = new Map();

function samePairs(one: Pair | null, other: Pair | null): boolean {
  return one === other || (one !== null && other !== null && sameMeaning(one.value, other.value, noNames));
}

function sameEntries(one: Entry, other: Entry): boolean {
  if (one.parent !== other.parent || one.fields.size !== other.fields.size) return false;
  return [...one.fields].every(([key, pair]) => samePairs(pair, other.fields.get(key) ?? null));
}
