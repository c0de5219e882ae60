/** What the editor asks its worker of a history, and what that answers. All of it is plain data. */
import type { PlanHistory } from '../../core/compare/history/history.ts';

export interface HistoryJob {
  readonly kind: 'history';
  /** The top of the repository, and what runs git. */
  readonly folder: string;
  readonly program: string;
  /** The plan's file, from the top of the repository. */
  readonly entry: string;
  /** The commit at its head. */
  readonly head: string;
}

export type HistoryReport =
  | { readonly kind: 'history'; readonly history: PlanHistory }
  /** A sentence without its beginning and its end, as an empty picture says it. */
  | { readonly kind: 'no-history'; readonly why: string }
  /** What went wrong, for the log. */
  | { readonly kind: 'failed'; readonly cause: string };
