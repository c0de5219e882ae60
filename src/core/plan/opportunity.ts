import type { RaidEntry } from './model.ts';

/** A risk that would do good: it is nothing to be afraid of, however likely. */
export function isOpportunity(risk: RaidEntry): boolean {
  return risk.response === 'exploit' || risk.response === 'enhance';
}
