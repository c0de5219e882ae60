/** Why the dates of a task are not for changing: what has happened, and what others decide. */
import { formatDate } from '../../values/civil.ts';
import { quoted } from '../../values/parsed.ts';
import type { Timed } from './timing.ts';

/** Null where it may be moved. */
export function whyNotMoved(timed: Timed): string | null {
  const { task, schedules, index } = timed;
  const name = quoted(task.name);
  if (task.actuals.start && !isOver(timed))
    return `${name} began on ${formatDate(task.actuals.start)}, which cannot be moved; change how long it takes`;
  if (!isOver(timed) && schedules.forecast.progress[index]! > 0 && task.shape !== 'container')
    return `${name} has begun; say when with actualStart, or change how long it takes`;
  return whyNotTimed(timed);
}

/** Null where its length may be changed. */
export function whyNotStretched(timed: Timed): string | null {
  const { task } = timed;
  const name = quoted(task.name);
  if (task.shape === 'milestone') return `${name} is a milestone, which has no length; move it instead`;
  if (task.shape === 'none') return `${name} has no length yet; give it a duration or an effort`;
  return whyNotTimed(timed);
}

function whyNotTimed(timed: Timed): string | null {
  const { task } = timed;
  const name = quoted(task.name);
  if (isOver(timed)) return `${name} is finished; change its actualStart or actualFinish where they are wrong`;
  if (task.shape === 'container') return `${name} is a container, as long as the tasks in it; change those`;
  if (task.shape === 'spans') return `${name} stretches from "${task.spans?.[0] ?? ''}" to "${task.spans?.[1] ?? ''}"; change those`;
  if (task.shape === 'points') return `${name} takes the days of its sprint; give it another sprint, or a duration`;
  return null;
}

export function isOver({ schedules, index }: Timed): boolean {
  return schedules.forecast.done[index] === 1;
}
