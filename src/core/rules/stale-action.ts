/** An open action for something that is over. */
import { isOpen } from './open.ts';
import { raidRule } from './itemRule.ts';
import { at, finding } from './say.ts';

export const staleAction = raidRule({
  id: 'stale-action',
  title: 'An action is open for something that is over',
  judge: (action, { plan }) => {
    const served = action.kind === 'action' && isOpen(action) && plan.raid.get(action.for ?? '');
    if (!served || isOpen(served)) return null;
    const message = `"${served.id}" is ${served.status}, but "${action.id}" for it is ${action.status}`;
    return finding(at(action, 'for'), message, [{ at: served.key, message: `"${served.id}"` }]);
  },
});
