/** A key that only one file of a plan may give and two do: nobody could say which of them counts. */
import { mendable } from './say.ts';
import type { Rule } from './rule.ts';

export const repeatedKey: Rule = {
  id: 'repeated-key',
  title: 'A key is given in two files of one plan',
  severity: 'error',
  *check({ joined }) {
    for (const { name, keys } of joined.repeated) {
      for (const key of keys) {
        const others = keys.filter((other) => other !== key);
        const files = others.map((other) => `"${other.chunk.path}"`).join(' and ');
        const related = others.map((other) => ({ at: other, message: `"${name}" is given here too` }));
        const message = `"${name}" is also given in ${files}; only maps keyed by id can be split over files`;
        yield mendable(key, message, { remove: key }, related);
      }
    }
  },
};
