/** A requirement that is said to be verified, without a test that shows it. */
import { at, mendable } from './say.ts';
import type { Rule } from './rule.ts';

export const untestedRequirement: Rule = {
  id: 'untested-requirement',
  title: 'A verified requirement names no test',
  severity: 'warning',
  restsOn: 'item',
  *check({ plan }) {
    for (const requirement of plan.requirements.values()) {
      if (requirement.status === 'verified' && requirement.tests.length === 0) {
        yield mendable(
          at(requirement, 'status'),
          `the requirement "${requirement.id}" is verified without "tests"; name the files that show it`,
          { add: ['tests'] },
        );
      }
    }
  },
};
