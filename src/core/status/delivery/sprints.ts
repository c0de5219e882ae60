/** Sprints by their points: what each took on, what came and went, and what was finished, day by day. */
import type { Plan, Sprint, Task } from '../../plan/model.ts';
import { picking } from '../../plan/sparse.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { append } from '../../values/append.ts';
import { dayEndingAt, weekdayOf } from '../../values/civil.ts';
import type { Day } from '../../values/time.ts';
import { keeping } from '../../values/keeping.ts';

export interface DatedSprint {
  readonly sprint: Sprint;
  readonly start: Day;
  readonly finish: Day;
}

/** A plan with its dates; the status date is null where nobody gives one. */
export interface Delivering {
  readonly plan: Plan;
  readonly schedule: Schedule;
  readonly statusDate: Day | null;
}

/** Points at the end of each of the days; NaN for days to come, of which nothing is known. */
export interface SprintDays {
  readonly days: readonly Day[];
  readonly left: readonly number[];
  /** Before the first day. */
  readonly atStart: number;
  /** The most that was left on any day. */
  readonly most: number;
}

/** In points. */
export interface SprintOutcome extends DatedSprint {
  /** Before the first day: as typed, else of all its tasks. */
  readonly committed: number;
  /** What came and went afterwards: as typed, else by how much its tasks have more or fewer than was committed. */
  readonly added: number;
  readonly removed: number;
  /** Null where nobody says. */
  readonly done: number | null;
  /** Taken on and not finished in it, once it is over; before, what is left. Null where nobody says. */
  readonly left: number | null;
  readonly isOver: boolean;
  /** The status date is one of its days. */
  readonly isRunning: boolean;
}

/** Longer ones are a slip of the pen. */
const longestSprint = 200;

/** Those with both dates, in the plan's order. */
export function datedSprints({ sprints }: Plan): DatedSprint[] {
  return [...sprints.values()].flatMap((sprint) => {
    const [start, finish] = [sprint.start?.day, sprint.finish?.day];
    const isDated = start !== undefined && finish !== undefined && finish >= start && finish - start < longestSprint;
    return isDated ? [{ sprint, start, finish }] : [];
  });
}

/** Of each sprint with dates that has points, the earliest first. */
export function sprintOutcomes(delivering: Delivering): readonly SprintOutcome[] {
  return datedSprints(delivering.plan)
    .sort((a, b) => a.start - b.start)
    .map((dated) => outcomeOf(delivering, dated))
    .filter(({ committed, done }) => committed > 0 || (done ?? 0) > 0);
}

function outcomeOf(delivering: Delivering, dated: DatedSprint): SprintOutcome {
  const { statusDate } = delivering;
  const counted = dated.sprint.remaining.length > 0 ? null : countedIn(delivering, dated.sprint);
  return {
    ...dated,
    ...(counted ?? typedIn(delivering, dated)),
    isOver: statusDate !== null && dated.finish <= statusDate,
    isRunning: statusDate !== null && dated.start <= statusDate && statusDate < dated.finish,
  };
}

type Points = Pick<SprintOutcome, 'committed' | 'added' | 'removed' | 'done' | 'left'>;

const inSprints = picking<Task>(({ sprints }) => sprints.length > 0);

const remembered = keeping<Plan, ReadonlyMap<string, readonly number[]>>();

/** By WBS index: the tasks that are in the sprint, or were until they were carried over; without what is cancelled. One walk serves all sprints. */
export function tasksIn(plan: Plan, { id }: Sprint): readonly number[] {
  let known = remembered.get(plan);
  if (!known) remembered.set(plan, (known = tasksBySprint(plan)));
  return known.get(id) ?? [];
}

function tasksBySprint({ wbs: { tasks } }: Plan): ReadonlyMap<string, readonly number[]> {
  const bySprint = new Map<string, number[]>();
  for (const index of inSprints(tasks)) {
    const { sprints, status } = tasks[index]!;
    if (status !== 'cancelled') for (const id of new Set(sprints)) append(bySprint, id, index);
  }
  return bySprint;
}

