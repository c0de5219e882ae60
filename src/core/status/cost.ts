/** What the work costs: labour and equipment by assignments × rate, fixed costs as they are given. */
import { sameItems } from '../plan/collect.ts';
import type { Assignment, Plan, Task } from '../plan/model.ts';
import type { Schedule, Schedules } from '../schedule/schedule.ts';
import { notedDifferences } from '../values/differences.ts';
import type { Day, Minute } from '../values/time.ts';
import type { Baseline } from './baseline.ts';
import type { Clock } from './clock.ts';
import { byDuration, byEffort, byPoints, bySpan, isCancelled, isElapsedTime, isWork, TaskColumns } from './taskColumns.ts';

/** By WBS index, 0 for containers; money in the project's currency. */
export interface TaskCosts {
  /** Estimated minutes of people's work; of one person's where nobody is assigned, 0 for elapsed time without anybody. */
  readonly effort: Float64Array;
  /** Labour and equipment at completion, spent and still to come together. */
  readonly labour: Float64Array;
  readonly labourSpent: Float64Array;
  /** Working minutes of each full-time person on the task, and of each item of equipment: spent, and still to come. */
  readonly personSpent: Float64Array;
  readonly personToCome: Float64Array;
  readonly itemSpent: Float64Array;
  readonly itemToCome: Float64Array;
  /** Fixed costs at completion. */
  readonly fixed: Float64Array;
  readonly fixedSpent: Float64Array;
}

/** The version of the columns, and what else costs are worked out from. */
type World = readonly [version: number, plan: Schedule, forecast: Schedule, clock: Clock, now: Minute | null];

interface Remembered {
  readonly world: World;
  readonly costs: TaskCosts;
}

/** Most edits neither change a figure nor move a date. */
const remembered = new WeakMap<TaskColumns, Remembered>();

/** What costs look at: of two forecasts the same plan. */
export type CostedDates = Pick<Schedules, 'plan' | 'forecast'>;

/** The same, in the arrays that it gave for these columns the last time: for who has let go of those, since fresh ones cost as much as the sums. */
export function costsAgain(plan: Plan, schedules: CostedDates, columns: TaskColumns, clock: Clock, now: Minute | null): TaskCosts {
  const before = remembered.get(columns)?.costs;
  const into = before?.labour.length === plan.wbs.tasks.length ? before : null;
  return costsOf(plan, schedules, columns, clock, now, into);
}

/** `now` is the status moment: of work that only runs along (`spans`), what lies before it is spent. */
export function costsOf(
  plan: Plan,
  schedules: CostedDates,
  columns: TaskColumns,
  clock: Clock,
  now: Minute | null,
  into: TaskCosts | null = null,
): TaskCosts {
  const world = [columns.version, schedules.plan, schedules.forecast, clock, now] as const;
  const known = remembered.get(columns);
  if (known && sameItems(known.world, world)) return known.costs;
  const costs = into ?? emptyCosts(plan.wbs.tasks.length);
  const points = pointsIn(plan, columns);
  const basis = { plan, schedules, columns, clock, now, points };
  // Who shares a sprint out by points gets another share of one story when another changes.
  const isNext = into !== null && known?.costs === into && points.size === 0;
  const touched = isNext ? touchedSince(known, columns, world) : null;
  for (const task of touched ?? plan.wbs.tasks.keys()) costTask(basis, costs, task);
  remembered.set(columns, { world, costs });
  return costs;
}

/** The tasks that may cost something else now, each at least once; null where all may. */
function touchedSince({ world }: Remembered, columns: TaskColumns, [, plan, forecast, clock, now]: World): readonly number[] | null {
  const [oldVersion, oldPlan, oldForecast, oldClock, oldNow] = world;
  const edited = columns.changedSince(oldVersion);
  const replanned = notedDifferences(oldPlan, plan);
  const moved = notedDifferences(oldForecast, forecast);
  return clock === oldClock && now === oldNow && edited && replanned && moved ? [...edited, ...replanned, ...moved] : null;
}

const columnsOfCosts = 'effort labour labourSpent personSpent personToCome itemSpent itemToCome fixed fixedSpent'.split(' ');

