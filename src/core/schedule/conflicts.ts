/** Hard constraints that the logic cannot keep: those of single tasks from the forward passes, those of containers from their dates. */
import type { Outline } from './outline.ts';
import type { Result } from './result.ts';
import type { Conflict } from './schedule.ts';
import { hardKeys } from './taskFacts.ts';
import { trait } from './taskTable.ts';

/** By task; what the plan contradicts already is not said again of the forecast, which adds only what links push too late. */
export function findConflicts(outline: Outline, planned: Result, forecast: Result): readonly Conflict[] {
  const conflicts = [...planned.conflicts, ...containerConflicts(outline, planned)];
  const known = new Set(conflicts.map(keyOf));
  for (const conflict of [...forecast.conflicts, ...containerConflicts(outline, forecast)]) {
    if (conflict.driver >= 0 && !known.has(keyOf(conflict))) conflicts.push(conflict);
  }
  return conflicts.sort((a, b) => a.task - b.task || (a.constraint < b.constraint ? -1 : 1));
}

function keyOf({ task, constraint }: Conflict): string {
  return `${task} ${constraint}`;
}

/** A container cannot be moved as one: its leaves keep to the logic, and what that costs is told here. */
function containerConflicts(outline: Outline, { dates }: Result): readonly Conflict[] {
  const { facts, network, table, time } = outline;
  const conflicts: Conflict[] = [];
  for (let task = 0; task < network.count; task++) {
    if (!network.isContainer[task] || !dates.scheduled[task] || (table.traits[task]! & trait.isHard) === 0) continue;
    const bounds = facts[task]!.bounds!;
    for (const constraint of hardKeys) {
      const reached = constraint === 'mustStart' || constraint === 'startNoLater' ? dates.start : dates.finish;
      const missedBy = time.between(bounds[constraint], reached[task]!);
      if (missedBy > 0) conflicts.push({ task, constraint, driver: leafAt(outline, reached, task), missedBy });
    }
  }
  return conflicts;
}

/** The first leaf that has the container's own date. */
function leafAt({ plan, network }: Outline, dates: Float64Array, container: number): number {
  for (let task = container + 1; task < plan.wbs.end[container]!; task++) {
    if (!network.isContainer[task] && dates[task] === dates[container]) return task;
  }
  return -1;
}
