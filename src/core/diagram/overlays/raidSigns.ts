/** How many open entries of the register bear on each task, a letter a kind. */
import type { Plan, RaidEntry } from '../../plan/model.ts';
import type { RaidKind } from '../../plan/words.ts';
import { workUnder } from '../../status/bearing.ts';
import { isOpenState } from '../../status/raid.ts';
import type { ChartRow } from './chartRows.ts';
import type { Charted } from './overlays.ts';

/** R for risks, A for assumptions and actions, I for issues, D for dependencies and decisions. */
export const raidLetters = ['R', 'A', 'I', 'D'] as const;
export type RaidLetter = (typeof raidLetters)[number];

export interface RaidSign {
  readonly row: number;
  /** In the order of the letters, those only of which there are any; never empty. */
  readonly counts: readonly { readonly letter: RaidLetter; readonly count: number }[];
}

/** An entry that bears on a container bears on all that is in it, and one that bears on a task on the container drawn for it. */
export function raidSigns({ plan, rows }: Charted): readonly RaidSign[] {
  const open = [...plan.raid.values()].filter(({ kind, status }) => isOpenState(kind, status));
  const byRow = new Map<number, Map<RaidLetter, number>>();
  for (const entry of open) {
    for (const { row } of rowsUnder(plan, rows.drawn, entry)) {
      const counts = byRow.get(row) ?? new Map<RaidLetter, number>();
      const letter = letterOf[entry.kind];
      byRow.set(row, counts.set(letter, (counts.get(letter) ?? 0) + 1));
    }
  }
  return [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([row, counts]) => ({ row, counts: raidLetters.flatMap((letter) => countOf(letter, counts)) }));
}

const letterOf: Readonly<Record<RaidKind, RaidLetter>> = {
  ...{ risk: 'R', assumption: 'A', issue: 'I', dependency: 'D', decision: 'D', action: 'A' },
};

function countOf(letter: RaidLetter, counts: ReadonlyMap<RaidLetter, number>): RaidSign['counts'] {
  const count = counts.get(letter);
  return count === undefined ? [] : [{ letter, count }];
}

function rowsUnder(plan: Plan, rows: readonly ChartRow[], entry: RaidEntry): readonly ChartRow[] {
  const { end } = plan.wbs;
  const work = workUnder(plan, entry);
  const meet = (a: number, b: number): boolean => (a <= b ? b < end[a]! : a < end[b]!);
  return work.length === 0 ? [] : rows.filter(({ index }) => work.some((task) => meet(index, task)));
}
