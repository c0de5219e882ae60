/** A rule's id under `rules:` or in a comment that no rule has. */
import { nearest } from '../values/nearest.ts';
import type { Finding } from '../problem.ts';
import type { Spot } from '../source/node.ts';
import { changeTo, finding } from './say.ts';
import type { Rule } from './rule.ts';

export const unknownRule: Rule = {
  id: 'unknown-rule',
  title: 'No rule has this id',
  severity: 'warning',
  *check({ plan, ruleIds }) {
    for (const [id, { key }] of plan.levels) {
      if (!ruleIds.has(id)) yield noSuchRule(key, id, ruleIds);
    }
  },
};

/** Under `rules:` or in a comment. */
export function noSuchRule(at: Spot, id: string, ruleIds: ReadonlySet<string>): Finding {
  const meant = nearest(id, ruleIds);
  if (meant === null) return finding(at, `no rule "${id}"`);
  return { at, message: `no rule "${id}"; did you mean "${meant}"?`, fix: changeTo(at, meant) };
}
