/** More drawn from the contingency than approved changes account for. */
import type { ChangeRequest } from '../plan/model.ts';
import type { Finding } from '../problem.ts';
import { child } from '../source/node.ts';
import { moneyText } from '../status/words.ts';
import { nextStep } from './changeControl.ts';
import { finding } from './say.ts';
import type { Rule } from './rule.ts';

export const unapprovedDraw: Rule = {
  id: 'unapproved-draw',
  title: 'Contingency is drawn without an approved change',
  severity: 'warning',
  restsOn: 'item',
  *check({ plan: { budget, changes }, joined }) {
    const drawn = budget?.contingency?.drawn ?? 0;
    let given = 0;
    let open: ChangeRequest | undefined;
    for (const change of changes.values()) {
      const cost = Math.max(0, change.impact.cost ?? 0);
      if (change.status === 'approved') given += cost;
      else if (cost > 0) open ??= change;
    }
    const value = child(joined.value('budget.contingency'), 'drawn');
    if (drawn <= given || !value) return;
    // Where one of these cannot be read, what it would cover is not known.
    const related = [...changes.values()].filter(({ status }) => status !== 'rejected').map(coverOf);
    yield finding(value, `${moneyText(drawn)} is drawn, and approved changes cover ${moneyText(given)} of it; ${nextStep(open)}`, related);
  },
};

function coverOf({ id, key, status, impact }: ChangeRequest): NonNullable<Finding['related']>[number] {
  const covered = status === 'approved' ? Math.max(0, impact.cost ?? 0) : 0;
  return { at: key, message: `"${id}" is ${status} and covers ${moneyText(covered)}` };
}
