/** Which changes make a milestone move, found by leaving changes out and scheduling again. */
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

/**
 * A least set of changes: nothing is blamed that the move does not need. Where several sets would do (two tasks each hold the date
 * alone), it is the one that a fixed order finds. First whole items are told apart, then the changes within those that are needed.
 */
export function causesOf(milestone: string, before: number, changes: readonly Change[], replanning: Replanning): Causes {
  const isBack = (left: Iterable<number>): boolean => Object.is(replanning.without(left)(milestone), before);
  const everything = changes.map((_, index) => index);
  if (!isBack(everything)) return { changes: [], isLeast: true, isOutside: true };
  const search = new Search(isBack, () => replanning.isExhausted);
  const items = search.leastOf(byItem(changes));
  const single = search.leastOf(items.flat().map((index) => [index]));
  const needed = single.flat().sort((a, b) => a - b);
  const isFound = !search.isCutShort && isBack(needed);
  return { changes: (isFound ? needed : items.flat()).map((index) => changes[index]!), isLeast: isFound, isOutside: false };
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

/**
 * QuickXplain (Ulrich Junker, "QuickXplain: preferred explanations and relaxations for over-constrained problems", AAAI 2004): of n groups k
 * that are needed are found with about k log(n ÷ k) questions.
 */
class Search {
  isCutShort = false;
  private readonly isBack: (left: Iterable<number>) => boolean;
  private readonly isExhausted: () => boolean;

  constructor(isBack: (left: Iterable<number>) => boolean, isExhausted: () => boolean) {
    this.isBack = isBack;
    this.isExhausted = isExhausted;
  }

  /** Those groups that are needed; all together would do. */
  leastOf(groups: readonly Group[]): readonly Group[] {
    return groups.length === 0 ? groups : this.needed([], false, groups);
  }

  private needed(given: readonly Group[], isNew: boolean, groups: readonly Group[]): readonly Group[] {
    if (isNew && this.isBack(given.flat())) return [];
    if (groups.length === 1) return groups;
    if (this.isExhausted()) {
      this.isCutShort = true;
      return groups;
    }
    const middle = groups.length >> 1;
    const [first, second] = [groups.slice(0, middle), groups.slice(middle)];
    const ofSecond = this.needed([...given, ...first], true, second);
    const ofFirst = this.needed([...given, ...ofSecond], ofSecond.length > 0, first);
    return [...ofFirst, ...ofSecond];
  }
}
