/** A history in words, the same for a terminal, a page, a chart and a hover. */
import { counted, workingDays } from '../../status/words.ts';
import { formatDay } from '../../values/civil.ts';
import { signedDays } from '../words.ts';
import type { History } from './chronicle.ts';
import type { OwnerBias } from './bias.ts';
import type { Commit } from './commit.ts';
import { leadSummaries, type LeadSummary } from './leadTime.ts';
import type { MilestoneHistory, Move, Mover } from './track.ts';

/** `moved 4 times, +31 working days since 2026-01-05`; `has not moved since 2026-01-05`. */
export function movedText({ moves, days, sights }: MilestoneHistory): string {
  const since = `since ${formatDay(sights[0]!.day)}`;
  if (moves.length === 0) return `has not moved ${since}`;
  return `moved ${timesText(moves.length)}, ${signedDays(days)} working ${Math.abs(days) === 1 ? 'day' : 'days'} ${since}`;
}

function timesText(times: number): string {
  return times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`;
}

/** What a commit moved: by the edits in it, or because the day went on. */
export interface CommitMoves {
  readonly commit: Commit;
  readonly isDayAlone: boolean;
  /** In the order of the plan. */
  readonly moved: readonly { readonly milestone: MilestoneHistory; readonly move: Move }[];
}

/** The oldest first. */
export function movesByCommit({ commits, milestones }: Pick<History, 'commits' | 'milestones'>): readonly CommitMoves[] {
  const all = milestones.flatMap((milestone) => milestone.moves.map((move) => ({ milestone, move })));
  return commits.flatMap((commit) =>
    [false, true].flatMap((isDayAlone) => {
      const moved = all.filter(({ move }) => move.commit === commit && move.isDayAlone === isDayAlone);
      return moved.length > 0 ? [{ commit, isDayAlone, moved }] : [];
    }),
  );
}

/** `pilot-live +4.4, go-live −1` */
export function movedIdsText({ moved }: CommitMoves): string {
  return moved.map(({ milestone, move }) => `${milestone.id} ${signedDays(move.days)}`).join(', ');
}

/** Whose commit it is: `Asha Rao`, `Asha Rao and Ben Cole`; `the day went on` where no edit did it. */
export function moverText({ commit, isDayAlone }: Pick<Move, 'commit' | 'isDayAlone'>): string {
  return isDayAlone ? dayWentOn : authorsText(commit);
}

const dayWentOn = 'the day went on';

/** `Asha Rao`, `Asha Rao and Ben Cole`, `Asha Rao and 2 others`. */
export function authorsText({ authors }: Commit): string {
  const [first = 'nobody', ...more] = authors;
  return more.length === 0 ? first : more.length === 1 ? `${first} and ${more[0]!}` : `${first} and ${more.length} others`;
}

/** `Asha Rao 3 × +28, the day went on +3`: those who moved it farthest first. */
export function moversText(movers: readonly Mover[], most = 2): string {
  const named = movers.slice(0, most).map(({ author, moves, days }) => {
    return `${author ?? dayWentOn}${moves > 1 ? ` ${moves} ×` : ''} ${signedDays(days)}`;
  });
  const more = movers.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** `Asha Rao, not committed`: whose commits brought the causes of a move, each once. */
export function causersText(by: readonly (Commit | null)[] = []): string {
  return [...new Set(by.map((commit) => (commit ? authorsText(commit) : 'not committed')))].join(', ');
}

/** What the history rests on: `42 commits from 2026-01-05 to 2026-06-12; at 1 more the plan could not be read`. */
export function extentText({ commits, skipped }: History): string {
  const [first, last] = [commits[0], commits.at(-1)];
  if (!first || !last) return `No commit of ${skipped.length} has a plan that can be read`;
  const span = first.day === last.day ? `of ${formatDay(first.day)}` : `from ${formatDay(first.day)} to ${formatDay(last.day)}`;
  const broken = skipped.length === 0 ? '' : `; at ${skipped.length} more the plan could not be read`;
  return `${counted(commits.length, 'commit')} ${span}${broken}`;
}

/** `later by 3.5 working days`, `as forecast`; what is not known says why. */
export function biasText({ mean, tasks }: OwnerBias): string {
  if (mean === null) return `too few finished tasks to tell (${tasks})`;
  const tenths = Math.round(mean * 10) / 10;
  if (tenths === 0) return 'as forecast';
  return `${tenths > 0 ? 'later' : 'earlier'} by ${workingDays(Math.abs(tenths))}`;
}

export const leadTitle = 'From plan to done';

/** Headings of `leadRows`. */
export const leadColumns = ['Finished work', 'Tasks', 'Half within', '85 % within', 'Worked on, half within'];

/** All of it, then by stage: `build`, `2`, `5 d`, `12 d`, `2 d`; none where nothing is finished. */
export function leadRows(...[plan, leadTimes]: Parameters<typeof leadSummaries>): readonly (readonly string[])[] {
  return leadSummaries(plan, leadTimes).map(leadTexts);
}

function leadTexts({ stage, tasks, half, most, halfCycle }: LeadSummary): readonly string[] {
  return [stage ?? 'all finished work', String(tasks), `${half} d`, `${most} d`, halfCycle === null ? '–' : `${halfCycle} d`];
}

/** As git shortens it. */
export function shortId({ id }: Pick<Commit, 'id'>): string {
  return id.slice(0, 8);
}
