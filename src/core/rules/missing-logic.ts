/** A task that hangs in the air: nothing before it, or nothing after it. */
import { allowedShare, missingLogic as openEnds } from '../schedule/quality/tasks.ts';
import { finding } from './say.ts';
import { manyEnough, tooMany } from './share.ts';
import type { Rule } from './rule.ts';

export const missingLogic: Rule = {
  id: 'missing-logic',
  title: 'Many tasks have no predecessor or no successor',
  severity: 'hint',
  quiets: ['high-float'],
  restsOn: 'plan',
  *check({ plan, schedules, references, isWhole }) {
    // What a link could not find, or what nobody could read, may be what is missing.
    if (!isWhole || references.dangling.some(({ path }) => path[0] === 'after')) return;
    yield* tooMany(openEnds(schedules), allowedShare, manyEnough, ({ task: index, hasPredecessor, hasSuccessor }) => {
      const { id, key } = plan.wbs.tasks[index]!;
      if (hasPredecessor) return finding(key, `nothing follows "${id}"; name it where it is needed`);
      return finding(key, `"${id}" follows nothing${hasSuccessor ? '' : ', and nothing follows it'}; say what it needs`);
    });
  },
};
