/** A dependency that comes later than it is needed: by what was promised, or by the forecast of the task that brings it, of this plan or another. */
import { isOpen } from './open.ts';
import { raidRule } from './itemRule.ts';
import { at, ending, finding, formatDate, formatDay, lastDayOf } from './say.ts';

export const latePromise = raidRule({
  id: 'late-promise',
  title: 'A dependency is promised later than it is needed',
  judge: (entry, { plan, schedules, externals }) => {
    const { needed, promised, task } = entry;
    if (!needed || !isOpen(entry)) return null;
    const own = schedules?.forecast.finish[plan.wbs.indexOf.get(task ?? '') ?? -1];
    const forecast = own ?? externals.get(task ?? '')?.finish;
    const comes = forecast ?? (promised && ending(promised));
    if (!comes || !(comes > ending(needed))) return null;
    const [key, how] = forecast ? ['task', 'forecast'] : ['promised', 'promised'];
    const message = `"${entry.id}" is needed by ${formatDate(needed)}, but ${how} for ${formatDay(lastDayOf(comes))}`;
    return finding(at(entry, key), message, [{ at: at(entry, 'needed'), message: 'needed by then' }]);
  },
  restsOn: 'dates',
});
