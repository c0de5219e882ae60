/** A gate that is said to be passed before its milestone was reached. */
import { itemRule } from './itemRule.ts';
import { at, finding } from './say.ts';

export const gateBeforeMilestone = itemRule({
  id: 'gate-before-milestone',
  title: 'A gate was passed before its milestone',
  of: ({ gates }) => gates,
  judge: (gate, { plan: { wbs }, schedules }) => {
    const index = wbs.indexOf.get(gate.milestone ?? '');
    if (gate.status !== 'passed' || index === undefined || !schedules || schedules.forecast.done[index] === 1) return null;
    const { id, key } = wbs.tasks[index]!;
    const message = `the gate "${gate.id}" is passed, but its milestone "${id}" is not reached; give it an "actualFinish"`;
    return finding(at(gate, 'status'), message, [{ at: key, message: `"${id}"` }]);
  },
  severity: 'info',
  restsOn: 'dates',
});
