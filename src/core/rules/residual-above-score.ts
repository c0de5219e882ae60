/** A response that would make a risk worse. */
import { isOpportunity } from '../plan/opportunity.ts';
import { raidRule } from './itemRule.ts';
import { at, finding } from './say.ts';

export const residualAboveScore = raidRule({
  id: 'residual-above-score',
  title: 'The residual risk is greater than the risk',
  judge: (risk) => {
    const { probability, impact, residual } = risk;
    // An opportunity is meant to grow.
    if (!residual || probability === null || impact === null || isOpportunity(risk)) return null;
    const [before, after] = [probability * impact, residual.probability * residual.impact];
    const message = `the risk "${risk.id}" scores ${before} and ${after} after its response; the residual cannot be greater`;
    return after > before && finding(at(risk, 'residual'), message);
  },
});
