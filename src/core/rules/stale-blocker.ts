/** A task that is said to be blocked by something that is over. */
import { child } from '../source/node.ts';
import { itemsOf, textOf } from '../plan/fields.ts';
import { mendable } from './say.ts';
import type { Rule } from './rule.ts';

const over = new Set(['closed', 'done', 'met', 'decided', 'valid']);

export const staleBlocker: Rule = {
  id: 'stale-blocker',
  title: 'A task is blocked by something that is over',
  severity: 'warning',
  concerns: ({ blockedBy }) => blockedBy.length > 0,
  *checkAmong({ id, node }, _, { plan }) {
    for (const blocker of itemsOf(child(node, 'blockedBy'))) {
      const entry = plan.raid.get(textOf(blocker) ?? '');
      if (!entry || !over.has(entry.status)) continue;
      const message = `"${entry.id}" is ${entry.status} and does not block "${id}" any more; take it away`;
      const related = [{ at: entry.key, message: `"${entry.id}" is ${entry.status}` }];
      yield mendable(blocker, message, { remove: blocker, isSure: true }, related);
    }
  },
};
