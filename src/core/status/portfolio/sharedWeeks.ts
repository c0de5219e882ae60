/** What the plans of a portfolio together ask of those whom they share, week by week. */
import type { Plan, Resource } from '../../plan/model.ts';
import { isOver } from '../../schedule/schedule.ts';
import type { Day } from '../../values/time.ts';
import type { Shared } from './shared.ts';

export interface SharedWeek {
  readonly resource: Resource;
  /** Its Monday. */
  readonly week: Day;
  /** Hours of full time; of a pool, hours of its items. */
  readonly usedHours: number;
  readonly capacityHours: number;
  /** More is asked in the week than there is. */
  readonly over: boolean;
  readonly by: readonly { readonly plan: Plan; readonly hours: number }[];
}

/** By resource, then week, from the week of the status date on; weeks in which nobody asks are left out. */
export function sharedWeeks(all: readonly Shared[]): readonly SharedWeek[] {
  return all.flatMap(weeksOf);
}

function weeksOf({ resource, users }: Shared): readonly SharedWeek[] {
  const weeks = new Map<Day, SharedWeek>();
  for (const { plan, schedules, statusDate } of users) {
    for (const load of schedules?.loadByWeek ?? []) {
      if (load.resource !== resource.id || load.week + 6 < (statusDate ?? -Infinity)) continue;
      const known = weeks.get(load.week);
      const usedHours = (known?.usedHours ?? 0) + load.usedHours;
      const capacityHours = Math.max(known?.capacityHours ?? 0, load.capacityHours);
      const by = [...(known?.by ?? []), { plan, hours: load.usedHours }];
      weeks.set(load.week, { resource, week: load.week, usedHours, capacityHours, over: isOver(usedHours, capacityHours), by });
    }
  }
  return [...weeks.values()].sort((a, b) => a.week - b.week);
}
