/** A deliverable that is said to be accepted, without a name and a date. */
import { at, mendable } from './say.ts';
import type { Rule } from './rule.ts';

export const unsignedDeliverable: Rule = {
  id: 'unsigned-deliverable',
  title: 'An accepted deliverable is not signed',
  severity: 'warning',
  restsOn: 'item',
  *check({ plan }) {
    for (const deliverable of plan.deliverables.values()) {
      if (deliverable.status !== 'accepted') continue;
      const missing = deliverable.acceptedBy === null ? 'acceptedBy' : deliverable.date === null ? 'date' : null;
      if (missing)
        yield mendable(at(deliverable, 'status'), `the deliverable "${deliverable.id}" is accepted without "${missing}"`, {
          add: [missing],
        });
    }
  },
};
