/** An assumption, issue, dependency, decision or action that is nobody's (risks are `unowned-risk`). */
import { isOpen } from './open.ts';
import { mendable } from './say.ts';
import type { Rule } from './rule.ts';

export const unownedRaid: Rule = {
  id: 'unowned-raid',
  title: 'An open RAID entry has no owner',
  severity: 'warning',
  restsOn: 'item',
  *check({ plan }) {
    for (const entry of plan.raid.values()) {
      if (entry.kind === 'risk' || entry.owner !== null || !isOpen(entry)) continue;
      if (entry.kind !== 'decision')
        yield mendable(entry.key, `the ${entry.kind} "${entry.id}" has no "owner"; name the one who sees to it`, { add: ['owner'] });
      else if (entry.by === null)
        yield mendable(entry.key, `the decision "${entry.id}" has neither "by" nor "owner"; name who decides`, { add: ['by'] });
    }
  },
};
