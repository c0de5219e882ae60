/** A container is the sum of what it holds: dates, work and progress come from below. */
import { entry } from '../source/node.ts';
import { mendable } from './say.ts';
import type { Rule } from './rule.ts';

const computed = [
  'duration',
  'effort',
  'milestone',
  'assign',
  'skills',
  'progress',
  'remaining',
  'points',
  'sprint',
  'actualStart',
  'actualFinish',
  'actualEffort',
  'actualCost',
];

export const containerWithWork: Rule = {
  id: 'container-with-work',
  title: 'A container has work of its own',
  severity: 'error',
  concerns: ({ shape }) => shape === 'container',
  *checkTask({ id, node }) {
    for (const key of computed) {
      const given = entry(node, key);
      const message = `"${id}" holds other tasks, so "${key}" is computed from them; put it on a task inside`;
      if (given) yield mendable(given.key, message, { remove: given.key });
    }
  },
};
