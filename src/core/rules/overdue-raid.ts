/** A RAID entry whose date has passed. */
import { raidRule } from './itemRule.ts';
import { at, count, finding, formatDay } from './say.ts';

export const overdueRaid = raidRule({
  id: 'overdue-raid',
  title: 'A RAID entry is past its date',
  severity: 'info',
  judge: (entry, { status, statusDate }) => {
    const { isOverdue, due } = status?.raid.get(entry.id) ?? {};
    if (!isOverdue) return null;
    const what = entry.kind === 'risk' ? `the review of the risk "${entry.id}"` : `the ${entry.kind} "${entry.id}"`;
    const message = `${what} was due on ${formatDay(due!)}, ${count(statusDate! - due!, 'day')} before the status date`;
    return finding(at(entry, 'due', 'promised', 'needed', 'review'), message);
  },
});
