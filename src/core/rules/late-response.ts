/** An action against a risk that comes after work that it is to protect has begun. */
import { dayOfMinute } from '../values/civil.ts';
import { isOpen } from './open.ts';
import { raidRule } from './itemRule.ts';
import { at, finding, formatDate, formatDay } from './say.ts';

export const lateResponse = raidRule({
  id: 'late-response',
  title: 'A response comes after the work it protects begins',
  judge: (action, { plan: { raid, wbs }, schedules }) => {
    const { kind, id, due } = action;
    const risk = raid.get(action.for ?? '');
    if (kind !== 'action' || !due || !isOpen(action) || risk?.status !== 'open' || risk.kind !== 'risk' || !schedules) return null;
    const { start, progress, done } = schedules.forecast;
    // What has begun cannot be protected from its start any more.
    const isAhead = (task: number) => progress[task] === 0 && done[task] === 0 && !wbs.tasks[task]!.actuals.start;
    const affected = risk.affects.map((name) => wbs.indexOf.get(name) ?? -1);
    const index = affected.find((task) => isAhead(task) && dayOfMinute(start[task]!) < due.day) ?? -1;
    const task = wbs.tasks[index];
    if (!task) return null;
    const begins = `"${task.id}" begins on ${formatDay(dayOfMinute(start[index]!))}`;
    return finding(at(action, 'due'), `"${id}" is due on ${formatDate(due)}, but ${begins}`, [
      { at: risk.key, message: `threatened by "${risk.id}"` },
    ]);
  },
  restsOn: 'dates',
});
