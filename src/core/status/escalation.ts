/** When an escalation needs its answer, and whether it has it. */
import type { Plan, RaidEntry } from '../plan/model.ts';
import { calendarOf } from '../schedule/planCalendar.ts';
import { dayEndingAt } from '../values/civil.ts';
import type { Day } from '../values/time.ts';

/** By its own `needBy`, else as long after its date as the forum takes to `respond`; null where neither is known. */
export function answeredBy(plan: Plan, { escalation }: RaidEntry): Day | null {
  const { needBy, date, to } = escalation ?? {};
  const respond = plan.forums.get(to ?? '')?.respond;
  if (needBy || !date || !respond) return needBy?.day ?? null;
  const calendar = calendarOf(plan);
  return dayEndingAt(calendar.add(calendar.finishOf(date), calendar.minutesOf(respond)));
}

/** The decision that it asked for is taken. */
export function isAnswered({ raid }: Plan, { escalation }: RaidEntry): boolean {
  return raid.get(escalation?.decision ?? '')?.status === 'decided';
}
