/** An amber or red that does not say why, or how it gets green again. */
import { mendable } from './say.ts';
import type { Rule } from './rule.ts';
import { colourSpot } from './watermelon.ts';

export const unexplainedColour: Rule = {
  id: 'unexplained-colour',
  title: 'An amber or red is not explained',
  severity: 'info',
  restsOn: 'item',
  *check({ plan }) {
    for (const [dimension, declared] of plan.rag) {
      // The overall colour is explained by the four others.
      if (dimension === 'overall' || declared.colour === 'green' || (declared.reason !== null && declared.pathToGreen !== null)) continue;
      const missing = declared.reason === null ? 'reason' : 'pathToGreen';
      const message = `${dimension} is ${declared.colour} without "${missing}"; readers will ask`;
      yield mendable(colourSpot(declared), message, { add: [missing] });
    }
  },
};
