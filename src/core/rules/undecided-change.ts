/** A change that was approved or rejected, and no decision says by whom. */
import { itemRule } from './itemRule.ts';
import { at, finding, mendable } from './say.ts';

export const undecidedChange = itemRule({
  id: 'undecided-change',
  title: 'A settled change has no decision',
  of: ({ changes }) => changes,
  judge: (change, { plan }) => {
    const { id, status } = change;
    if (status === 'proposed') return null;
    if (change.decision === null) {
      const message = `the change "${id}" is ${status} without a "decision"; name the decision that says so`;
      return mendable(at(change, 'status'), message, { add: ['decision'] });
    }
    const decision = plan.raid.get(change.decision);
    if (decision?.kind !== 'decision' || decision.status === 'decided') return null;
    const message = `the change "${id}" is ${status}, but "${decision.id}" is not decided yet`;
    return finding(at(change, 'decision'), message, [{ at: at(decision, 'status'), message: `"${decision.id}"` }]);
  },
});
