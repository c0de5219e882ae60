/** A risk worth an answer that has none. */
import type { Plan, RaidEntry } from '../plan/model.ts';
import { raidRule } from './itemRule.ts';
import { at, mendable } from './say.ts';

export const riskWithoutResponse = raidRule({
  id: 'risk-without-response',
  title: 'A high risk has no response',
  judge: (risk, { plan }) => {
    const score = risk.response === null ? highScore(plan, risk) : null;
    if (score === null) return null;
    const message = `the risk "${risk.id}" scores ${score} and has no "response"; avoid, reduce, transfer, share or accept it`;
    return mendable(at(risk, 'probability'), message, { add: ['response'] });
  },
  quiets: ['unprepared-risk'],
});

/** The score of an open risk that is worth an answer: the computed colour turns amber from there (format.md, "Computed RAG"). Else null. */
export function highScore({ thresholds }: Plan, { kind, status, probability, impact }: RaidEntry): number | null {
  const amber = thresholds.get('risks')?.get('')?.amber;
  const score = (probability ?? 0) * (impact ?? 0);
  return kind === 'risk' && status === 'open' && score >= (typeof amber === 'number' ? amber : 10) ? score : null;
}
