/** Red outside, green inside: a declared colour worse than the numbers say, without a word why. */
import type { DeclaredRag } from '../plan/model.ts';
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
      if (!declared || !computed || declared.reason !== null || !isBetter(computed, declared.colour)) continue;
      // The overall colour is explained by one of the four that is declared as bad.
      const isAsBad = ({ colour }: DeclaredRag) => !isBetter(colour, declared.colour);
      if (dimension === 'overall' && [...plan.rag.values()].filter(isAsBad).length > 1) continue;
      const message = `${dimension} is declared ${declared.colour} but computed ${computed}; give a "reason"`;
      yield mendable(colourSpot(declared), message, { add: ['reason'] });
    }
  },
};
