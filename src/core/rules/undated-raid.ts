/** An open RAID entry that nobody can be late with, for it has no date. */
import type { RaidEntry } from '../plan/model.ts';
import { isOpen } from './open.ts';
import { at, finding } from './say.ts';
import type { Rule } from './rule.ts';

export const undatedRaid: Rule = {
  id: 'undated-raid',
  title: 'A RAID entry has no date',
  severity: 'warning',
  restsOn: 'item',
  *check({ plan }) {
    for (const entry of plan.raid.values()) {
      const missing = missingDate(entry);
      if (missing && isOpen(entry)) yield finding(entry.key, `the ${entry.kind} "${entry.id}" has no ${missing}`);
      if (entry.kind === 'decision' && entry.status === 'decided' && !entry.date) {
        yield finding(at(entry, 'status'), `the decision "${entry.id}" is decided without a "date"`);
      }
    }
  },
};

/** The date each kind is held to, and what it is for; null where it has one. */
function missingDate({ kind, status, review, due, needed, promised, task, escalation }: RaidEntry): string | null {
  if (kind === 'risk') return review !== null || status !== 'open' ? null : '"review"; say when to look at it again';
  if (kind === 'dependency') return (needed ?? promised ?? task) === null ? '"needed" or "promised" date' : null;
  if (kind === 'decision') return (due ?? escalation?.needBy ?? null) === null ? '"due" date; say when the decision is needed' : null;
  return due ? null : '"due" date';
}
