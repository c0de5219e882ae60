/** A change that was approved or rejected, and no decision says by whom. */
import { child } from '../source/node.ts';
import { at, finding, mendable } from './say.ts';
import type { Rule } from './rule.ts';

export const undecidedChange: Rule = {
  id: 'undecided-change',
  title: 'A settled change has no decision',
  severity: 'warning',
  restsOn: 'item',
  *check({ plan }) {
    for (const change of plan.changes.values()) {
      if (change.status === 'proposed') continue;
      const decision = plan.raid.get(change.decision ?? '');
      if (change.decision === null) {
        yield mendable(
          at(change, 'status'),
          `the change "${change.id}" is ${change.status} without a "decision"; name the decision that says so`,
          { add: ['decision'] },
        );
      } else if (decision?.kind === 'decision' && decision.status !== 'decided') {
        yield finding(at(change, 'decision'), `the change "${change.id}" is ${change.status}, but "${decision.id}" is not decided yet`, [
          { at: child(decision.node, 'status') ?? decision.key, message: `"${decision.id}"` },
        ]);
      }
    }
  },
};
