/** What an editor offers to do at a place. */
import type { Change, Problem } from '../problem.ts';
import type { Gap } from './mends/addition.ts';

export interface Action {
  readonly title: string;
  /** As editors name them. */
  readonly kind: 'quickfix' | 'refactor.extract' | 'refactor.move' | 'refactor.rewrite' | 'refactor.rewrite.status';
  /** What it mends, or null. */
  readonly problem: Problem | null;
  /** The likeliest of all for its problem. */
  readonly isPreferred: boolean;
  /** Made when it is chosen; null where the text turns out to be such that it is not safe. */
  readonly doing: () => Doing | null;
}

export interface Doing {
  /** They never overlap; in files of the plan. */
  readonly changes: readonly Change[];
  /** In the text of the first change. */
  readonly gaps?: readonly Gap[];
  readonly newFile?: { readonly path: string; readonly text: string };
}
