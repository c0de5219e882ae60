/** An escalation whose answer was needed by now. */
import { child } from '../source/node.ts';
import { answeredBy, isAnswered } from '../status/escalation.ts';
import { isOpen } from './open.ts';
import { raidRule } from './itemRule.ts';
import { finding, formatDay } from './say.ts';

export const unansweredEscalation = raidRule({
  id: 'unanswered-escalation',
  title: 'An escalation was not answered in time',
  judge: (entry, { plan, statusDate }) => {
    const { escalation } = entry;
    const until = answeredBy(plan, entry);
    if (until === null || statusDate === null || until >= statusDate || !isOpen(entry) || isAnswered(plan, entry)) return null;
    const node = child(entry.node, 'escalation');
    const to = escalation!.to === null ? '' : ` to "${escalation!.to}"`;
    const message = `the escalation of "${entry.id}"${to} needed an answer by ${formatDay(until)}`;
    return finding(child(node, 'needBy') ?? child(node, 'date') ?? entry.key, message);
  },
});
