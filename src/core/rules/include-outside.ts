/** A file under `include:` that leaves the workspace. */
import { finding } from './say.ts';
import type { Rule } from './rule.ts';

export const includeOutside: Rule = {
  id: 'include-outside',
  title: 'An included file lies outside the root',
  severity: 'error',
  *check({ includes }) {
    for (const { node, text, state } of includes) {
      if (state === 'outside') yield finding(node, `"${text}" lies outside the workspace; include files below its root, by relative paths`);
    }
  },
};
