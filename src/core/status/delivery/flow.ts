/** How long work takes from its start to its finish, what is under way, and what of that is older than such work usually gets. */
import type { Plan } from '../../plan/model.ts';
import { inherited, isOrdinary } from '../../plan/wbs.ts';
import type { Day } from '../../values/time.ts';
import type { Delivering } from './sprints.ts';

/** Days of the calendar, the first and the last counted. */
export interface FinishedWork {
  /** By WBS index. */
  readonly task: number;
  readonly start: Day;
  readonly finish: Day;
  readonly days: number;
}

export interface WorkUnderWay {
  readonly task: number;
  readonly since: Day;
  /** Days of the calendar up to the status date, both counted. */
  readonly age: number;
}

export interface StageFlow {
  /** The project's stage; null for work that is in none. */
  readonly stage: string | null;
  readonly count: number;
  /** Days within which half of the work was finished. */
  readonly half: number;
}

export interface Flow {
  /** By the day on which it was finished. */
  readonly finished: readonly FinishedWork[];
  /** Days within which half and 85 % of the finished work was finished; null where none was. */
  readonly half: number | null;
  readonly most: number | null;
  readonly byStage: readonly StageFlow[];
  /** The oldest first; none without a status date. */
  readonly underWay: readonly WorkUnderWay[];
  /** Those of them that are older than 85 % of the finished work ever got. */
  readonly ageing: readonly WorkUnderWay[];
}

/** The share of work by which one says how long such work usually takes at the most. */
export const usual = 0.85;
/** Finished tasks; of fewer nobody can say what is usual. */
export const fewestToTell = 5;

/** Tasks with actual dates; containers, milestones and level of effort are left out. */
export function flowOf({ plan, schedule, statusDate }: Delivering): Flow {
  const finished = finishedWork(plan);
  const lengths = lengthsOf(finished);
  const [half, most] = lengths.length === 0 ? [null, null] : [percentile(lengths, 0.5), percentile(lengths, usual)];
  const underWay = statusDate === null ? [] : workUnderWay(plan, statusDate).filter(({ task }) => schedule.done[task] !== 1);
  const limit = finished.length < fewestToTell ? Infinity : most!;
  return { finished, half, most, byStage: stagesOf(plan, finished), underWay, ageing: underWay.filter(({ age }) => age > limit) };
}

/** The least that so many of the sorted values do not exceed (nearest rank). */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]!;
}

function lengthsOf(finished: readonly FinishedWork[]): number[] {
  return finished.map(({ days }) => days).sort((a, b) => a - b);
}

function finishedWork({ wbs }: Plan): FinishedWork[] {
  const found = wbs.tasks.flatMap((one, task) => {
    const [start, finish] = [one.actuals.start?.day, one.actuals.finish?.day];
    if (!isOrdinary(one) || start === undefined || finish === undefined || finish < start) return [];
    return [{ task, start, finish, days: finish - start + 1 }];
  });
  return found.sort((a, b) => a.finish - b.finish);
}

function workUnderWay({ wbs }: Plan, statusDate: Day): WorkUnderWay[] {
  const found = wbs.tasks.flatMap((one, task) => {
    const { actuals, status } = one;
    const since = actuals.start?.day;
    const isOver = actuals.finish !== null || status === 'done' || status === 'cancelled';
    return !isOrdinary(one) || since === undefined || since > statusDate || isOver ? [] : [{ task, since, age: statusDate - since + 1 }];
  });
  return found.sort((a, b) => b.age - a.age);
}

/** In the plan's order of stages, what is in none last. */
function stagesOf(plan: Plan, finished: readonly FinishedWork[]): readonly StageFlow[] {
  return [...plan.stages.project, null].flatMap((stage) => {
    const own = finished.filter(({ task }) => (inherited(plan, task, 'stage') ?? null) === stage);
    return own.length === 0 ? [] : [{ stage, count: own.length, half: percentile(lengthsOf(own), 0.5) }];
  });
}
