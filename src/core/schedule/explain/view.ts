/** What an explanation looks at: the plan, the dates as reported, and what the forward pass wrote on its way to them. */
import type { Plan } from '../../plan/model.ts';
import { minutesPerDay, type Day } from '../../values/time.ts';
import { forwardPass } from '../forward.ts';
import type { Outline } from '../outline.ts';
import type { Delay, Schedule, ScheduleKind, Schedules } from '../schedule.ts';
import { beforeLevelling, isComputed, type PlanSchedules } from '../schedulePlan.ts';
import { workspaceOf, type Workspace } from '../workspace.ts';

export interface View {
  readonly plan: Plan;
  readonly kind: ScheduleKind;
  readonly schedule: Schedule;
  /** As the author wrote it. */
  readonly outline: Outline;
  /** With the starts that levelling found, where it was asked for; else the same. */
  readonly levelled: Outline;
  /** By task: what levelling delayed. */
  readonly delays: ReadonlyMap<number, Delay>;
  /** Levelling moved work within its float only. */
  readonly isSmoothed: boolean;
  /** Filled by the forward pass. Its own, so that no other run writes over it. */
  readonly space: Workspace;
  readonly statusDay: Day | null;
}

/** Null for schedules that were not computed from a plan. */
export function viewOf(schedules: Schedules, kind: ScheduleKind): View | null {
  const basis = beforeLevelling(schedules);
  if (!basis) return null;
  const isLevelled = kind === 'forecast' && isComputed(schedules);
  const levelled = apart(isLevelled ? schedules.outline : basis.outline);
  const space = workspaceOf(levelled.network);
  forwardPass(levelled, kind, space);
  return viewOver(schedules, basis, kind, levelled, space);
}

/** A view of the forecast for a glance, gone with the next analysis: most often it costs no pass. */
export function glanceAt(schedules: Schedules): View | null {
  const basis = beforeLevelling(schedules);
  const space = isComputed(schedules) ? schedules.forecastSpace : null;
  return basis && space ? viewOver(schedules, basis, 'forecast', basis.outline, space) : viewOf(schedules, 'forecast');
}

function viewOver(schedules: Schedules, { outline }: PlanSchedules, kind: ScheduleKind, levelled: Outline, space: Workspace): View {
  const delays = kind === 'forecast' ? (schedules.levelling?.delays ?? []) : [];
  return {
    plan: outline.plan,
    kind,
    schedule: schedules[kind],
    outline,
    levelled,
    delays: new Map(delays.map((delay) => [delay.task, delay])),
    isSmoothed: schedules.levelling?.mode === 'smooth',
    space,
    statusDay: outline.now === -Infinity ? null : outline.now / minutesPerDay - 1,
  };
}

/** The same outline with a workspace of its own. */
export function apart(outline: Outline): Outline {
  return { ...outline, network: { ...outline.network } };
}

export function isLeaf({ outline }: View, task: number): boolean {
  return outline.network.isContainer[task] === 0;
}

/** Its start is a fact. */
export function isBegun({ kind, outline }: View, task: number): boolean {
  return kind === 'forecast' && outline.facts[task]!.isStarted;
}

export function isOver({ kind, outline }: View, task: number): boolean {
  return kind === 'forecast' && outline.facts[task]!.isDone;
}
