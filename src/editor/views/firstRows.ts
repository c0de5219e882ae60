/** A long list of rows, and what it leaves out: all rows of a tree are compared at every refresh. */
import type { OpenPlan } from '../plans.ts';
import type { Row } from './tree.ts';

/** A row for each of the first so many, and one that counts the others where there are any. */
export function firstRows<T>(
  plan: OpenPlan,
  parent: string,
  most: number,
  all: readonly T[],
  rowOf: (one: T, index: number) => Row,
): readonly Row[] {
  const rows = all.slice(0, most).map(rowOf);
  const left = all.length - rows.length;
  return left === 0 ? rows : [...rows, { id: `${parent}/more`, plan, label: `${left} more`, at: null, children: [], context: 'more' }];
}
