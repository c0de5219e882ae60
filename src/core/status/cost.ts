/** What the work costs: labour and equipment by assignments × rate, fixed costs as they are given. */
import type { Plan, Task } from '../plan/model.ts';
import type { Schedules } from '../schedule/schedule.ts';
import { minutesPerUnit } from '../values/duration.ts';
import type { Minute } from '../values/time.ts';
import type { Clock } from './clock.ts';
import { isEquipment, pointsBySprint, workOf, type Work } from './work.ts';

/** By WBS index, 0 for containers; money in the project's currency. */
export interface TaskCosts {
  /** Estimated minutes of people's work. */
  readonly effort: Float64Array;
  /** Labour and equipment at completion, spent and still to come together. */
  readonly labour: Float64Array;
  readonly labourSpent: Float64Array;
  /** Fixed costs at completion. */
  readonly fixed: Float64Array;
  readonly fixedSpent: Float64Array;
  /** Who has work and no rate: what they do costs nothing here. */
  readonly unpriced: readonly string[];
}

export function costsOf(plan: Plan, schedules: Schedules, clock: Clock, now: Minute | null): TaskCosts {
  const { tasks, end } = plan.wbs;
  const costs = emptyCosts(tasks.length);
  const prices = pricesOf(plan, clock);
  const unpriced = new Set<string>();
  const setting = { plan, schedules, clock, now, points: pointsBySprint(plan) };
  for (let i = 0; i < tasks.length; i++) {
    const task = tasks[i]!;
    if (end[i]! > i + 1 || task.shape === 'container') continue;
    addFixed(costs, i, task, schedules.forecast.done[i] === 1);
    if (task.shape === 'milestone' || task.shape === 'none') continue;
    const work = workOf(task, i, setting);
    if (task.status !== 'cancelled') costs.effort[i] = work.effort;
    addLabour(costs, i, task, work, plan, prices, unpriced);
  }
  return { ...costs, unpriced: [...unpriced] };
}

type Columns = Omit<TaskCosts, 'unpriced'>;

function emptyCosts(length: number): Columns {
  const column = () => new Float64Array(length);
  return {
    effort: column(),
    labour: column(),
    labourSpent: column(),
    fixed: column(),
    fixedSpent: column(),
  };
}

/** A fixed cost counts as spent when it is given as spent, or when the task is done. */
function addFixed(costs: Columns, index: number, task: Task, isDone: boolean): void {
  const planned = task.status === 'cancelled' ? 0 : (task.cost ?? 0);
  const spent = task.actuals.cost ?? (isDone ? planned : 0);
  costs.fixedSpent[index] = spent;
  costs.fixed[index] = isDone ? spent : Math.max(planned, spent);
}

/** People's money is shared by their weights, equipment's counted for as long as the task lasts. */
function addLabour(
  costs: Columns,
  index: number,
  task: Task,
  work: Work,
  plan: Plan,
  prices: ReadonlyMap<string, number | null>,
  unpriced: Set<string>,
): void {
  for (let a = 0; a < task.assign.length; a++) {
    const { party } = task.assign[a]!;
    const price = prices.get(party);
    if (price === null) unpriced.add(party);
    if (!price) continue;
    const equipment = isEquipment(plan, party);
    const minutes = equipment ? work.duration : work.people > 0 ? work.effort / work.people : 0;
    const full = price * minutes * work.weights[a]!;
    const spent = equipment ? work.spent.equipment : work.spent.people;
    costs.labourSpent[index]! += full * spent;
    costs.labour[index]! += full * (spent + work.toCome);
  }
}

/** Money a working minute of each resource; null where it has no rate. */
function pricesOf(plan: Plan, clock: Clock): ReadonlyMap<string, number | null> {
  const prices = new Map<string, number | null>();
  for (const [id, { rate }] of plan.resources) prices.set(id, rate ? rate.amount / minutesPerUnit(rate.per, clock.units) : null);
  return prices;
}
