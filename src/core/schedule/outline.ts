/** What both passes over a plan's network read: tasks in minutes, the network, and what follows from hierarchy. */
import type { Plan } from '../plan/model.ts';
import { minutesPerDay, type Day, type Minute } from '../values/time.ts';
import { timesOf } from './calendars.ts';
import { endOfStatusDay, finishOf, startOf } from './dates.ts';
import type { Stretch } from './hours.ts';
import { elapsedLag, shareLag } from './edges.ts';
import { buildNetwork, type Network } from './network.ts';
import type { Externals } from './schedule.ts';
import { factsOf, type TaskFacts } from './taskFacts.ts';
import type { WorkingTime } from './workingTime.ts';

export interface Outline {
  readonly plan: Plan;
  readonly facts: readonly TaskFacts[];
  readonly network: Network;
  /** The project's calendar: float counts on it. */
  readonly time: WorkingTime;
  readonly projectStart: Minute;
  /** Infinity where the project has none. */
  readonly projectDeadline: Minute;
  /** By task: it, or a container above it, is cancelled. */
  readonly isCancelled: Uint8Array;
  /** What remains is not done before this moment, the end of the status day; -Infinity without a status date. */
  readonly now: Minute;
  /** The same for what takes no time. */
  readonly nowPoint: Minute;
  /** The sprint that a task with points alone fills; null where it is in none that has dates. */
  windowOf(task: number): Stretch | null;
}

/** Null where the project has no start. */
export function outlineOf(plan: Plan, statusDate: Day | null, externals: Externals): Outline | null {
  const { wbs, project } = plan;
  if (!project.start) return null;
  const times = timesOf(plan);
  const count = wbs.tasks.length;
  const facts: TaskFacts[] = [];
  const calendars: (string | null)[] = [];
  const isCancelled = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const task = wbs.tasks[i]!;
    const above = wbs.parent[i]!;
    const calendar = task.own.calendar ?? (above < 0 ? null : calendars[above]!);
    calendars.push(calendar);
    facts.push(factsOf(task, plan.resources, times, calendar));
    if (task.status === 'cancelled' || (above >= 0 && isCancelled[above])) isCancelled[i] = 1;
  }
  return {
    plan,
    facts,
    network: buildNetwork(plan, facts, externals),
    time: times.project,
    projectStart: startOf(times.project, project.start),
    projectDeadline: project.deadline ? finishOf(times.project, project.deadline) : Infinity,
    isCancelled,
    now: statusDate === null ? -Infinity : (statusDate + 1) * minutesPerDay,
    nowPoint: statusDate === null ? -Infinity : endOfStatusDay(times.project, statusDate),
    windowOf: (task) => windowOf(plan, facts[task]!),
  };
}

function windowOf({ sprints }: Plan, { task, time }: TaskFacts): Stretch | null {
  const sprint = sprints.get(task.sprints.at(-1) ?? '');
  if (!sprint?.start || !sprint.finish) return null;
  const window = { from: startOf(time, sprint.start), to: finishOf(time, sprint.finish) };
  return window.from < window.to ? window : null;
}

/** What a link's lag counts on: a calendar, or null for the clock. */
export function lagClock({ facts, network }: Outline, edge: number): WorkingTime | null {
  const { edges, count } = network;
  const kind = edges.lagKind[edge]!;
  const from = edges.from[edge]!;
  const isElapsed = kind === elapsedLag || (kind === shareLag && from < count && facts[from]!.isElapsed);
  return isElapsed ? null : facts[edges.to[edge]!]!.lagTime;
}
