/** The same predecessor twice under one `after`. */
import { mendable } from './say.ts';
import type { Rule } from './rule.ts';

export const repeatedLink: Rule = {
  id: 'repeated-link',
  title: 'A predecessor is named twice',
  severity: 'warning',
  concerns: ({ after }) => after.length > 1,
  *checkTask({ id, after }) {
    for (let i = 1; i < after.length; i++) {
      const link = after[i]!;
      const first = after.slice(0, i).find((other) => other.id === link.id && other.plan === link.plan && other.type === link.type);
      if (!first) continue;
      const isSame = JSON.stringify(first.lag) === JSON.stringify(link.lag);
      const related = [{ at: first.node, message: 'named here first' }];
      const mend = { remove: link.node, ...(isSame && { isSure: true as const }) };
      yield mendable(link.node, `"${id}" already follows "${link.id}" with ${link.type}`, mend, related);
    }
  },
};
