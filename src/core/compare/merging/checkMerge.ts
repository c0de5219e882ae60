/** A merge of plans, looked at for its meaning: where two sides contradict each other, and what clean edits of both bring about together. */
import { leastSet } from '../causes.ts';
import type { Change } from '../changes.ts';
import type { Sheet } from '../sheet.ts';
import type { Severity } from '../../problem.ts';
import { clashText } from './clashText.ts';
import type { Clash, ClashKind } from './clashes.ts';
import { milestoneMoves, type Together } from './milestoneMoves.ts';
import { milestonesAsOne } from './milestonesAsOne.ts';
import { aboutOf } from './sameChange.ts';
import { newSigns } from './newSigns.ts';
import type { Sign, SignKind } from './signs.ts';
import { States, type Judge } from './states.ts';
import { ThreeWay, type Edit } from './threeWay.ts';

export type { Judge };

export interface MergeConflict {
  readonly kind: ClashKind | SignKind;
  /** The id of what it is about, or the keys that lead there. */
  readonly about: string;
  /** One sentence. */
  readonly text: string;
  readonly severity: Severity;
  /** Of a problem that the merged plan would have; null for the others. */
  readonly rule: string | null;
  /** A least set of changes of both sides that bring it about; in a change that both made it stands on both sides. */
  readonly ours: readonly Change[];
  readonly theirs: readonly Change[];
  /** False where too many plans would have had to be analysed to take away all that is not needed. */
  readonly isLeast: boolean;
}

export interface MergeCheck {
  /** What contradicts itself first, then what the rest brings about together; the gravest first. */
  readonly conflicts: readonly MergeConflict[];
  /** Changes of each side, those that are the same counted for both. */
  readonly counts: { readonly ours: number; readonly theirs: number };
  readonly together: Together;
}

/**
 * What contradicts itself is in neither plan that is looked at further: values stay as they were, and what the other side works on stays
 * there. A mistake counts where it is in the merged plan and in neither side's. To explain it, no more plans are analysed than have
 * `mostItems` items together.
 */
export function checkMerge(base: Sheet, ours: Sheet, theirs: Sheet, judge: Judge, mostItems = 100_000): MergeCheck {
  const merge = new ThreeWay(base, ours, theirs);
  const states = new States(merge, judge, mostItems);
  const all = [...merge.edits.keys()];
  const [left, right] = [without('theirs', merge.edits), without('ours', merge.edits)];
  const together = milestoneMoves(states.of([]), states.of(left), states.of(right), states.of(all));
  const fresh = newSigns(states.signs(all), states.signs(left), states.signs(right));
  const explained = [...fresh].map(([key, sign]) => conflictOf(key, sign, merge.edits, states));
  return {
    conflicts: [...merge.clashes.map(contradiction), ...milestonesAsOne(explained, together).sort(gravestFirst)],
    counts: merge.counts,
    together,
  };
}

function contradiction(clash: Clash): MergeConflict {
  return { ...clash, text: clashText(clash), severity: 'error', rule: null, isLeast: true };
}

function without(side: Edit['side'], edits: readonly Edit[]): readonly number[] {
  return edits.flatMap((edit, index) => (edit.side === side ? [] : [index]));
}

function conflictOf(key: string, sign: Sign, edits: readonly Edit[], states: States): MergeConflict {
  const holds = (some: Iterable<number>) => states.signs(some).has(key);
  const changes = edits.map(({ change }) => change);
  const { indices, isLeast } = leastSet(changes, holds, () => states.isExhausted);
  const not = (side: Edit['side']) => indices.flatMap((index) => (edits[index]!.side === side ? [] : [edits[index]!.change]));
  const [ours, theirs] = [not('theirs'), not('ours')];
  const { kind, about, severity, rule } = sign;
  return { kind, about, text: lostLinkText(sign, ours, theirs) ?? sign.text, severity, rule, ours, theirs, isLeast };
}

/** Null where nothing that is gone is referred to. */
function lostLinkText({ rule, about }: Sign, ours: readonly Change[], theirs: readonly Change[]): string | null {
  if (rule !== 'unknown-reference') return null;
  for (const [side, other, changes] of [
    ['ours', 'theirs', ours],
    ['theirs', 'ours', theirs],
  ] as const) {
    const gone = changes.find(({ kind }) => kind === 'removed');
    if (gone) return `${side} removes ${aboutOf(gone)}, ${other} refers to it in ${about}`;
  }
  return null;
}

const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

function gravestFirst(a: MergeConflict, b: MergeConflict): number {
  return severities.indexOf(a.severity) - severities.indexOf(b.severity);
}
