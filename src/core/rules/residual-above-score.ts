/** A response that would make a risk worse. */
import { at, finding } from './say.ts';
import type { Rule } from './rule.ts';

export const residualAboveScore: Rule = {
  id: 'residual-above-score',
  title: 'The residual risk is greater than the risk',
  severity: 'warning',
  *check({ plan }) {
    for (const risk of plan.raid.values()) {
      const { probability, impact, residual, response } = risk;
      // An opportunity is meant to grow.
      if (!residual || probability === null || impact === null || response === 'exploit' || response === 'enhance') continue;
      const [before, after] = [probability * impact, residual.probability * residual.impact];
      if (after > before)
        yield finding(
          at(risk, 'residual'),
          `the risk "${risk.id}" scores ${before} and ${after} after its response; the residual cannot be greater`,
        );
    }
  },
};
