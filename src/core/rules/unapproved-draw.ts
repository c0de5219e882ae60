/** More drawn from the contingency than approved changes account for. */
import { child } from '../source/node.ts';
import { moneyText } from '../status/words.ts';
import { nextStep } from './changeControl.ts';
import { finding } from './say.ts';
import type { Rule } from './rule.ts';

export const unapprovedDraw: Rule = {
  id: 'unapproved-draw',
  title: 'Contingency is drawn without an approved change',
  severity: 'warning',
  *check({ plan: { budget, changes }, joined }) {
    const drawn = budget?.contingency?.drawn ?? 0;
    const costly = [...changes.values()].filter(({ impact }) => (impact.cost ?? 0) > 0);
    const given = costly.reduce((sum, { status, impact }) => sum + (status === 'approved' ? impact.cost! : 0), 0);
    const value = child(joined.value('budget.contingency'), 'drawn');
    if (drawn <= given || !value) return;
    const open = costly.find(({ status }) => status !== 'approved');
    yield finding(value, `${moneyText(drawn)} is drawn, and approved changes cover ${moneyText(given)} of it; ${nextStep(open)}`);
  },
};
