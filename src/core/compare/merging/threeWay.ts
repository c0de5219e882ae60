/** What two sides did to one plan: their edits, where these contradict each other, and the plan with any of the edits made. */
import { append } from '../../values/append.ts';
import type { MapNode } from '../../source/node.ts';
import { changesBetween, writtenAs, type Change, type FieldChange } from '../changes.ts';
import type { Sheet } from '../sheet.ts';
import { rootWithout } from '../undone.ts';
import { clashesOf, type Clash } from './clashes.ts';
import { withCommonNames } from './commonNames.ts';
import { mergedValue } from './mergedValue.ts';
import { hasValue, isSame, saidBy, subjectOf } from './sameChange.ts';

/** `both`: the two sides did the same. */
export type Side = 'ours' | 'theirs' | 'both';

export interface Edit {
  readonly side: Side;
  readonly change: Change;
}

export class ThreeWay {
  /** Those that are made in the merged plan, in an order that does not depend on whose they are. */
  readonly edits: readonly Edit[];
  /** How many changes each side made, the same ones counted for both. */
  readonly counts: { readonly ours: number; readonly theirs: number };
  /** What cannot both hold, and is not among `edits`: values stay as they were, and what is changed stays there. */
  readonly clashes: readonly Clash[];
  private readonly base: Sheet;

  constructor(before: Sheet, left: Sheet, right: Sheet) {
    const { base, ours, theirs, contested } = withCommonNames(before, left, right);
    const one = changesTo(base, ours);
    const other = changesTo(base, theirs);
    const { clashes, dropped } = clashesOf(one, other, { base, contested });
    this.base = base;
    this.clashes = clashes;
    this.counts = { ours: one.length, theirs: other.length };
    this.edits = edited(one, other).filter(({ change }) => !dropped.has(change));
  }

  /** Items of the plan that both began with. */
  get size(): number {
    return this.base.items.size;
  }

  /** The root of the plan in one file with these of the edits made; all where left out. */
  rootWith(indices: Iterable<number> = this.edits.keys()): MapNode {
    const made = joined([...indices].map((index) => this.edits[index]!.change));
    return rootWithout(this.base, made.map(opposite), new Map());
  }
}

/** With the notes of former names, which a comparison leaves out and a plan is read by. */
function changesTo(base: Sheet, now: Sheet): readonly Change[] {
  const notes = [...now.items].flatMap(([key, entry]): FieldChange[] => {
    const [from, to] = [base.items.get(key)?.fields.get('was') ?? null, entry.fields.get('was') ?? null];
    return base.items.has(key) && writtenAs(from) !== writtenAs(to) ? [{ kind: 'field', entry, key: 'was', from, to }] : [];
  });
  return [...changesBetween(base, now).all, ...notes];
}

function edited(ours: readonly Change[], theirs: readonly Change[]): readonly Edit[] {
  const their = new Map(theirs.map((change) => [subjectOf(change), change]));
  const isShared = (change: Change, other: Change | undefined) => other !== undefined && isSame(change, other);
  const shared = new Set(ours.filter((change) => isShared(change, their.get(subjectOf(change)))).map(subjectOf));
  const edits: Edit[] = [
    ...ours.map((change): Edit => ({ side: shared.has(subjectOf(change)) ? 'both' : 'ours', change })),
    ...theirs.flatMap((change): Edit[] => (shared.has(subjectOf(change)) ? [] : [{ side: 'theirs', change }])),
  ];
  const order = new Map(edits.map((edit) => [edit, `${subjectOf(edit.change)}\n${saidBy(edit.change)}`]));
  return edits.sort((a, b) => (order.get(a)! < order.get(b)! ? -1 : 1));
}

/** Of two changes of one thing one that does both. */
function joined(changes: readonly Change[]): readonly Change[] {
  const bySubject = new Map<string, Change[]>();
  for (const change of changes) append(bySubject, subjectOf(change), change);
  return [...bySubject.values()].map(([one, other]) => (other ? jointly(one!, other) : one!));
}

function jointly(one: Change, other: Change): Change {
  if (one.kind === 'added' && other.kind === 'added') {
    const fields = new Map([...other.entry.fields, ...one.entry.fields]);
    for (const [key, pair] of one.entry.fields) {
      const merged = mergedValue(null, pair.value, other.entry.fields.get(key)?.value ?? pair.value);
      if (merged?.value) fields.set(key, { key: pair.key, value: merged.value });
    }
    return { ...one, entry: { ...one.entry, fields } };
  }
  if (!hasValue(one) || !hasValue(other)) return one;
  const merged = mergedValue(one.from?.value ?? null, one.to?.value ?? null, other.to?.value ?? null);
  const key = (one.to ?? other.to)?.key;
  return merged ? { ...one, to: key && merged.value ? { key, value: merged.value } : null } : one;
}

/** Taking it back makes the change. */
function opposite(change: Change): Change {
  switch (change.kind) {
    case 'added':
      return { ...change, kind: 'removed' };
    case 'removed':
      return { ...change, kind: 'added' };
    case 'moved':
      return { ...change, from: change.to, to: change.from };
    case 'field':
      return { ...change, from: change.to, to: change.from };
    case 'loose':
      return { ...change, from: change.to, to: change.from };
  }
}
