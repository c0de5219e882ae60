/** What the rules about single items have in common: they look at one after the other, and what they miss in it may be a mistake of shape. */
import type { Plan, RaidEntry } from '../plan/model.ts';
import type { Finding } from '../problem.ts';
import type { Rule, RuleContext } from './rule.ts';

export interface ItemRule<T> extends Pick<Rule, 'id' | 'title' | 'quiets' | 'restsOn'> {
  /** Warning where left out. */
  readonly severity?: Rule['severity'];
  readonly of: (plan: Plan) => ReadonlyMap<string, T>;
  /** What is wrong with the item; anything false where nothing is. */
  readonly judge: (item: T, context: RuleContext) => Finding | null | false | undefined | '';
}

export function itemRule<T>({ of, judge, ...rule }: ItemRule<T>): Rule {
  return {
    severity: 'warning',
    restsOn: 'item',
    ...rule,
    check(context) {
      const findings: Finding[] = [];
      // Not `for … of`: where dozens of rules share one loop, each step of a map's iterator costs an object.
      of(context.plan).forEach((item) => {
        const found = judge(item, context);
        if (found) findings.push(found);
      });
      return findings;
    },
  };
}

/** Of every entry of the register. */
export function raidRule(rule: Omit<ItemRule<RaidEntry>, 'of'>): Rule {
  return itemRule({ of: ({ raid }) => raid, ...rule });
}
