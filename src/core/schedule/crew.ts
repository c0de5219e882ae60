/** Who does the work of a task that effort drives, and how long it takes them. */
import type { Assignment, Plan } from '../plan/model.ts';
import type { Times } from './calendars.ts';
import type { WorkingTime } from './workingTime.ts';

export interface Crew {
  /** Each person's hours; people with the same hours count once. Never empty. */
  readonly times: readonly WorkingTime[];
  /** Full-time persons all together. */
  readonly strength: number;
}

/** What is asked of a task. */
interface Assigned {
  readonly assign: readonly Omit<Assignment, 'node'>[];
}

/**
 * Equipment and material follow the task and take no part. Left out, a share is all of the person's capacity. Nobody counts as one
 * full-time person. `calendar` is the task's own, which beats the people's, though not their leave.
 */
export function crewOf(task: Assigned, resources: Plan['resources'], times: Times, calendar: string | null): Crew {
  const hours = new Set<WorkingTime>();
  let strength = 0;
  for (const { party, share, items } of task.assign) {
    const resource = resources.get(party);
    if (resource && resource.kind !== 'person') continue;
    const part = share ?? items ?? resource?.capacity ?? 1;
    if (part <= 0) continue;
    strength += part;
    hours.add(resource ? times.person(resource, calendar) : times.calendar(calendar));
  }
  return strength > 0 ? { times: [...hours], strength } : { times: [times.calendar(calendar)], strength: 1 };
}
