/** A history as JSON. */
import type { OwnerBias } from '../../core/compare/history/bias.ts';
import type { Commit } from '../../core/compare/history/commit.ts';
import type { PlanHistory } from '../../core/compare/history/history.ts';
import { leadSummaries, type LeadSummary, type LeadTime } from '../../core/compare/history/leadTime.ts';
import type { MilestoneHistory, Move } from '../../core/compare/history/track.ts';
import type { Plan } from '../../core/plan/model.ts';
import { dayJson, momentJson } from './dates.ts';

/** `name` is the plan's; `plan` is null where it cannot be read as it is now. */
export interface ToldHistory {
  readonly name: string;
  readonly plan: Plan | null;
  readonly history: PlanHistory;
}

export function historyJson({ plan, name, history: { commits, skipped, milestones, bias, leadTimes } }: ToldHistory): unknown {
  return {
    version: 1,
    project: { id: plan?.project.id ?? null, name },
    commits: commits.map(commitJson),
    skipped: skipped.map(commitJson),
    milestones: milestones.map(milestoneJson),
    bias: bias.map(biasJson),
    leadTime: leadSummaries(plan, leadTimes).map(leadJson),
    finished: leadTimes.map(finishedJson),
  };
}

export function commitJson({ id, authors, day, subject }: Commit) {
  return { commit: id, authors, date: dayJson(day), subject };
}

function milestoneJson({ id, name, isGone, sights, moves, days, movers }: MilestoneHistory) {
  const [first, last] = [sights[0]!, sights.at(-1)!];
  return {
    id,
    name,
    gone: isGone,
    first: { commit: first.commit.id, statusDate: dayJson(first.day), finish: momentJson(first.finish) },
    last: { commit: last.commit.id, statusDate: dayJson(last.day), finish: momentJson(last.finish) },
    workingDays: hundredths(days),
    moves: moves.map(moveJson),
    by: movers.map((mover) => ({ author: mover.author, moves: mover.moves, workingDays: hundredths(mover.days) })),
  };
}

function moveJson({ commit, from, to, days, isDayAlone }: Move) {
  return { ...commitJson(commit), from: momentJson(from), to: momentJson(to), workingDays: hundredths(days), cause: isDayAlone ? 'day' : 'edit' }; // prettier-ignore
}

function biasJson({ owner, tasks, mean, median }: OwnerBias) {
  return { owner, tasks, meanWorkingDays: mean && hundredths(mean), medianWorkingDays: median && hundredths(median) };
}

function leadJson({ stage, tasks, half, most, halfCycle }: LeadSummary) {
  return { stage, tasks, days: { p50: half, p85: most }, cycleDays: { p50: halfCycle } };
}

function finishedJson({ id, stage, since, finish, lead, cycle }: LeadTime) {
  return { id, stage, planned: dayJson(since), finish: dayJson(finish), leadDays: lead, cycleDays: cycle };
}

function hundredths(days: number): number {
  return Math.round(days * 100) / 100 || 0;
}
