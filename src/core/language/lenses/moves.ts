/** What changes that are not saved yet do to the finish of the plan. */
import type { Analysis } from '../../analysis.ts';
import type { Task, Wbs } from '../../plan/model.ts';
import { dayText } from '../../schedule/explain/words.ts';

export interface Move {
  /** `Unsaved changes move the finish by +3 working days, to 2026-10-05` */
  readonly text: string;
  /** The one task that was changed; null where there are several, or others than tasks. */
  readonly task: Task | null;
}

/** Null where the finish stays, or is not known on either side. */
export function moveOf({ plan, schedules }: Analysis, saved: Analysis): Move | null {
  const size = finishMove(saved, { schedules });
  if (!plan || !saved.plan || size === null) return null;
  return { text: `Unsaved changes move the finish by ${size}`, task: onlyChange(saved.plan.wbs, plan.wbs) };
}

/** `+3 working days, to 2026-10-05`; null where the finish stays, or is not known on either side. */
export function finishMove(from: Pick<Analysis, 'schedules'>, { schedules }: Pick<Analysis, 'schedules'>): string | null {
  const before = from.schedules?.forecast.projectFinish ?? NaN;
  const after = schedules?.forecast.projectFinish ?? NaN;
  if (!schedules || Number.isNaN(before) || Number.isNaN(after) || before === after) return null;
  const days = Math.round((schedules.calendar.workingMinutes(before, after) / schedules.calendar.units.d) * 10) / 10;
  return `${days > 0 ? '+' : ''}${days} working ${Math.abs(days) === 1 ? 'day' : 'days'}, to ${dayText(after)}`;
}

/** An edit leaves all other tasks the same objects, so this is a comparison of pointers. */
function onlyChange({ tasks: before }: Wbs, { tasks: after }: Wbs): Task | null {
  if (before.length !== after.length) return null;
  let found: Task | null = null;
  for (let index = 0; index < after.length; index++) {
    const task = after[index]!;
    if (task === before[index] || task.shape === 'container') continue;
    if (found) return null;
    found = task;
  }
  return found;
}
