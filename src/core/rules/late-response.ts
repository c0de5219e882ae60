/** An action against a risk that comes after work that it is to protect has begun. */
import { dayOfMinute } from '../values/civil.ts';
import { isOpen } from './open.ts';
import { raidRule } from './itemRule.ts';
import { at, finding, formatDate, formatDay } from './say.ts';

export const lateResponse = raidRule({
  id: 'late-response',
  title: 'A response comes after the work it protects begins',
  judge: (action, { plan: { raid, wbs }, schedules, statusDate }) => {
    const { kind, id, due } = action;
    if (kind !== 'action' || !due || !isOpen(action) || !schedules) return null;
    const risk = raid.get(action.for ?? '');
    if (risk?.status !== 'open' || risk.kind !== 'risk') return null;
    const beginOf = (task: number) => dayOfMinute(schedules.forecast.start[task]!);
    // What has begun by the status date cannot be protected from its start any more.
    const isLate = (task: number) => beginOf(task) > (statusDate ?? -Infinity) && beginOf(task) < due.day;
    const index = risk.affects.map((name) => wbs.indexOf.get(name) ?? -1).find(isLate) ?? -1;
    const task = wbs.tasks[index];
    if (!task) return null;
    const message = `"${id}" is due on ${formatDate(due)}, but "${task.id}" begins on ${formatDay(beginOf(index))}`;
    return finding(at(action, 'due'), message, [{ at: task.key, message: `threatened by "${risk.id}"` }]);
  },
  restsOn: 'dates',
});
