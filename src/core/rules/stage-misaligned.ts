/** A task whose project stage and product stage do not go together by the plan's own alignment. */
import { inherited } from '../plan/wbs.ts';
import { at, finding, list } from './say.ts';
import type { Rule } from './rule.ts';

export const stageMisaligned: Rule = {
  id: 'stage-misaligned',
  title: 'The stages of a task do not go together',
  severity: 'warning',
  *check({ plan, references }) {
    const { alignment } = plan.stages;
    if (alignment.size === 0 || references.dangling.some(({ path }) => path.includes('alignment'))) return;
    const { tasks } = plan.wbs;
    for (let i = 0; i < tasks.length; i++) {
      const { own, id } = tasks[i]!;
      // Said where one of the two is written, not on everything below that inherits it.
      if (own.stage === null && own.productStage === null) continue;
      const [stage, product] = [inherited(plan, i, 'stage'), inherited(plan, i, 'productStage')];
      const fitting = stage === null ? undefined : alignment.get(stage);
      if (product === null || !fitting || fitting.includes(product) || !plan.stages.product.includes(product)) continue;
      yield finding(
        at(tasks[i]!, 'productStage', 'stage'),
        `the product stage "${product}" of "${id}" does not belong to the project stage "${stage!}"; by "alignment" that holds ${list(fitting) || 'none'}`,
      );
    }
  },
};
