/** A container's finish is the last of its tasks' and cannot be driven as one. */
import { isContainer } from '../plan/wbs.ts';
import { finding } from './say.ts';
import type { Rule } from './rule.ts';

export const finishLinkToContainer: Rule = {
  id: 'finish-link-to-container',
  title: 'An FF or SF link leads into a container',
  severity: 'error',
  concerns: (_, index, { plan: { wbs } }) => isContainer(wbs, index),
  *checkAmong({ id, after }) {
    for (const { type, node } of after) {
      if (type !== 'FF' && type !== 'SF') continue;
      yield finding(node, `"${id}" holds other tasks and cannot be the target of an ${type} link; link the task inside that must finish`);
    }
  },
};
