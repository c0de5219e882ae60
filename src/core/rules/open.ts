/** Which RAID entries still want something of somebody. */
import type { RaidEntry } from '../plan/model.ts';
import { isOpenState } from '../status/raid.ts';

/** A risk that has occurred does until it is closed, though the register counts it no longer among the open ones. */
export function isOpen({ kind, status }: RaidEntry): boolean {
  return status === 'occurred' || isOpenState(kind, status);
}