function emptyCosts(count: number): TaskCosts {
  return Object.fromEntries(columnsOfCosts.map((column) => [column, new Float64Array(count)])) as unknown as TaskCosts;
}

interface Basis {
  readonly plan: Plan;
  readonly schedules: CostedDates;
  readonly columns: TaskColumns;
  readonly clock: Clock;
  readonly now: Minute | null;
  /** See `pointsIn`. */
  readonly points: ReadonlyMap<string, number>;
}

/** Into `costs`, whatever they were. */
function costTask({ plan, schedules, columns, clock, now, points }: Basis, costs: TaskCosts, i: number): void {
  const { end, tasks } = plan.wbs;
  const { forecast } = schedules;
  clear(costs, i);
  if (end[i]! > i + 1) return;
  const flags = columns.flags[i]!;
  const isDone = forecast.done[i] === 1;
  addFixed(costs, columns, i, isDone);
  if ((flags & isWork) === 0) return;
  const duration = flags & isElapsedTime ? orZero(elapsed(schedules, clock, i)) : orZero(schedules.plan.duration[i]!);
  const crew = flags & byPoints ? pointsCrew(columns, tasks[i]!, points) : null;
  const people = crew ? crew.people : columns.people[i]!;
  const alone = flags & isElapsedTime ? 0 : 1;
  const effort = Number.isNaN(columns.effort[i]!) ? duration * (people || alone) : columns.effort[i]!;
  if ((flags & isCancelled) === 0) costs.effort[i] = effort;

  // In the task's own unit, in which the schedule's durations and `remaining` are given too.
  const estimate = flags & byEffort ? effort : orZero(schedules.plan.duration[i]!);
  let spent = spentShare(forecast, flags, i, estimate);
  let left = shareToCome(columns, isDone, i, estimate, spent);
  if (flags & bySpan) [spent, left] = spanShares(schedules, clock, now, i);
  const typed = columns.actualEffort[i]!;
  const spentByPeople = typed >= 0 && effort > 0 ? typed / effort : spent;
  const perPerson = people > 0 ? effort / people : 0;
  const byPeople = perPerson * (crew ? crew.peoplePrice : columns.peoplePrice[i]!);
  const byEquipment = duration * (crew ? crew.equipmentPrice : columns.equipmentPrice[i]!);
  costs.labourSpent[i] = byPeople * spentByPeople + byEquipment * spent;
  costs.labour[i] = costs.labourSpent[i] + (byPeople + byEquipment) * left;
  costs.personSpent[i] = perPerson * spentByPeople;
  costs.personToCome[i] = perPerson * left;
  costs.itemSpent[i] = duration * spent;
  costs.itemToCome[i] = duration * left;
}

function clear(costs: TaskCosts, i: number): void {
  costs.effort[i] = costs.labour[i] = costs.labourSpent[i] = 0;
  costs.personSpent[i] = costs.personToCome[i] = costs.itemSpent[i] = costs.itemToCome[i] = 0;
  costs.fixed[i] = costs.fixedSpent[i] = 0;
}

/** A fixed cost counts as spent when it is given as spent, or when the task is done. */
function addFixed(costs: TaskCosts, columns: TaskColumns, index: number, isDone: boolean): void {
  const planned = columns.flags[index]! & isCancelled ? 0 : columns.cost[index]!;
  const typed = columns.actualCost[index]!;
  const spent = Number.isNaN(typed) ? (isDone ? planned : 0) : typed;
  costs.fixedSpent[index] = spent;
  costs.fixed[index] = isDone ? spent : Math.max(planned, spent);
}

/** The share of the estimate that is spent; more than 1 for a duration that took longer. */
function spentShare(forecast: Schedule, flags: number, index: number, estimate: number): number {
  if (forecast.done[index] !== 1) return forecast.progress[index]!;
  const lasted = estimate > 0 ? orZero(forecast.duration[index]!) / estimate : 0;
  return flags & byDuration && lasted > 0 ? lasted : 1;
}

