/** An assumption, issue, dependency, decision or action that is nobody's (risks are `unowned-risk`). */
import { isOpen } from './open.ts';
import { raidRule } from './itemRule.ts';
import { mendable } from './say.ts';

export const unownedRaid = raidRule({
  id: 'unowned-raid',
  title: 'An open RAID entry has no owner',
  judge: (entry) => {
    const { kind, id, key, owner, by } = entry;
    if (kind === 'risk' || owner !== null || !isOpen(entry)) return null;
    if (kind !== 'decision') return mendable(key, `the ${kind} "${id}" has no "owner"; name the one who sees to it`, { add: ['owner'] });
    return by === null && mendable(key, `the decision "${id}" has neither "by" nor "owner"; name who decides`, { add: ['by'] });
  },
});
