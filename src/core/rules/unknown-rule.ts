/** A rule's id under `rules:` or in a comment that no rule has. */
import { nearest } from '../values/nearest.ts';
import { finding } from './say.ts';
import type { Rule } from './rule.ts';

export const unknownRule: Rule = {
  id: 'unknown-rule',
  title: 'No rule has this id',
  severity: 'warning',
  *check({ plan, ruleIds }) {
    for (const [id, { key }] of plan.levels) {
      if (!ruleIds.has(id)) yield finding(key, unknownRuleMessage(id, ruleIds));
    }
  },
};

export function unknownRuleMessage(id: string, ruleIds: ReadonlySet<string>): string {
  const meant = nearest(id, ruleIds);
  return `no rule "${id}"${meant === null ? '' : `; did you mean "${meant}"?`}`;
}
