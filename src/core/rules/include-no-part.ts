/** A portfolio under `include:`: it lists plans, it is no piece of one. */
import { mendable } from './say.ts';
import type { Rule } from './rule.ts';

export const includeNoPart: Rule = {
  id: 'include-no-part',
  title: 'An included file is a portfolio',
  severity: 'error',
  *check({ includes }) {
    for (const { node, text, state } of includes) {
      if (state === 'portfolio')
        yield mendable(node, `"${text}" is a portfolio, not a part of a plan; list this plan under its "plans" instead`, { remove: node });
    }
  },
};
