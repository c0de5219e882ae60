/** A plan without a status date means something else every day. */
import { entry } from '../source/node.ts';
import { mendable } from './say.ts';
import type { Rule } from './rule.ts';

export const noStatusDate: Rule = {
  id: 'no-status-date',
  title: 'The plan has no status date',
  severity: 'hint',
  restsOn: 'item',
  *check({ plan, joined, isStatusDateGiven }) {
    if (isStatusDateGiven || !plan.project.node || entry(plan.project.node, 'statusDate')) return;
    const key = joined.key('project');
    if (key)
      yield mendable(key, 'no "statusDate"; today counts, so the forecast and the colours change from day to day', { add: ['statusDate'] });
  },
};
