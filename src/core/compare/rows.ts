/** A comparison as rows of a tree, for whoever reviews a plan: what it comes to first, then what was changed. */
import type { Analysis } from '../analysis.ts';
import { changeRows } from './changeRows.ts';
import type { Comparison } from './compare.ts';
import { consequenceRows } from './consequenceRows.ts';
import { leafRow, type ComparisonRow, type Told } from './row.ts';
import { BothTexts } from './whereabouts.ts';
import { verdictOf } from './words.ts';

/** None where both sides mean the same. */
export function rowsOf(before: Analysis, now: Analysis, comparison: Comparison): readonly ComparisonRow[] {
  const told: Told = { before, now, comparison, texts: new BothTexts(before, now, comparison.changes) };
  const rows = [...consequenceRows(told), ...changeRows(told)];
  const [verdict = '', ...more] = verdictOf(comparison);
  const first = leafRow({ id: 'verdict', label: verdict, description: more.join('; '), sign: 'verdict', at: null });
  return rows.length === 0 ? [] : [first, ...rows];
}
