/** A risk that is nobody's. */
import { isOpen } from './open.ts';
import { mendable } from './say.ts';
import type { Rule } from './rule.ts';

export const unownedRisk: Rule = {
  id: 'unowned-risk',
  title: 'An open risk has no owner',
  severity: 'warning',
  restsOn: 'item',
  *check({ plan }) {
    for (const entry of plan.raid.values()) {
      if (entry.kind !== 'risk' || entry.owner !== null || !isOpen(entry)) continue;
      yield mendable(entry.key, `the risk "${entry.id}" has no "owner"; name the one who watches it`, { add: ['owner'] });
    }
  },
};
