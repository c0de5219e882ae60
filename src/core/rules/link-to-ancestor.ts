/** A task cannot wait for what it is part of, nor a container for what it holds. */
import { holds, isContainer } from '../plan/wbs.ts';
import { mendable } from './say.ts';
import type { Rule } from './rule.ts';

export const linkToAncestor: Rule = {
  id: 'link-to-ancestor',
  title: 'A task is linked to its own container',
  severity: 'error',
  concerns: ({ after }, index, { plan: { wbs } }) => after.length > 0 && (wbs.parent[index]! >= 0 || isContainer(wbs, index)),
  *checkAmong({ id, after }, index, { plan: { wbs } }) {
    for (const link of after) {
      const other = link.plan === null ? wbs.indexOf.get(link.id) : undefined;
      if (other === undefined) continue;
      const verb = holds(wbs, other, index) ? 'is part of' : holds(wbs, index, other) ? 'holds' : null;
      if (verb) yield mendable(link.node, `"${id}" ${verb} "${link.id}" and cannot wait for it`, { remove: link.node });
    }
  },
};
