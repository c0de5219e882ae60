/** An open risk to work that is over. */
import { raidRule } from './itemRule.ts';
import { at, finding } from './say.ts';

export const riskOnFinishedWork = raidRule({
  id: 'risk-on-finished-work',
  title: 'A risk is open, but the work it affects is over',
  judge: (risk, { plan: { wbs, releases }, schedules }) => {
    const isOver = (id: string) => {
      const index = wbs.indexOf.get(id) ?? wbs.indexOf.get(releases.get(id)?.milestone ?? '') ?? -1;
      return schedules?.forecast.done[index] === 1 || wbs.tasks[index]?.status === 'cancelled';
    };
    const { kind, status, affects, id } = risk;
    if (kind !== 'risk' || status !== 'open' || affects.length === 0 || !affects.every(isOver)) return null;
    return finding(at(risk, 'affects'), `all that "${id}" affects is over; close it, or say what it still affects`);
  },
  restsOn: 'dates',
});
