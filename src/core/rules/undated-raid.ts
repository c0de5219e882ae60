/** An open RAID entry that nobody can be late with, for it has no date. */
import type { RaidEntry } from '../plan/model.ts';
import { isOpen } from './open.ts';
import { at, mendable } from './say.ts';
import type { Rule } from './rule.ts';

export const undatedRaid: Rule = {
  id: 'undated-raid',
  title: 'A RAID entry has no date',
  severity: 'warning',
  restsOn: 'item',
  *check({ plan }) {
    for (const entry of plan.raid.values()) {
      const missing = missingDate(entry);
      if (missing && isOpen(entry)) {
        yield mendable(entry.key, `the ${entry.kind} "${entry.id}" has no ${missing.what}`, { add: [missing.key] });
      }
      if (entry.kind === 'decision' && entry.status === 'decided' && !entry.date) {
        yield mendable(at(entry, 'status'), `the decision "${entry.id}" is decided without a "date"`, { add: ['date'] });
      }
    }
  },
};

interface MissingDate {
  readonly key: string;
  /** The key, and what it is for. */
  readonly what: string;
}

/** The date each kind is held to; null where it has one. */
function missingDate({ kind, status, review, due, needed, promised, task, escalation }: RaidEntry): MissingDate | null {
  const missing = (key: string, what: string) => ({ key, what: `"${key}"${what}` });
  if (kind === 'risk') return review !== null || status !== 'open' ? null : missing('review', '; say when to look at it again');
  if (kind === 'dependency') return (needed ?? promised ?? task) === null ? missing('needed', ' or "promised" date') : null;
  if (due !== null) return null;
  if (kind !== 'decision') return missing('due', ' date');
  return escalation?.needBy ? null : missing('due', ' date; say when the decision is needed');
}
