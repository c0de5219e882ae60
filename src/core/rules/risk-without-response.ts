/** A risk worth an answer that has none. */
import { at, mendable } from './say.ts';
import type { Rule } from './rule.ts';

/** From here the computed colour turns amber (format.md, "Computed RAG"). */
const worthAnAnswer = 10;

export const riskWithoutResponse: Rule = {
  id: 'risk-without-response',
  title: 'A high risk has no response',
  severity: 'warning',
  restsOn: 'item',
  *check({ plan }) {
    for (const risk of plan.raid.values()) {
      if (risk.kind !== 'risk' || risk.response !== null || risk.status !== 'open') continue;
      const score = (risk.probability ?? 0) * (risk.impact ?? 0);
      if (score < worthAnAnswer) continue;
      yield mendable(
        at(risk, 'probability'),
        `the risk "${risk.id}" scores ${score} and has no "response"; avoid, reduce, transfer, share or accept it`,
        { add: ['response'] },
      );
    }
  },
};
