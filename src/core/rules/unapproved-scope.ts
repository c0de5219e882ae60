/** Work and deliverables that have come in beside the baseline, and no approved change names them. */
import type { Item } from '../plan/model.ts';
import { approvedIds } from '../status/growth.ts';
import { nextStep } from './changeControl.ts';
import { finding } from './say.ts';
import type { Rule, RuleContext } from './rule.ts';

/** The first so many are told; the scope's colour counts all. */
const mostTold = 5;

export const unapprovedScope: Rule = {
  id: 'unapproved-scope',
  title: 'Scope is added without an approved change',
  severity: 'warning',
  restsOn: 'plan',
  *check(context) {
    const added = [...addedItems(context)];
    const changes = [...context.plan.changes.values()];
    for (const { id, key } of added.slice(0, mostTold)) {
      const open = changes.find(({ affects, impact }) => affects.includes(id) || impact.scope.includes(id));
      yield finding(key, `"${id}" is not in the baseline, and no approved change names it; ${nextStep(open)}`);
    }
  },
};

/** Of work the outermost container that the baseline does not know either. */
function* addedItems({ plan, status }: RuleContext): Iterable<Item> {
  if (!status?.baseline) return;
  const { tasks: agreed, deliverables } = status.baseline;
  const { tasks, parent } = plan.wbs;
  const isNew = ({ id, was }: Item, known: { has(name: string): boolean }) => !known.has(id) && !known.has(was ?? '');
  const outermost = (index: number): number => {
    const above = parent[index]!;
    return above >= 0 && isNew(tasks[above]!, agreed) ? outermost(above) : index;
  };
  for (const index of new Set(status.added.map(outermost))) yield tasks[index]!;
  const approved = approvedIds(plan);
  for (const item of plan.deliverables.values()) {
    if (deliverables.size > 0 && isNew(item, deliverables) && !approved.has(item.id)) yield item;
  }
}
