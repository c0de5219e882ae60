/** A RAID entry whose date has passed. */
import { at, count, finding, formatDay } from './say.ts';
import type { Rule } from './rule.ts';

export const overdueRaid: Rule = {
  id: 'overdue-raid',
  title: 'A RAID entry is past its date',
  severity: 'info',
  restsOn: 'item',
  *check({ status, statusDate }) {
    if (!status || statusDate === null) return;
    for (const { entry, isOverdue, due } of status.raid.values()) {
      if (!isOverdue || due === null) continue;
      const what = entry.kind === 'risk' ? `the review of the risk "${entry.id}"` : `the ${entry.kind} "${entry.id}"`;
      yield finding(
        at(entry, ...dateKeys),
        `${what} was due on ${formatDay(due)}, ${count(statusDate - due, 'day')} before the status date`,
      );
    }
  },
};

const dateKeys = ['due', 'promised', 'needed', 'review'];
