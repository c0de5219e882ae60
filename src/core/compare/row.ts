/** One row of a comparison, and what it is made of. */
import type { Analysis } from '../analysis.ts';
import type { Comparison } from './compare.ts';
import type { BothTexts, Whereabouts } from './whereabouts.ts';

/** What a row is about, for its icon. */
export type RowSign =
  | ('later' | 'earlier' | 'came' | 'went' | 'worse' | 'better' | 'critical' | 'money' | 'error' | 'warning' | 'mended')
  | ('added' | 'removed' | 'moved' | 'changed' | 'outside' | 'group' | 'verdict');

export interface ComparisonRow {
  /** Stays the same as long as it speaks of the same. */
  readonly id: string;
  readonly label: string;
  /** Empty where the label says it all. */
  readonly description: string;
  readonly sign: RowSign;
  /** Null where it leads nowhere. */
  readonly at: Whereabouts | null;
  readonly isOpen: boolean;
  readonly children: readonly ComparisonRow[];
}

/** What rows are made of. */
export interface Told {
  readonly before: Analysis;
  readonly now: Analysis;
  readonly comparison: Comparison;
  readonly texts: BothTexts;
}

/** A group of rows; none where there is nothing in it. */
export function groupRow(id: string, label: string, children: readonly ComparisonRow[], isOpen: boolean): readonly ComparisonRow[] {
  return children.length === 0 ? [] : [{ id, label, description: String(children.length), sign: 'group', at: null, isOpen, children }];
}

export function leafRow(row: Pick<ComparisonRow, 'id' | 'label' | 'description' | 'sign' | 'at'>): ComparisonRow {
  return { ...row, isOpen: false, children: [] };
}
