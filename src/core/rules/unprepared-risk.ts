/** A high risk that nobody does anything about, or whose coming nobody would see. No owner and no response are rules of their own. */
import { isOpportunity } from '../plan/opportunity.ts';
import { raidRule } from './itemRule.ts';
import { highScore } from './risk-without-response.ts';
import { at, finding, mendable } from './say.ts';
import { isServed } from './served.ts';

export const unpreparedRisk = raidRule({
  id: 'unprepared-risk',
  title: 'A high risk has no action or no trigger',
  judge: (risk, { plan }) => {
    const score = highScore(plan, risk);
    // What has been taken up to others waits for their answer.
    if (score === null || risk.escalation || isOpportunity(risk)) return null;
    const spot = at(risk, 'probability');
    const message = `the risk "${risk.id}" scores ${score} and has no `;
    if (risk.response !== 'accept' && !isServed(plan.raid, 'action', risk.id)) return finding(spot, `${message}action "for" it`);
    return risk.trigger === null && mendable(spot, `${message}"trigger"; say what shows that it comes`, { add: ['trigger'] });
  },
});
