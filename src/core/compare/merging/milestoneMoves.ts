/** Where the finish and the milestones stand on each side of a merge, and after it. */
import type { Analysis } from '../../analysis.ts';
import { ending } from '../../rules/say.ts';
import { workingDaysBetween } from '../../status/clock.ts';
import { dayText, formatDate } from '../../values/civil.ts';
import type { Minute } from '../../values/time.ts';
import { signedDays } from '../words.ts';

/** Moments of the forecast; NaN where there are none. */
export interface Moments {
  readonly base: Minute;
  readonly ours: Minute;
  readonly theirs: Minute;
  readonly merged: Minute;
}

export interface MilestoneMove extends Moments {
  readonly name: string;
  readonly isCommitted: boolean;
  /** `ours moves Live by +3 working days, theirs by +2; together +5, after its deadline 2026-01-30` */
  readonly text: string;
}

export interface Together {
  readonly finish: Moments;
  /** By id, in the order of the merged plan: those that any side moves. */
  readonly milestones: ReadonlyMap<string, MilestoneMove>;
}

/** Days are working days of the merged plan's calendar. */
export function milestoneMoves(base: Analysis, ours: Analysis, theirs: Analysis, merged: Analysis): Together {
  const moments = (of: (analysis: Analysis) => Minute): Moments => ({ base: of(base), ours: of(ours), theirs: of(theirs), merged: of(merged) }); // prettier-ignore
  const milestones = new Map<string, MilestoneMove>();
  for (const { id, name, shape, constraints } of merged.plan?.wbs.tasks ?? []) {
    if (shape !== 'milestone') continue;
    const at = moments((analysis) => finishIn(analysis, id));
    if (new Set(Object.values(at)).size === 1) continue;
    const { deadline } = constraints;
    const limit = deadline !== null && at.merged > ending(deadline) ? `, after its deadline ${formatDate(deadline)}` : '';
    milestones.set(id, { ...at, name, isCommitted: deadline !== null, text: `${movesText(merged, name, at)}${limit}` });
  }
  return { finish: moments(({ schedules }) => schedules?.forecast.projectFinish ?? NaN), milestones };
}

function movesText(merged: Analysis, name: string, { base, ours, theirs, merged: to }: Moments): string {
  const { schedules } = merged;
  const known = [base, ours, theirs].every(Number.isFinite);
  if (!schedules || !known) return `${name} comes on ${dayText(to)}, as neither side has it`;
  const by = (moment: Minute) => signedDays(workingDaysBetween(schedules.calendar, base, moment));
  const days = /^.1$/.test(by(ours)) ? 'day' : 'days';
  return `ours moves ${name} by ${by(ours)} working ${days}, theirs by ${by(theirs)}; together ${by(to)}, to ${dayText(to)}`;
}

function finishIn({ plan, schedules }: Analysis, id: string): Minute {
  return schedules?.forecast.finish[plan?.wbs.indexOf.get(id) ?? -1] ?? NaN;
}
