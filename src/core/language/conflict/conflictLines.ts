/** What is to be said of a merge that is not done: what each side comes to, and what both do together. */
import type { Analysis } from '../../analysis.ts';
import { checkMerge, type Judge, type MergeConflict } from '../../compare/merging/checkMerge.ts';
import { milestoneMoves } from '../../compare/merging/milestoneMoves.ts';
import { sheetOf } from '../../compare/sheet.ts';
import { causesText, milestoneText } from '../../compare/words.ts';
import { workingDaysBetween } from '../../status/clock.ts';
import { counted } from '../../status/words.ts';
import { dayText } from '../../values/civil.ts';
import type { Minute } from '../../values/time.ts';
import { line, listed, present, title, type Line } from '../hover/lines.ts';
import type { Sides } from './sides.ts';

/** What a text would mean in the place of the file with the conflict, and in the place of the whole plan. */
export interface Judges {
  readonly file: Judge;
  readonly plan: Judge;
}

/** So many tasks are looked at while somebody waits, and items in all plans together that a merge is explained with. */
const mostTasks = 2_000;
const mostItems = 8_000;
const mostConflicts = 5;

/** `base` is the text that both began with; null where nobody knows it, and then the two are held against each other. */
export function conflictLines({ ours, theirs, names, count }: Sides, base: string | null, judges: Judges): readonly Line[] {
  const [left, right] = [judges.file(ours), judges.file(theirs)];
  const lines = [
    title('Merge conflict', count > 1 ? `${count} places` : null),
    line(`${sideName('ours', names.ours)}: ${sideText(left)}`),
    line(`${sideName('theirs', names.theirs)}: ${sideText(right)}`),
  ];
  if (!isWhole(left) || !isWhole(right)) return present(lines);
  if (left.plan!.wbs.tasks.length > mostTasks)
    return present([...lines, line('The plan is too large to be merged while you wait; planloom merge-check does it')]);
  const before = base === null ? null : judges.file(base);
  const told = before && isWhole(before) ? togetherLines(before, left, right, judges) : insteadLines(left, right);
  return present([...lines, ...told]);
}

function sideName(side: string, name: string): string {
  return name === '' ? side : `${side} (${name})`;
}

/** `finish 2026-01-19 · 1 error: no task "x"` */
function sideText({ plan, schedules, problems }: Analysis): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  const finish = schedules ? `finish ${dayText(schedules.forecast.projectFinish)}` : plan ? 'no dates' : 'cannot be read as a plan';
  return first ? `${finish} · ${counted(errors.length, 'error')}: ${first.message}` : `${finish} · no errors`;
}

/** What cannot be read would be missing on one side. */
function isWhole({ plan, sources }: Analysis): boolean {
  return plan !== null && [...sources.values()].every(({ damaged }) => damaged.length === 0);
}

function togetherLines(before: Analysis, left: Analysis, right: Analysis, { plan }: Judges): readonly (Line | null)[] {
  const { conflicts, together } = checkMerge(sheetOf(before), sheetOf(left), sheetOf(right), plan, mostItems);
  const told = new Set(conflicts.filter(({ kind }) => kind === 'milestone').map(({ about }) => about));
  const moves = [...together.milestones].filter(([id]) => !told.has(id)).slice(0, mostConflicts);
  const more = conflicts.length - mostConflicts;
  return [
    ...conflicts.slice(0, mostConflicts).map((conflict) => line(`${conflict.text}${becauseOf(conflict)}`)),
    more > 0 ? line(`and ${counted(more, 'more conflict')}`) : null,
    ...moves.map(([, { text }]) => line(text)),
    conflicts.length === 0 ? line(`both can be kept: together they finish on ${dayText(together.finish.merged)} and break nothing`) : null,
  ];
}

/** A contradiction names its changes itself. */
function becauseOf({ kind, ours, theirs, isLeast }: MergeConflict): string {
  if (kind.startsWith('both-') || kind === 'removed-changed') return '';
  const [left, right] = [ours, theirs].map((changes) => causesText({ changes, isLeast, isOutside: false }));
  return ` (ours: ${left!}; theirs: ${right!})`;
}

/** Where nobody knows what both began with: what it would be to take the one for the other. */
function insteadLines(left: Analysis, right: Analysis): readonly (Line | null)[] {
  const moved = [...milestoneMoves(left, left, right, right).milestones.values()].map(({ name, base, merged }) => {
    return `${name} ${milestoneText({ from: base, to: merged, days: daysBetween(right, base, merged) })}`;
  });
  return [line(`theirs instead of ours: ${listed(moved) || 'no milestone moves'}`)];
}

function daysBetween({ schedules }: Analysis, from: Minute, to: Minute): number {
  return schedules ? workingDaysBetween(schedules.calendar, from, to) : NaN;
}
