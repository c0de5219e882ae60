/** A specification that is not what was approved: it was changed since. */
import { filesUnder } from '../plan/namedFiles.ts';
import { itemRule } from './itemRule.ts';
import { at, finding, formatDay } from './say.ts';

export const specificationChangedAfterApproval = itemRule({
  id: 'specification-changed-after-approval',
  title: 'A specification was changed after it was approved',
  of: ({ requirements }) => requirements,
  judge: (item, { lastChange }) => {
    const { id, approved, status } = item;
    if (!approved || status === 'draft' || status === 'dropped') return null;
    const [spec] = filesUnder(item.node, 'spec');
    const change = spec?.path ? lastChange(spec.path) : null;
    if (!spec || !change || change === 'uncommitted' || change.day <= approved.day) return null;
    const when = `changed on ${formatDay(change.day)}, after "${id}" was approved on ${formatDay(approved.day)}`;
    return finding(spec.node, `"${spec.name}" ${when}; approve it again, or set "approved" to the day it was`, [
      { at: at(item, 'approved'), message: 'approved here' },
    ]);
  },
});
