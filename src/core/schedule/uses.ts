/** What one task claims of its resources, day by day. */
import type { Assignment, Resource } from '../plan/model.ts';
import { fitted } from '../values/fitted.ts';
import { minutesPerDay, type Day, type Minute } from '../values/time.ts';
import type { Stretch } from './hours.ts';
import type { Outline } from './outline.ts';
import { finishOfWork, lastWork, latestStart } from './placing.ts';
import type { Schedule } from './schedule.ts';
import type { TaskFacts } from './taskFacts.ts';
import type { WorkingTime } from './workingTime.ts';

/** Shares are summed as whole millionths, so that 10 % and 20 % are 30 %. */
export const whole = 1e6;

/** One task's claim on a resource, in millionths of full time or of an item. */
export interface Use {
  readonly resource: Resource;
  readonly task: number;
  readonly first: Day;
  readonly last: Day;
  readonly share: number;
  /** The same on the first and the last day, which may be worked in part. */
  readonly shareOnFirst: number;
  readonly shareOnLast: number;
  /** Effort waits while its people are away; other work needs them all the same. */
  readonly waits: boolean;
}

/** Material is used up, not used; milestones, containers and what is cancelled use nobody. */
export function usesOf(outline: Outline, forecast: Schedule, task: number): readonly Use[] {
  if (!forecast.scheduled[task] || outline.network.isContainer[task]) return [];
  const uses: Use[] = [];
  const stretches = stretchesOf(outline, forecast, task);
  for (const assignment of outline.facts[task]!.task.assign) {
    const resource = outline.plan.resources.get(assignment.party);
    if (!resource || resource.kind === 'material') continue;
    for (const stretch of stretches) {
      const use = useOf(outline.facts[task]!, stretch, task, assignment, resource);
      if (use) uses.push(use);
    }
  }
  return fitted(uses);
}

function useOf(facts: TaskFacts, { from, to }: Stretch, task: number, assignment: Assignment, resource: Resource): Use | null {
  if (!(to > from)) return null;
  const share = Math.round(whole * portion(assignment, resource));
  if (share === 0) return null;
  const { time, task: item } = facts;
  const first = Math.floor(from / minutesPerDay);
  const last = Math.floor((to - 1) / minutesPerDay);
  const part = (day: Day) => Math.round(share * workedShare(time, day, from, to));
  const waits = item.shape === 'effort' && resource.kind === 'person';
  return { resource, task, first, last, share, shareOnFirst: part(first), shareOnLast: part(last), waits };
}

/** When a task is worked on: from its start to its finish, but for work under way that waits for what it follows. */
function stretchesOf({ facts, now }: Outline, forecast: Schedule, task: number): readonly Stretch[] {
  const { time, minutes, remaining, isStarted } = facts[task]!;
  const from = forecast.start[task]!;
  const to = endOfWork(facts[task]!, forecast, task);
  if (!isStarted || forecast.done[task] === 1 || minutes === 0) return [{ from, to }];
  const paused = now > -Infinity ? Math.max(from, now) : time.add(from, Math.max(0, minutes - remaining));
  const resumed = latestStart(facts[task]!, to, remaining);
  return time.between(paused, resumed) > 0 ? [{ from, to: paused }, { from: resumed, to }] : [{ from, to }]; // prettier-ignore
}

/** A finish that is held open by what it follows ends later than the work. What is done ended when it is said to have. */
function endOfWork(facts: TaskFacts, { done, start, finish }: Schedule, task: number): Minute {
  if (done[task] === 1) return finish[task]!;
  const last = lastWork(facts, finish[task]!);
  return facts.isStarted || facts.remaining === 0 ? last : Math.min(last, finishOfWork(facts, start[task]!, facts.remaining));
}

function portion({ share, items }: Assignment, { kind, capacity }: Resource): number {
  if (items !== null) return items;
  if (share === null) return capacity;
  return kind === 'equipment' ? share * capacity : share;
}

/** The part of a day's work that lies between two moments. */
function workedShare(time: WorkingTime, day: Day, from: Minute, to: Minute): number {
  const [midnight, next] = [day * minutesPerDay, (day + 1) * minutesPerDay];
  const minutes = time.between(midnight, next);
  if (minutes === 0) return (Math.min(to, next) - Math.max(from, midnight)) / minutesPerDay;
  return time.between(Math.max(from, midnight), Math.min(to, next)) / minutes;
}
