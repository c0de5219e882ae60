/** Which RAID entries still want something of somebody. */
import type { RaidEntry } from '../plan/model.ts';

const settled: Readonly<Record<RaidEntry['kind'], readonly string[]>> = {
  risk: ['closed'],
  assumption: ['valid', 'invalid'],
  issue: ['done'],
  dependency: ['met'],
  decision: ['decided'],
  action: ['done'],
};

export function isOpen({ kind, status }: RaidEntry): boolean {
  return !settled[kind].includes(status);
}
