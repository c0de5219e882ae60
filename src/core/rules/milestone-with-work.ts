/** A milestone is a moment: it takes no time, no work and nobody. */
import { entry } from '../source/node.ts';
import { mendable } from './say.ts';
import type { Rule } from './rule.ts';

const work = ['duration', 'effort', 'assign', 'skills', 'remaining', 'actualEffort'];

export const milestoneWithWork: Rule = {
  id: 'milestone-with-work',
  title: 'A milestone has a duration or work',
  severity: 'error',
  concerns: ({ shape }) => shape === 'milestone',
  *checkTask({ id, node }) {
    for (const key of work) {
      const given = entry(node, key);
      if (given) yield mendable(given.key, `the milestone "${id}" has "${key}"; put the work into a task before it`, { remove: given.key });
    }
  },
};
