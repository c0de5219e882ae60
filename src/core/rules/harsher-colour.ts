/** Red outside, green inside: a declared colour worse than the numbers say, without a word why. */
import type { DeclaredRag, Plan } from '../plan/model.ts';
import type { RagDimension } from '../plan/words.ts';
import { mendable } from './say.ts';
import type { Rule } from './rule.ts';
import { colourSpot, isBetter } from './watermelon.ts';

export const harsherColour: Rule = {
  id: 'harsher-colour',
  title: 'A declared colour is worse than the computed one',
  severity: 'info',
  quiets: ['unexplained-colour'],
  restsOn: 'plan',
  *check({ plan, status }) {
    for (const { dimension, declared, computed } of status?.rag.values() ?? []) {
      if (!declared || !computed || !isBetter(computed, declared.colour) || isExplained(plan, dimension, declared)) continue;
      const message = `${dimension} is declared ${declared.colour} but computed ${computed}; give a "reason"`;
      yield mendable(colourSpot(declared), message, { add: ['reason'] });
    }
  },
};

/** The overall colour is explained by one of the four that is declared as bad. */
function isExplained({ rag }: Plan, dimension: RagDimension, { colour, reason }: DeclaredRag): boolean {
  if (reason !== null || dimension !== 'overall') return reason !== null;
  return [...rag].some(([other, declared]) => other !== dimension && !isBetter(declared.colour, colour));
}
