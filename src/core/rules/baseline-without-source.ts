/** A baseline that names neither a file nor a git ref, or both. */
import { at, finding } from './say.ts';
import type { Rule } from './rule.ts';

export const baselineWithoutSource: Rule = {
  id: 'baseline-without-source',
  title: 'A baseline names no file and no ref, or both',
  severity: 'error',
  restsOn: 'item',
  *check({ plan }) {
    for (const item of plan.baselines.values()) {
      if (item.file === null && item.ref === null)
        yield finding(item.key, `the baseline "${item.id}" has neither "file" nor "ref"; name a baseline file, or a git tag or commit`);
      if (item.file !== null && item.ref !== null)
        yield finding(at(item, 'ref'), `the baseline "${item.id}" has "file" and "ref"; take one of them away`);
    }
  },
};
