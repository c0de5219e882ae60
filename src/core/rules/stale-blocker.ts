/** A task that is said to be blocked by something that is over. */
import { child } from '../source/node.ts';
import { itemsOf, textOf } from '../plan/fields.ts';
import type { RaidEntry } from '../plan/model.ts';
import { finding } from './say.ts';
import type { Rule } from './rule.ts';

const over = new Set(['closed', 'done', 'met', 'decided', 'valid']);

export const staleBlocker: Rule = {
  id: 'stale-blocker',
  title: 'A task is blocked by something that is over',
  severity: 'warning',
  *check({ plan }) {
    for (const task of plan.wbs.tasks) {
      if (task.blockedBy.length === 0) continue;
      for (const node of itemsOf(child(task.node, 'blockedBy'))) {
        const entry: RaidEntry | undefined = plan.raid.get(textOf(node) ?? '');
        if (entry && over.has(entry.status)) {
          yield finding(node, `"${entry.id}" is ${entry.status} and does not block "${task.id}" any more; take it away`, [
            { at: entry.key, message: `"${entry.id}" is ${entry.status}` },
          ]);
        }
      }
    }
  },
};
