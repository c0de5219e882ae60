/** A history for a terminal: what it rests on, each milestone, what each commit moved, how far forecasts were off, and how long work takes. */
import type { OwnerBias } from '../../core/compare/history/bias.ts';
import type { MilestoneHistory } from '../../core/compare/history/track.ts';
import {
  biasText,
  extentText,
  leadColumns,
  leadRows,
  leadTitle,
  movedIdsText,
  movesByCommit,
  moversText,
  moverText,
  shortId,
  type CommitMoves,
} from '../../core/compare/history/words.ts';
import { signedDays } from '../../core/compare/words.ts';
import { partyName } from '../../core/plan/partyName.ts';
import { formatDay } from '../../core/values/civil.ts';
import type { Layout } from '../result.ts';
import { dayText } from './dates.ts';
import type { ToldHistory } from './history.ts';
import { tableLines, type Column } from './table.ts';
import { printable } from './width.ts';

export function historyLines(told: ToldHistory, layout: Layout): readonly string[] {
  const { history, name } = told;
  const blocks = [
    [layout.paint('bold', printable(name)), extentText(history)],
    history.milestones.length > 0
      ? milestoneLines(history.milestones, layout)
      : ['No milestone was ever committed: give one a `deadline`, or the plan a baseline'],
    moveLines(movesByCommit(history), layout),
    biasLines(told, layout),
    leadLines(told, layout),
  ];
  return blocks.filter((block) => block.length > 0).flatMap((block, i) => (i === 0 ? block : ['', ...block]));
}

function milestoneLines(milestones: readonly MilestoneHistory[], { width, paint }: Layout): readonly string[] {
  const columns: readonly Column<MilestoneHistory>[] = [
    { title: 'Milestone', text: nameOf, shrinksTo: 16 },
    { title: 'At first', text: ({ sights }) => dayText(sights[0]!.finish) },
    { title: 'Now', text: ({ sights, isGone }) => (isGone ? 'gone' : dayText(sights.at(-1)!.finish)) },
    { title: 'Moves', align: 'right', text: ({ moves }) => String(moves.length) },
    { title: 'Days', align: 'right', text: ({ days }) => signedDays(days), style: ({ days }) => styleOf(days) },
    { title: 'By', text: ({ movers }) => moversText(movers) },
  ];
  return tableLines(columns, milestones, width, paint);
}

function moveLines(moves: readonly CommitMoves[], { width, paint }: Layout): readonly string[] {
  const columns: readonly Column<CommitMoves>[] = [
    { title: 'Date', text: ({ commit }) => formatDay(commit.day) },
    { title: 'Commit', text: ({ commit }) => shortId(commit) },
    { title: 'By', text: moverText, shrinksTo: 10 },
    { title: 'What', shrinksTo: 16, from: 70, text: ({ commit }) => commit.subject },
    { title: 'Moved, in working days', shrinksTo: 24, text: movedIdsText },
  ];
  return moves.length === 0 ? [] : tableLines(columns, moves, width, paint);
}

function biasLines({ history: { bias }, plan }: ToldHistory, { width, paint }: Layout): readonly string[] {
  const columns: readonly Column<OwnerBias>[] = [
    { title: 'Finished work of', shrinksTo: 12, text: ({ owner }) => ownerName(plan, owner) },
    { title: 'Tasks', align: 'right', text: ({ tasks }) => String(tasks) },
    { title: 'Median', align: 'right', text: ({ median }) => (median === null ? '' : signedDays(median)) },
    { title: 'On average', text: biasText },
  ];
  return bias.length === 0 ? [] : tableLines(columns, bias, width, paint);
}

function leadLines({ history: { leadTimes }, plan }: ToldHistory, { width, paint }: Layout): readonly string[] {
  const [, ...figures] = leadColumns;
  const columns: readonly Column<readonly string[]>[] = [
    { title: leadTitle, shrinksTo: 12, text: ([what]) => what! },
    ...figures.map((title, at) => ({ title, align: 'right' as const, text: (row: readonly string[]) => row[at + 1]! })),
  ];
  const rows = leadRows(plan, leadTimes);
  return rows.length === 0 ? [] : tableLines(columns, rows, width, paint);
}

export function nameOf({ id, name }: MilestoneHistory): string {
  return name === id ? id : `${id} ${name}`;
}

export function ownerName(plan: ToldHistory['plan'], owner: string): string {
  return plan ? partyName(plan, owner) : owner;
}

function styleOf(days: number): 'red' | 'green' | null {
  return days > 0 ? 'red' : days < 0 ? 'green' : null;
}
