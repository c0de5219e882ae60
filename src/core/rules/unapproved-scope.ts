/** Work and deliverables that have come in beside the baseline, and no approved change names them. */
import type { Item } from '../plan/model.ts';
import { approvedIds } from '../status/growth.ts';
import { nextStep } from './changeControl.ts';
import { finding, first } from './say.ts';
import type { Rule, RuleContext } from './rule.ts';

/** The first so many are told; the scope's colour counts all. */
const mostTold = 5;

export const unapprovedScope: Rule = {
  id: 'unapproved-scope',
  title: 'Scope is added without an approved change',
  severity: 'warning',
  restsOn: 'plan',
  *check(context) {
    for (const { id, key } of first(mostTold, addedItems(context))) {
      const open = [...context.plan.changes.values()].find(({ affects, impact }) => affects.includes(id) || impact.scope.includes(id));
      yield finding(key, `"${id}" is not in the baseline, and no approved change names it; ${nextStep(open)}`);
    }
  },
};

/** Of work the outermost container that the baseline does not know either; each once, and no more of them are looked for than asked for. */
function* addedItems({ plan, status }: RuleContext): Iterable<Item> {
  if (!status?.baseline) return;
  const { tasks: agreed, deliverables } = status.baseline;
  const { tasks, parent } = plan.wbs;
  const isNew = ({ id, was }: Item, known: { has(name: string): boolean }) => !known.has(id) && !known.has(was ?? '');
  let last = -1;
  for (let index of status.added) {
    while (parent[index]! >= 0 && isNew(tasks[parent[index]!]!, agreed)) index = parent[index]!;
    // What is in one container stands together.
    if (index !== last) yield tasks[index]!;
    last = index;
  }
  const approved = approvedIds(plan);
  for (const item of plan.deliverables.values()) {
    if (deliverables.size > 0 && isNew(item, deliverables) && !approved.has(item.id)) yield item;
  }
}
