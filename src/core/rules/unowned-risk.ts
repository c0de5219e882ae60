/** A risk that is nobody's. */
import { isOpen } from './open.ts';
import { raidRule } from './itemRule.ts';
import { mendable } from './say.ts';

export const unownedRisk = raidRule({
  id: 'unowned-risk',
  title: 'An open risk has no owner',
  judge: (entry) =>
    entry.kind === 'risk' &&
    entry.owner === null &&
    isOpen(entry) &&
    mendable(entry.key, `the risk "${entry.id}" has no "owner"; name the one who watches it`, { add: ['owner'] }),
});
