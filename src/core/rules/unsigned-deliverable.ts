/** A deliverable that is said to be accepted, without a name and a date. */
import { itemRule } from './itemRule.ts';
import { at, mendable } from './say.ts';

export const unsignedDeliverable = itemRule({
  id: 'unsigned-deliverable',
  title: 'An accepted deliverable is not signed',
  of: ({ deliverables }) => deliverables,
  judge: (item) => {
    const missing = item.acceptedBy === null ? 'acceptedBy' : item.date === null ? 'date' : null;
    if (item.status !== 'accepted' || missing === null) return null;
    return mendable(at(item, 'status'), `the deliverable "${item.id}" is accepted without "${missing}"`, { add: [missing] });
  },
});