/** A task that was carried over was taken on by each of its sprints, and is finished in the last. Null where the sprint has no points. */
function countedIn({ plan, schedule }: Delivering, sprint: Sprint): Points | null {
  let [all, done] = [0, 0];
  for (const index of tasksIn(plan, sprint)) {
    const { points, sprints } = plan.wbs.tasks[index]!;
    all += points ?? 0;
    if (sprints.at(-1) === sprint.id && schedule.done[index] === 1) done += points ?? 0;
  }
  if (all === 0) return null;
  const committed = sprint.committed ?? all;
  const [added, removed] = [sprint.added ?? Math.max(0, all - committed), sprint.removed ?? Math.max(0, committed - all)];
  return { committed, added, removed, done, left: all - done };
}

/** What there was, with what was added and without what was removed, less what is left on the last day that is known. */
function typedIn(delivering: Delivering, dated: DatedSprint): Points {
  const { committed, remaining } = dated.sprint;
  const [added, removed] = [dated.sprint.added ?? 0, dated.sprint.removed ?? 0];
  if (remaining.length === 0) return { committed: committed ?? 0, added, removed, done: null, left: null };
  const { left, atStart } = sprintDays(delivering, dated);
  const last = left.findLast((points) => !Number.isNaN(points)) ?? null;
  return { committed: atStart, added, removed, done: last === null ? null : Math.max(0, atStart + added - removed - last), left: last };
}

export function sprintDays(delivering: Delivering, dated: DatedSprint): SprintDays {
  const days = workdays(dated);
  const { left, atStart } = typedRemaining(dated, days, delivering) ?? countedRemaining(dated, days, delivering);
  return { days, left, atStart, most: Math.max(0, ...left.filter((points) => !Number.isNaN(points))) };
}

/** What is left at the end of each day where the most that was left goes down evenly. */
export function evenPace({ days, most }: SprintDays): number[] {
  return days.map((_, index) => most * (1 - index / Math.max(1, days.length - 1)));
}

function workdays({ start, finish }: DatedSprint): Day[] {
  const days: Day[] = [];
  for (let day = start; day <= finish; day++) if (weekdayOf(day) < 5 || finish - start < 5) days.push(day);
  return days;
}

type Left = Pick<SprintDays, 'left' | 'atStart'>;

/** `remaining: {2026-03-09: 34}`, where the stories live elsewhere; each figure holds until the next. */
function typedRemaining({ sprint }: DatedSprint, days: readonly Day[], { statusDate }: Delivering): Left | null {
  const known = sprint.remaining;
  if (known.length === 0) return null;
  const last = Math.max(statusDate ?? -Infinity, known.at(-1)!.date.day);
  const atStart = sprint.committed ?? known[0]!.points;
  const left = days.map((day) => (day > last ? NaN : (known.findLast(({ date }) => date.day <= day)?.points ?? atStart)));
  return { left, atStart };
}

/** Points of the sprint's tasks that were not finished at the end of each day. */
function countedRemaining({ sprint }: DatedSprint, days: readonly Day[], { plan, schedule, statusDate }: Delivering): Left {
  const stories = tasksIn(plan, sprint).flatMap((index) => {
    const { points, sprints } = plan.wbs.tasks[index]!;
    if (sprints.at(-1) !== sprint.id || points === null) return [];
    return [{ points, finished: schedule.done[index] === 1 ? dayEndingAt(schedule.finish[index]!) : Infinity }];
  });
  const left = days.map((day) => {
    if (statusDate !== null && day > statusDate) return NaN;
    return stories.reduce((sum, story) => sum + (story.finished <= day ? 0 : story.points), 0);
  });
  return { left, atStart: stories.reduce((sum, { points }) => sum + points, 0) };
}
