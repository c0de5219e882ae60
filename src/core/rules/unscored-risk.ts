/** A risk of which only half the score is given: the other half decides. */
import { raidRule } from './itemRule.ts';
import { at, mendable } from './say.ts';

export const unscoredRisk = raidRule({
  id: 'unscored-risk',
  title: 'A risk has half a score',
  judge: (risk) => {
    if (risk.kind !== 'risk' || (risk.probability === null) === (risk.impact === null)) return null;
    const [given, missing] = risk.impact === null ? (['probability', 'impact'] as const) : (['impact', 'probability'] as const);
    return mendable(at(risk, given), `the risk "${risk.id}" has "${given}" but no "${missing}", so it has no score`, { add: [missing] });
  },
});
