/** How far each committed milestone has moved from commit to commit. Knows no git: commits and analyses are handed to it, the oldest first. */
import type { Analysis } from '../../analysis.ts';
import { noExternals } from '../../analyse/externals.ts';
import { blank } from '../../analyse/memory.ts';
import { scheduleOnce } from '../../analyse/readPlan.ts';
import { isComputed } from '../../schedule/schedulePlan.ts';
import { agreedTask } from '../../status/baseline.ts';
import type { Clock } from '../../status/clock.ts';
import type { Day, Minute } from '../../values/time.ts';
import { changesBetween, formerTasks } from '../changes.ts';
import { sheetOf } from '../sheet.ts';
import { Foresight, type OwnerBias } from './bias.ts';
import type { Commit } from './commit.ts';
import { Appearances, type LeadTime } from './leadTime.ts';
import { see, toldTrack, type MilestoneHistory, type Track } from './track.ts';

export interface History {
  /** Those at which the plan could be read, the oldest first, and those at which it could not. */
  readonly commits: readonly Commit[];
  readonly skipped: readonly Commit[];
  /** In the order of the newest plan; what is no longer in it comes last. */
  readonly milestones: readonly MilestoneHistory[];
  /** By the id of who answers for the work. */
  readonly bias: readonly OwnerBias[];
  /** Of what is finished in the newest plan, by the day of its finish. */
  readonly leadTimes: readonly LeadTime[];
}

interface Told {
  readonly commit: Commit;
  readonly analysis: Analysis;
}

/** The commits are told one after the other; of their analyses only the newest is kept. */
export class Chronicle {
  private readonly commits: Commit[] = [];
  private readonly skipped: Commit[] = [];
  private readonly foresight = new Foresight();
  /** By the id of the milestone as it is at the newest commit that has it. */
  private readonly tracks = new Map<string, Track>();
  private readonly appearances: Appearances;
  private newest: Told | null = null;

  /** The first commit has the plan at its birth, or the history begins midway. */
  constructor(begin: 'at birth' | 'midway' = 'at birth') {
    this.appearances = new Appearances(begin);
  }

  /** Without dates, or with a file that is broken, a plan says nothing of its milestones. */
  add(commit: Commit, analysis: Analysis | null): void {
    if (!analysis || !isDrawable(analysis)) {
      this.skipped.push(commit);
      return;
    }
    const before = this.newest;
    this.commits.push(commit);
    if (analysis !== before?.analysis) {
      if (before) this.rename(formerIds(before.analysis, analysis));
      this.look(commit, analysis, before?.analysis ?? null);
      this.foresight.look(analysis);
      this.appearances.look(analysis, dayOfPlan(commit, analysis));
    }
    this.newest = { commit, analysis };
  }

  /** Nothing where no commit could be read. */
  history(): History {
    const { commits, skipped, newest } = this;
    if (!newest) return { commits, skipped, milestones: [], bias: [], leadTimes: [] };
    const { plan, schedules } = newest.analysis;
    const order = (id: string): number => plan!.wbs.indexOf.get(id) ?? Infinity;
    const committed = [...this.tracks].filter(([, { isCommitted }]) => isCommitted);
    const clock: Clock = schedules!.calendar;
    const milestones = committed
      .map(([id, track]) => toldTrack(id, track, clock, plan!.wbs.indexOf.has(id)))
      .sort((a, b) => (order(a.id) === order(b.id) ? 0 : order(a.id) - order(b.id)));
    const leadTimes = this.appearances.leadTimes(newest.analysis);
    return { commits, skipped, milestones, bias: this.foresight.bias(newest.analysis), leadTimes };
  }

  private rename(former: ReadonlyMap<string, string>): void {
    for (const [id, old] of former) {
      const track = this.tracks.get(old);
      if (!track || this.tracks.has(id)) continue;
      this.tracks.delete(old);
      this.tracks.set(id, track);
    }
    this.foresight.rename(former);
    this.appearances.rename(former);
  }

  private look(commit: Commit, analysis: Analysis, before: Analysis | null): void {
    const onTheDay = onDayOf(before, analysis);
    for (const { id, name, finish, isCommitted } of milestonesIn(analysis)) {
      const track = this.tracks.get(id) ?? { name, isCommitted, standsAt: finish, sights: [], moves: [] };
      this.tracks.set(id, track);
      track.name = name;
      track.isCommitted ||= isCommitted;
      see(track, { commit, day: dayOfPlan(commit, analysis), finish }, () => onTheDay?.(id) === finish);
    }
  }
}

/** The day that the plan gave then, else that of the commit. */
function dayOfPlan({ day }: Commit, { statusDate }: Analysis): Day {
  return statusDate ?? day;
}

/** It has dates, and no file of it is broken. */
export function isDrawable(analysis: Analysis): boolean {
  const isBroken = [...analysis.sources.values()].some((source) => source.damaged.length > 0);
  return !isBroken && analysis.plan !== null && analysis.schedules !== null;
}

/** Those with a date. */
function milestonesIn({ plan, schedules, baseline }: Analysis) {
  return plan!.wbs.tasks.flatMap((task, index) => {
    const finish = schedules!.forecast.finish[index]!;
    if (task.shape !== 'milestone' || !Number.isFinite(finish)) return [];
    const isCommitted = task.constraints.deadline !== null || agreedTask(baseline, task)?.kind === 'milestone';
    return [{ id: task.id, name: task.name, finish, isCommitted }];
  });
}

/** By new id the old one, of tasks that say so (`was`) or say much of the same. Asked only where some went and others came. */
function formerIds(before: Analysis, now: Analysis): ReadonlyMap<string, string> {
  const [old, fresh] = [before.plan!.wbs.indexOf, now.plan!.wbs.indexOf];
  const isSame = old === fresh || [...old.keys()].every((id) => fresh.has(id)) || [...fresh.keys()].every((id) => old.has(id));
  return isSame ? new Map() : formerTasks(changesBetween(sheetOf(before), sheetOf(now)).renamed);
}

/**
 * Where the milestones of a plan would be if nothing of it had changed but the day; null where that is the same. What is asked for by
 * few is worked out when it is first asked for.
 */
function onDayOf(before: Analysis | null, { statusDate }: Analysis): ((id: string) => Minute) | null {
  if (!before || before.statusDate === statusDate) return null;
  let finish: Float64Array | null = null;
  return (id) => {
    finish ??= finishesOn(before, statusDate);
    return finish[before.plan!.wbs.indexOf.get(id) ?? -1] ?? NaN;
  };
}

function finishesOn({ plan, schedules }: Analysis, statusDate: Day | null): Float64Array {
  const externals = schedules && isComputed(schedules) ? schedules.outline.externals : noExternals;
  return scheduleOnce({ plan: plan! }, statusDate, externals, blank())?.forecast.finish ?? new Float64Array();
}
