/** An escalation whose answer was needed by now. */
import { child } from '../source/node.ts';
import { isOpen } from './open.ts';
import { count, finding, formatDate } from './say.ts';
import type { Rule } from './rule.ts';

export const unansweredEscalation: Rule = {
  id: 'unanswered-escalation',
  title: 'An escalation was not answered in time',
  severity: 'warning',
  restsOn: 'item',
  *check({ plan, statusDate }) {
    if (statusDate === null) return;
    for (const entry of plan.raid.values()) {
      const { escalation } = entry;
      if (!escalation?.needBy || escalation.needBy.day >= statusDate || !isOpen(entry)) continue;
      const decision = plan.raid.get(escalation.decision ?? '');
      if (decision?.status === 'decided') continue;
      const value = child(child(entry.node, 'escalation'), 'needBy');
      const late = count(statusDate - escalation.needBy.day, 'day');
      const to = escalation.to === null ? '' : ` to "${escalation.to}"`;
      if (value)
        yield finding(
          value,
          `the escalation of "${entry.id}"${to} needed an answer by ${formatDate(escalation.needBy)}, ${late} before the status date`,
        );
    }
  },
};
