/** More taken from the contingency than there is. */
import { child } from '../source/node.ts';
import { finding } from './say.ts';
import type { Rule } from './rule.ts';

export const contingencyOverdrawn: Rule = {
  id: 'contingency-overdrawn',
  title: 'More is drawn from the contingency than there is',
  severity: 'warning',
  quiets: ['unapproved-draw'],
  *check({ plan, joined }) {
    const contingency = plan.budget?.contingency;
    if (!contingency || contingency.drawn <= contingency.amount) return;
    const value = child(joined.value('budget.contingency'), 'drawn');
    if (value) yield finding(value, `${contingency.drawn} is drawn from a contingency of ${contingency.amount}`);
  },
};
