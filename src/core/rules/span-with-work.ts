/** `spans` says from where to where; a duration or predecessors would say it a second time. */
import { entry } from '../source/node.ts';
import { mendable } from './say.ts';
import type { Rule } from './rule.ts';

const doubles = ['duration', 'effort', 'after', 'milestone', 'tasks', 'remaining'];

export const spanWithWork: Rule = {
  id: 'span-with-work',
  title: 'A task with "spans" says its dates twice',
  severity: 'error',
  concerns: ({ saysSpans }) => saysSpans,
  *checkTask({ id, node }) {
    for (const key of doubles) {
      const given = entry(node, key);
      if (given) yield mendable(given.key, `"${id}" has "spans", which says when it runs; take "${key}" away`, { remove: given.key });
    }
  },
};
