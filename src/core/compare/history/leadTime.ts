/**
 * How long work takes from the day on which it is first in the plan to the day on which it is finished (lead time), beside how long it is
 * worked on (cycle time). Only a history knows the first.
 */
import type { Analysis } from '../../analysis.ts';
import type { Plan } from '../../plan/model.ts';
import { inherited, isOrdinary } from '../../plan/wbs.ts';
import { percentile, usual } from '../../status/delivery/flow.ts';
import type { Day } from '../../values/time.ts';

/** Days of the calendar, the first and the last counted. */
export interface LeadTime {
  readonly id: string;
  /** Of the project, its own or its container's; null where it is in none. */
  readonly stage: string | null;
  readonly since: Day;
  readonly finish: Day;
  readonly lead: number;
  /** From its actual start; null where that is not known. */
  readonly cycle: number | null;
}

export interface LeadSummary {
  /** Null for all stages together. */
  readonly stage: string | null;
  readonly tasks: number;
  /** Days of lead within which half and 85 % of them were done. */
  readonly half: number;
  readonly most: number;
  /** Days within which half of those were done whose start is known; null where there is none. */
  readonly halfCycle: number | null;
}

/** Remembers on which day each task was first in the plan. */
export class Appearances {
  private readonly since = new Map<string, Day | null>();
  private isFirst = true;
  private readonly begin: 'at birth' | 'midway';

  /** Of a history that begins midway nobody knows how long the tasks of its first plan had been in it. */
  constructor(begin: 'at birth' | 'midway') {
    this.begin = begin;
  }

  /** `day` is the day that the plan is of. */
  look({ plan }: Analysis, day: Day): void {
    const since = this.isFirst && this.begin === 'midway' ? null : day;
    for (const { id } of plan!.wbs.tasks) if (!this.since.has(id)) this.since.set(id, since);
    this.isFirst = false;
  }

  /** By new id the old one. */
  rename(former: ReadonlyMap<string, string>): void {
    for (const [id, old] of former) {
      const since = this.since.get(old);
      if (since !== undefined && !this.since.has(id)) this.since.set(id, since);
    }
  }

  /** Of the work that is finished in this analysis, by the day of its finish; what came into the plan when it was done already is left out. */
  leadTimes({ plan }: Analysis): readonly LeadTime[] {
    const found = plan!.wbs.tasks.flatMap((task, index) => {
      const { id, actuals } = task;
      const [since, finish] = [this.since.get(id) ?? null, actuals.finish?.day];
      if (!isOrdinary(task) || since === null || finish === undefined || finish < since) return [];
      const start = actuals.start?.day;
      const cycle = start === undefined || start > finish ? null : finish - start + 1;
      return [{ id, stage: inherited(plan!, index, 'stage') ?? null, since, finish, lead: finish - since + 1, cycle }];
    });
    return found.sort((a, b) => a.finish - b.finish);
  }
}

/** All of them, then by stage where they are in several, in the plan's order; nothing where there are none. */
export function leadSummaries(plan: Pick<Plan, 'stages'> | null, leadTimes: readonly LeadTime[]): readonly LeadSummary[] {
  if (leadTimes.length === 0) return [];
  const byStage = (plan?.stages.project ?? [])
    .map((stage) => ({ stage, own: leadTimes.filter((one) => one.stage === stage) }))
    .filter(({ own }) => own.length > 0);
  const all = summaryOf(null, leadTimes);
  return byStage.length < 2 ? [all] : [all, ...byStage.map(({ stage, own }) => summaryOf(stage, own))];
}

function summaryOf(stage: string | null, own: readonly LeadTime[]): LeadSummary {
  const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);
  const leads = sorted(own.map(({ lead }) => lead));
  const cycles = sorted(own.flatMap(({ cycle }) => cycle ?? []));
  return {
    stage,
    tasks: own.length,
    half: percentile(leads, 0.5),
    most: percentile(leads, usual),
    halfCycle: cycles.length === 0 ? null : percentile(cycles, 0.5),
  };
}
