/** An open risk to work that is over. */
import { raidRule } from './itemRule.ts';
import type { RuleContext } from './rule.ts';
import { at, finding } from './say.ts';

export const riskOnFinishedWork = raidRule({
  id: 'risk-on-finished-work',
  title: 'A risk is open, but the work it affects is over',
  judge: (risk, context) => {
    const { kind, status, affects, id } = risk;
    if (kind !== 'risk' || status !== 'open' || affects.length === 0 || !areOver(affects, context)) return null;
    return finding(at(risk, 'affects'), `all that "${id}" affects is over; close it, or say what it still affects`);
  },
  restsOn: 'dates',
});

function areOver(ids: readonly string[], { plan: { wbs, releases }, schedules }: RuleContext): boolean {
  for (const id of ids) {
    const index = wbs.indexOf.get(id) ?? wbs.indexOf.get(releases.get(id)?.milestone ?? '') ?? -1;
    if (schedules?.forecast.done[index] !== 1 && wbs.tasks[index]?.status !== 'cancelled') return false;
  }
  return true;
}
