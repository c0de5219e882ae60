/** A history as a page of Markdown. */
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
import { markdownTable, markdownText } from '../../core/report/markdown.ts';
import { formatDay } from '../../core/values/civil.ts';
import { dayText } from './dates.ts';
import type { ToldHistory } from './history.ts';
import { nameOf, ownerName } from './historyText.ts';

export function historyMarkdown(told: ToldHistory): string {
  const { name, history } = told;
  const sections = [
    `# ${markdownText(name)}: how milestones moved\n\n${extentText(history)}.\n`,
    milestoneTable(history.milestones),
    moveSection(movesByCommit(history)),
    biasSection(told),
    leadSection(told),
  ];
  return sections.filter((section) => section !== '').join('\n');
}

function milestoneTable(milestones: readonly MilestoneHistory[]): string {
  if (milestones.length === 0) return 'No milestone was ever committed: give one a `deadline`, or the plan a baseline.\n';
  const rows = milestones.map((milestone) => [
    `**${markdownText(nameOf(milestone))}**`,
    dayText(milestone.sights[0]!.finish),
    milestone.isGone ? 'gone' : dayText(milestone.sights.at(-1)!.finish),
    String(milestone.moves.length),
    signedDays(milestone.days),
    markdownText(moversText(milestone.movers)),
  ]);
  return markdownTable(['Milestone', 'At first', 'Now', 'Moves', 'Working days', 'By'], rows);
}

function moveSection(moves: readonly CommitMoves[]): string {
  if (moves.length === 0) return '';
  const rows = moves.map((one) => [
    formatDay(one.commit.day),
    shortId(one.commit),
    markdownText(moverText(one)),
    markdownText(one.commit.subject),
    markdownText(movedIdsText(one)),
  ]);
  return `## What moved them\n\n${markdownTable(['Date', 'Commit', 'By', 'What', 'Working days'], rows)}`;
}

function biasSection({ history: { bias }, plan }: ToldHistory): string {
  if (bias.length === 0) return '';
  const rows = bias.map((owner) => [
    markdownText(ownerName(plan, owner.owner)),
    String(owner.tasks),
    owner.mean === null ? '–' : signedDays(owner.mean),
    owner.median === null ? '–' : signedDays(owner.median),
    biasText(owner),
  ]);
  return `## How far forecasts were off\n\n${markdownTable(['Finished work of', 'Tasks', 'Mean', 'Median', ''], rows)}`;
}

function leadSection({ history: { leadTimes }, plan }: ToldHistory): string {
  const rows = leadRows(plan, leadTimes).map((row) => row.map(markdownText));
  return rows.length === 0 ? '' : `## ${leadTitle}\n\n${markdownTable(leadColumns, rows)}`;
}
