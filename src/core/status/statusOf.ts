/** The status stage: colours with their evidence, the RAID register and the money at the status date. */
import type { Plan } from '../plan/model.ts';
import type { Colour, RagDimension } from '../plan/words.ts';
import { calendarOf } from '../schedule/planCalendar.ts';
import type { Schedules } from '../schedule/schedule.ts';
import type { Spot } from '../source/node.ts';
import type { Day } from '../values/time.ts';
import type { Steps } from '../steps.ts';
import type { Baseline } from './baseline.ts';
import { budgetRag } from './budgetRag.ts';
import type { Clock } from './clock.ts';
import { costsAgain } from './cost.ts';
import { earnedValueOf } from './earnedValue.ts';
import { evidence, ragOf, remark, worstOf } from './evidence.ts';
import { readableBaseline, type StatusFacts } from './facts.ts';
import { moneyOf } from './money.ts';
import { addedTasks, effortIn } from './growth.ts';
import { raidStatusOf } from './raid.ts';
import { risksRag } from './risksRag.ts';
import { committedMilestones, scheduleRag } from './scheduleRag.ts';
import { scopeRag } from './scopeRag.ts';
import type { RagStatus, Status } from './status.ts';
import { TaskColumns } from './taskColumns.ts';
import { thresholdsOf } from './thresholds.ts';

export interface StatusInput {
  readonly plan: Plan;
  /** Null where there are no dates. */
  readonly schedules: Schedules | null;
  readonly statusDate: Day | null;
  /** Null where the plan names none; `unreadable` where it names one that cannot be had. */
  readonly baseline: Baseline | 'unreadable' | null;
  /** What the last status of this plan knew of its tasks; it is brought up to date, and no other status is worked out with it meanwhile. Without it the status is the same, only slower. */
  readonly columns?: TaskColumns;
}

/** Looks at every task that is new, with pauses; `statusOf` with the same input then finds that done. */
export function* statusSteps({ plan, schedules, baseline, columns }: StatusInput): Steps<void> {
  if (columns) yield* columns.updateSteps(plan, clockOf({ plan, schedules }).units, readableBaseline({ baseline }));
}

function clockOf({ plan, schedules }: Pick<StatusInput, 'plan' | 'schedules'>): Clock {
  return schedules?.calendar ?? calendarOf(plan);
}

export function statusOf(input: StatusInput): Status {
  const { plan, schedules, statusDate, baseline, columns = new TaskColumns() } = input;
  const clock = clockOf(input);
  const now = statusDate === null ? null : clock.finishOf({ day: statusDate, time: null });
  const readable = readableBaseline({ baseline });
  columns.update(plan, clock.units, readable);
  const costs = schedules && costsAgain(plan, schedules, columns, clock, now);
  const money = moneyOf(plan, costs, readable);
  const earned = earnedValueOf({ plan, schedules, statusDate, baseline, clock, columns, money });
  const raid = raidStatusOf(plan, statusDate);
  const thresholds = thresholdsOf(plan, clock);
  const committed = schedules ? committedMilestones(plan, columns, schedules, readable) : [];
  const added = readable && costs && effortIn(readable) > 0 ? addedTasks(plan, columns, costs) : [];
  const facts: StatusFacts = {
    plan,
    schedules,
    statusDate,
    baseline,
    clock,
    thresholds,
    columns,
    costs,
    money,
    earned,
    raid,
    committed,
    added,
  };
  const four = [scopeRag(facts), scheduleRag(facts), budgetRag(facts), risksRag(facts)];
  return {
    rag: new Map<RagDimension, RagStatus>([overallRag(plan, four), ...four].map((rag) => [rag.dimension, rag])),
    raid,
    money,
    earned,
    baseline: readable,
    committed,
    added,
  };
}

/** The worst of the four; what is unknown is left out and said. */
function overallRag(plan: Plan, four: readonly RagStatus[]): RagStatus {
  const worst = worstOf(four.flatMap(({ computed }) => computed ?? []));
  const because = four.filter(({ computed }) => computed === worst).map(({ dimension }) => dimension);
  const unknown = four.filter(({ computed }) => computed === null).map(({ dimension }) => dimension);
  return ragOf(
    plan,
    'overall',
    [
      ...(worst ? [evidence(worst, 'worst', becauseText(worst, because), proofOf(worst, four))] : []),
      ...(unknown.length > 0
        ? [remark(unknown.length === 4 ? 'All four are unknown' : `Unknown, so not counted: ${listed(unknown)}`)]
        : []),
    ],
    worst !== null,
  );
}

/** Where the first of the worst is proved. */
function proofOf(worst: Colour, four: readonly RagStatus[]): Spot | null {
  return four.find(({ computed }) => computed === worst)!.evidence.find(({ colour }) => colour === worst)!.at;
}

function becauseText(worst: Colour, because: readonly string[]): string {
  if (worst !== 'green') return `Worst of four: ${listed(because)}`;
  return because.length === 4 ? 'All four are green' : `Green: ${listed(because)}`;
}

function listed(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}` : names.join('');
}
