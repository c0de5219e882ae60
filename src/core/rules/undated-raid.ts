/** An open RAID entry that nobody can be late with, for it has no date. */
import type { RaidEntry } from '../plan/model.ts';
import { isOpen } from './open.ts';
import { raidRule } from './itemRule.ts';
import { at, mendable } from './say.ts';

type DateKey = 'due' | 'review' | 'needed' | 'promised' | 'task';

export const undatedRaid = raidRule({
  id: 'undated-raid',
  title: 'A RAID entry has no date',
  judge: (entry) => {
    const { kind, id, status } = entry;
    if (status === 'decided') {
      return !entry.date && mendable(at(entry, 'status'), `the decision "${id}" is decided without a "date"`, { add: ['date'] });
    }
    const { what, keys } = wanted[kind];
    const isAsked = kind === 'decision' && entry.escalation?.needBy;
    if (!isOpen(entry) || status === 'occurred' || isAsked || hasAny(entry, keys)) return null;
    return mendable(entry.key, `the ${kind} "${id}" has no ${what}`, { add: [keys[0]!] });
  },
});

function hasAny(entry: RaidEntry, keys: readonly DateKey[]): boolean {
  for (const key of keys) if (entry[key] !== null) return true;
  return false;
}

/** The dates each kind is held to, one of which will do. */
const due = { what: '"due" date', keys: ['due'] } as const;
const wanted: Readonly<Record<RaidEntry['kind'], { readonly what: string; readonly keys: readonly DateKey[] }>> = {
  risk: { what: '"review"; say when to look at it again', keys: ['review'] },
  assumption: due,
  issue: due,
  dependency: { what: '"needed" or "promised" date', keys: ['needed', 'promised', 'task'] },
  decision: { what: '"due" date; say when the decision is needed', keys: ['due'] },
  action: due,
};
