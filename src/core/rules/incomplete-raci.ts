/** Open work that nobody answers for or nobody does, in a plan that says who is consulted and informed. */
import { raciGaps, usesRaci } from '../status/raci.ts';
import type { Rule } from './rule.ts';
import { finding, first } from './say.ts';

/** The first so many are told; all of them stand on the page of responsibilities. */
const mostTold = 5;

const accountable = { role: 'accountable', right: 'give it an owner' };
const responsible = { role: 'responsible', right: 'assign somebody' };

export const incompleteRaci: Rule = {
  id: 'incomplete-raci',
  title: 'Nobody is accountable or responsible for a task of a plan with RACI',
  severity: 'info',
  restsOn: 'item',
  *check({ plan, schedules, isWhole }) {
    if (!isWhole || !usesRaci(plan)) return;
    const gaps = raciGaps(plan, schedules?.forecast.done ?? null);
    for (const { task: index, lacksAccountable, lacksResponsible } of first(mostTold, gaps)) {
      const { id, key } = plan.wbs.tasks[index]!;
      const lacking = [...(lacksAccountable ? [accountable] : []), ...(lacksResponsible ? [responsible] : [])];
      const [missing, right] = [lacking.map(({ role }) => role).join(' or '), lacking.map((one) => one.right).join(', and ')];
      yield finding(key, `nobody is ${missing} for "${id}"; ${right}`);
    }
  },
};