/** The share of the estimate that is still to come; together with what is spent more than 1 where the task overruns. */
function shareToCome(columns: TaskColumns, isDone: boolean, index: number, estimate: number, spent: number): number {
  if (isDone || columns.flags[index]! & isCancelled) return 0;
  const remaining = columns.remaining[index]!;
  return remaining >= 0 && estimate > 0 ? remaining / estimate : 1 - spent;
}

/** Level of effort costs what its forecast stretch costs, measured by the plan's: [spent, to come]. */
function spanShares({ plan, forecast }: CostedDates, clock: Clock, now: Minute | null, index: number): readonly [number, number] {
  const planned = orZero(plan.duration[index]!);
  if (planned <= 0) return [0, 0];
  const until = now === null ? NaN : Math.min(now, forecast.finish[index]!);
  const spent = until > forecast.start[index]! ? clock.workingMinutes(forecast.start[index]!, until) / planned : 0;
  return [spent, Math.max(0, orZero(forecast.duration[index]!) / planned - spent)];
}

function elapsed({ plan }: CostedDates, clock: Clock, index: number): number {
  return clock.workingMinutes(plan.start[index]!, plan.finish[index]!);
}

/** Who shares a sprint's time among stories does so by their points: all points of a party in a sprint, by `party sprint`. */
function pointsIn({ wbs }: Plan, { flags }: TaskColumns): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (let i = 0; i < flags.length; i++) {
    if ((flags[i]! & byPoints) === 0 || flags[i]! & isCancelled) continue;
    const task = wbs.tasks[i]!;
    for (const { party } of task.assign) sums.set(sprintKey(party, task), (sums.get(sprintKey(party, task)) ?? 0) + (task.points ?? 0));
  }
  return sums;
}

function pointsCrew(columns: TaskColumns, task: Task, points: ReadonlyMap<string, number>): ReturnType<TaskColumns['crewOf']> {
  return columns.crewOf(task, pointsShare(task, points));
}

function pointsShare(task: Task, points: ReadonlyMap<string, number>): (assignment: Assignment, capacity: number) => number {
  return ({ party }, capacity) => {
    const all = points.get(sprintKey(party, task)) ?? 0;
    return all > 0 ? (capacity * (task.points ?? 0)) / all : 0;
  };
}

/** Worked out for who looks at costs alone, as of the end of a day; null without one. */
export function costsAsOf(
  plan: Plan,
  schedules: Schedules,
  day: Day | null,
  baseline: Baseline | null,
): { readonly columns: TaskColumns; readonly costs: TaskCosts } {
  const { calendar } = schedules;
  const columns = new TaskColumns();
  columns.update(plan, calendar.units, baseline);
  const now = day === null ? null : calendar.finishOf({ day, time: null });
  return { columns, costs: costsOf(plan, schedules, columns, calendar, now) };
}

/** Money in the project's currency, by the rate of one resource. */
export interface RatedCost {
  readonly spent: number;
  readonly toCome: number;
}

/** By resource with a rate that is assigned to anything; all of them together come to `labour` and `labourSpent`. */
export function costByResource(plan: Plan, columns: TaskColumns, costs: TaskCosts): ReadonlyMap<string, RatedCost> {
  const points = pointsIn(plan, columns);
  const sums = new Map<string, RatedCost>();
  plan.wbs.tasks.forEach((task, i) => {
    const share = (columns.flags[i]! & byPoints) === 0 ? (_: Assignment, capacity: number) => capacity : pointsShare(task, points);
    for (const assignment of task.assign) {
      const price = columns.prices.get(assignment.party) ?? null;
      if (price === null) continue;
      const money = columns.weightOf(assignment, share) * price;
      const [spent, toCome] = columns.isPerson(assignment)
        ? [costs.personSpent[i]!, costs.personToCome[i]!]
        : [costs.itemSpent[i]!, costs.itemToCome[i]!];
      const known = sums.get(assignment.party);
      sums.set(assignment.party, { spent: (known?.spent ?? 0) + money * spent, toCome: (known?.toCome ?? 0) + money * toCome });
    }
  });
  return sums;
}

function sprintKey(party: string, task: Task): string {
  return `${party} ${task.sprints.at(-1) ?? ''}`;
}

function orZero(minutes: number): number {
  return Number.isFinite(minutes) ? minutes : 0;
}
