/** A risk of which only half the score is given: the other half decides. */
import { at, mendable } from './say.ts';
import type { Rule } from './rule.ts';

export const unscoredRisk: Rule = {
  id: 'unscored-risk',
  title: 'A risk has half a score',
  severity: 'warning',
  restsOn: 'item',
  *check({ plan }) {
    for (const risk of plan.raid.values()) {
      if (risk.kind !== 'risk' || (risk.probability === null) === (risk.impact === null)) continue;
      const [given, missing] = risk.impact === null ? (['probability', 'impact'] as const) : (['impact', 'probability'] as const);
      yield mendable(at(risk, given), `the risk "${risk.id}" has "${given}" but no "${missing}", so it has no score`, { add: [missing] });
    }
  },
};
