/** An assumption that nobody has validated by the day that was set for it. */
import { raidRule } from './itemRule.ts';
import { at, finding, formatDate } from './say.ts';

export const unvalidatedAssumption = raidRule({
  id: 'unvalidated-assumption',
  title: 'An assumption was not validated in time',
  severity: 'info',
  judge: (entry, { statusDate }) => {
    const { due, status, id } = entry;
    if (!due || statusDate === null || due.day >= statusDate || status !== 'unvalidated') return null;
    return finding(at(entry, 'due'), `the assumption "${id}" was to be validated by ${formatDate(due)}; say whether it holds`);
  },
  quiets: ['overdue-raid'],
});
