/** A requirement that is said to be verified, without a test that shows it. */
import { itemRule } from './itemRule.ts';
import { at, mendable } from './say.ts';

export const untestedRequirement = itemRule({
  id: 'untested-requirement',
  title: 'A verified requirement names no test',
  of: ({ requirements }) => requirements,
  judge: (item) => {
    if (item.status !== 'verified' || item.tests.length > 0) return null;
    const message = `the requirement "${item.id}" is verified without "tests"; name the files that show it`;
    return mendable(at(item, 'status'), message, { add: ['tests'] });
  },
});
