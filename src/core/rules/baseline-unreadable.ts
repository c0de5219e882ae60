/** The baseline that the plan is measured against cannot be read. */
import { at, finding } from './say.ts';
import type { Rule } from './rule.ts';

export const baselineUnreadable: Rule = {
  id: 'baseline-unreadable',
  title: 'The baseline cannot be read',
  severity: 'info',
  restsOn: 'plan',
  *check({ plan, baseline }) {
    if (baseline.kind !== 'unreadable') return;
    const item = plan.baselines.get(baseline.id);
    // Without one, `unknown-reference` has told all there is.
    if (item)
      yield finding(
        at(item, 'file', 'ref'),
        `the baseline "${baseline.id}" cannot be read: ${baseline.why}; what is measured against it is unknown`,
      );
  },
};
