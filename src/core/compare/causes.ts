/** Which changes make a milestone move, found by leaving changes out and scheduling again. */
import { toTheEnd, type Steps } from '../steps.ts';
import { append } from '../values/append.ts';
import type { Change } from './changes.ts';
import type { Replanning } from './replan.ts';
import { keyOf } from './sheet.ts';

export interface Causes {
  /** Without these the milestone is where it was before, and without any fewer it is not; in the order of the changes. */
  readonly changes: readonly Change[];
  /** False where too many plans would have had to be scheduled to take away all that is not needed. */
  readonly isLeast: boolean;
  /** The milestone does not come back to where it was with all changes left out: something outside of the plan moves it. */
  readonly isOutside: boolean;
}

/** Nothing is blamed that the move does not need. */
export function* causeSteps(milestone: string, before: number, changes: readonly Change[], replanning: Replanning): Steps<Causes> {
  const isBack: Holds = function* (left) {
    return Object.is((yield* replanning.without(left))(milestone), before);
  };
  const everything = changes.map((_, index) => index);
  if (!(yield* isBack(everything))) return { changes: [], isLeast: true, isOutside: true };
  const { indices, isLeast } = yield* leastSteps(changes, isBack, () => replanning.isExhausted);
  return { changes: indices.map((index) => changes[index]!), isLeast, isOutside: false };
}

/** Indices among the changes, ascending. */
export interface LeastSet {
  readonly indices: readonly number[];
  /** False where too many questions would have had to be asked to take away all that is not needed. */
  readonly isLeast: boolean;
}

/**
 * A least set of changes of which something holds that holds of all together. Where several sets would do (two tasks each hold a date
 * alone), it is the one that a fixed order finds. First whole items are told apart, then the changes within those that are needed.
 */
export function leastSet(changes: readonly Change[], holds: (indices: Iterable<number>) => boolean, isExhausted: () => boolean): LeastSet {
  const asked: Holds = function* (indices) {
    yield;
    return holds(indices);
  };
  return toTheEnd(leastSteps(changes, asked, isExhausted));
}

/** `leastSet` with pauses. */
function* leastSteps(changes: readonly Change[], holds: Holds, isExhausted: () => boolean): Steps<LeastSet> {
  const search = new Search(holds, isExhausted);
  const items = yield* search.leastOf(byItem(changes));
  const single = yield* search.leastOf(items.flat().map((index) => [index]));
  const needed = single.flat().sort((a, b) => a - b);
  if (!search.isCutShort && (yield* holds(needed))) return { indices: needed, isLeast: true };
  return { indices: items.flat().sort((a, b) => a - b), isLeast: false };
}

/** Indices of changes, those of one item together. */
function byItem(changes: readonly Change[]): number[][] {
  const items = new Map<string, number[]>();
  changes.forEach((change, index) => {
    const item = change.kind === 'loose' ? `loose ${change.way}` : keyOf(change.entry.section, change.entry.id);
    append(items, item, index);
  });
  return [...items.values()];
}

type Group = readonly number[];
type Holds = (indices: Iterable<number>) => Steps<boolean>;

/**
 * QuickXplain (Ulrich Junker, "QuickXplain: preferred explanations and relaxations for over-constrained problems", AAAI 2004): of n groups k
 * that are needed are found with about k log(n ÷ k) questions.
 */
class Search {
  isCutShort = false;
  private readonly holds: Holds;
  private readonly isExhausted: () => boolean;

  constructor(holds: Holds, isExhausted: () => boolean) {
    this.holds = holds;
    this.isExhausted = isExhausted;
  }

  /** Those groups that are needed; all together would do. */
  *leastOf(groups: readonly Group[]): Steps<readonly Group[]> {
    return groups.length === 0 ? groups : yield* this.needed([], false, groups);
  }

  private *needed(given: readonly Group[], isNew: boolean, groups: readonly Group[]): Steps<readonly Group[]> {
    if (isNew && (yield* this.holds(given.flat()))) return [];
    if (groups.length === 1) return groups;
    if (this.isExhausted()) {
      this.isCutShort = true;
      return groups;
    }
    const middle = groups.length >> 1;
    const [first, second] = [groups.slice(0, middle), groups.slice(middle)];
    const ofSecond = yield* this.needed([...given, ...first], true, second);
    const ofFirst = yield* this.needed([...given, ...ofSecond], ofSecond.length > 0, first);
    return [...ofFirst, ...ofSecond];
  }
}
