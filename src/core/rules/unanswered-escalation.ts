/** An escalation whose answer was needed by now. */
import type { Plan, RaidEntry } from '../plan/model.ts';
import { calendarOf } from '../schedule/planCalendar.ts';
import { child } from '../source/node.ts';
import type { Day } from '../values/time.ts';
import { isOpen } from './open.ts';
import { raidRule } from './itemRule.ts';
import { finding, formatDay, lastDayOf } from './say.ts';

export const unansweredEscalation = raidRule({
  id: 'unanswered-escalation',
  title: 'An escalation was not answered in time',
  judge: (entry, { plan, statusDate }) => {
    const { escalation } = entry;
    const until = answeredBy(plan, escalation);
    if (until === null || statusDate === null || until >= statusDate || !isOpen(entry)) return null;
    if (plan.raid.get(escalation!.decision ?? '')?.status === 'decided') return null;
    const node = child(entry.node, 'escalation');
    const to = escalation!.to === null ? '' : ` to "${escalation!.to}"`;
    const message = `the escalation of "${entry.id}"${to} needed an answer by ${formatDay(until)}`;
    return finding(child(node, 'needBy') ?? child(node, 'date') ?? entry.key, message);
  },
});

/** By its own `needBy`, else as long after its date as the forum takes to `respond`. */
function answeredBy(plan: Plan, escalation: RaidEntry['escalation']): Day | null {
  const { needBy, date, to } = escalation ?? {};
  const respond = plan.forums.get(to ?? '')?.respond;
  if (needBy || !date || !respond) return needBy?.day ?? null;
  const calendar = calendarOf(plan);
  return lastDayOf(calendar.add(calendar.finishOf(date), calendar.minutesOf(respond)));
}
