/** A file that includes itself, by way of others or at once. */
import { deepest } from '../plan/include.ts';
import { finding, mendable } from './say.ts';
import type { Rule } from './rule.ts';

export const includeLoop: Rule = {
  id: 'include-loop',
  title: 'Files include each other in a loop',
  severity: 'error',
  *check({ includes }) {
    for (const { node, text, from, path, state } of includes) {
      if (state === 'deep') yield finding(node, `"${text}" is not read: more than ${deepest} files include each other in a row`);
      if (state !== 'loop') continue;
      yield mendable(
        node,
        path === from ? `"${text}" is this file itself` : `"${text}" already includes this file; leave one of the two out`,
        { remove: node },
      );
    }
  },
};
