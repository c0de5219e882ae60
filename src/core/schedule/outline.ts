/** What both passes over a plan's network read. What an edit did not touch is taken over from the state before it. */
import type { Plan } from '../plan/model.ts';
import { minutesPerDay, type Day, type Minute } from '../values/time.ts';
import { toTheEnd, type Steps } from '../steps.ts';
import { differences } from '../values/differences.ts';
import type { Borders } from './borders.ts';
import { timesOf } from './calendars.ts';
import { endOfStatusDay, finishOf, startOf } from './dates.ts';
import type { Stretch } from './hours.ts';
import { buildNetwork, type Network } from './network.ts';
import type { Externals } from './schedule.ts';
import { sameLinks } from './sameFacts.ts';
import type { TaskFacts } from './taskFacts.ts';
import { taskTableOf, type TaskTable } from './taskTable.ts';
import type { CalendarTime } from './calendarTime.ts';

export interface Outline {
  readonly plan: Plan;
  readonly table: TaskTable;
  readonly facts: readonly TaskFacts[];
  readonly network: Network;
  /** The tasks of other plans that the network follows. */
  readonly externals: Externals;
  /** The project's calendar: float counts on it. */
  readonly time: CalendarTime;
  readonly projectStart: Minute;
  /** Infinity where the project has none. */
  readonly projectDeadline: Minute;
  /** By task: it, or a container above it, is cancelled. */
  readonly isCancelled: Uint8Array;
  /** What remains is not done before this moment, the end of the status day; -Infinity without a status date. */
  readonly now: Minute;
  /** The same for what takes no time. */
  readonly nowPoint: Minute;
  /** What other plans of a portfolio allow the forecast; left out where nobody asks. */
  readonly borders?: Borders;
  /** The sprint that a task with points alone fills; null where it is in none that has dates. */
  windowOf(task: number): Stretch | null;
}

/** Null where the project has no start. */
export function outlineOf(plan: Plan, statusDate: Day | null, externals: Externals): Outline | null {
  return toTheEnd(outlineSteps(plan, statusDate, externals));
}

/** `outlineOf` with pauses. */
export function* outlineSteps(plan: Plan, statusDate: Day | null, externals: Externals): Steps<Outline | null> {
  const { project } = plan;
  if (!project.start) return null;
  const { table, network } = yield* laidOut(plan, externals);
  const { facts, isCancelled, times } = table;
  return {
    plan,
    table,
    facts,
    network,
    externals,
    time: times.project,
    projectStart: startOf(times.project, project.start),
    projectDeadline: project.deadline ? finishOf(times.project, project.deadline) : Infinity,
    isCancelled,
    now: statusDate === null ? -Infinity : (statusDate + 1) * minutesPerDay,
    nowPoint: statusDate === null ? -Infinity : endOfStatusDay(times.project, statusDate),
    windowOf: (task) => windowOf(plan, facts[task]!),
  };
}

interface LaidOut {
  readonly table: TaskTable;
  readonly network: Network;
  readonly projectId: string;
  readonly raid: Plan['raid'];
  readonly externals: Externals;
}

/** The newest state of each work breakdown: its index of ids stays the same object while no task comes, goes or moves. */
const newest = new WeakMap<Plan['wbs']['indexOf'], LaidOut>();

function* laidOut(plan: Plan, externals: Externals): Steps<LaidOut> {
  const { wbs, project, raid } = plan;
  const before = newest.get(wbs.indexOf) ?? null;
  const table = taskTableOf(plan, timesOf(plan), before?.table ?? null);
  yield;
  const followsSame =
    before?.projectId === project.id &&
    before.raid === raid &&
    sameExternals(before.externals, externals) &&
    linksAlike(before.table, table);
  const network = before && followsSame ? before.network : buildNetwork(plan, table.facts, externals);
  const now = { table, network, projectId: project.id, raid, externals };
  newest.set(wbs.indexOf, now);
  return now;
}

/** Whether two tables of the same breakdown make the same network. */
function linksAlike(before: TaskTable, now: TaskTable): boolean {
  if (before.times !== now.times || before.facts.length !== now.facts.length) return false;
  for (const i of differences(before.facts, now.facts)) {
    const a = before.facts[i]!;
    const b = now.facts[i]!;
    if (a.task.shape !== b.task.shape || (a.bounds === null) !== (b.bounds === null) || !sameLinks(a.task.after, b.task.after))
      return false;
  }
  return true;
}

function sameExternals(a: Externals, b: Externals): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const [id, { start, finish }] of a) {
    const other = b.get(id);
    if (other?.start !== start || other.finish !== finish) return false;
  }
  return true;
}

function windowOf({ sprints }: Plan, { task, time }: TaskFacts): Stretch | null {
  const sprint = sprints.get(task.sprints.at(-1) ?? '');
  if (!sprint?.start || !sprint.finish) return null;
  const window = { from: startOf(time, sprint.start), to: finishOf(time, sprint.finish) };
  return window.from < window.to ? window : null;
}
