/** A declared colour past the day it was to hold until (`watermelon` tells of those better than computed). */
import { child } from '../source/node.ts';
import { finding, formatDate } from './say.ts';
import type { Rule } from './rule.ts';
import { isBetter } from './watermelon.ts';

export const expiredColour: Rule = {
  id: 'expired-colour',
  title: 'A declared colour is past its date',
  severity: 'warning',
  *check({ plan, status, statusDate }) {
    if (statusDate === null) return;
    for (const [dimension, { colour, until, node }] of plan.rag) {
      const computed = status?.rag.get(dimension)?.computed ?? null;
      if (!until || until.day >= statusDate || (computed !== null && isBetter(colour, computed))) continue;
      yield finding(
        child(node, 'until') ?? node,
        `${dimension} was declared ${colour} until ${formatDate(until)}, which is past; declare it anew`,
      );
    }
  },
};
