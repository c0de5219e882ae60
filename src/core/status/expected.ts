/** What one RAID entry costs if it happens, and what that weighs by its chance. */
import { chanceOf } from '../plan/chance.ts';
import type { RaidEntry } from '../plan/model.ts';
import { isOpportunity } from '../plan/opportunity.ts';
import { inDays, type Clock } from './clock.ts';

/** Working days, and money in the project's currency; null where the entry does not say. */
export interface Exposure {
  readonly days: number | null;
  readonly cost: number | null;
}

export function exposureOfEntry({ exposure }: RaidEntry, clock: Clock): Exposure {
  return { days: exposure?.schedule ? inDays(clock, exposure.schedule) : null, cost: exposure?.cost ?? null };
}

/** The exposure times the chance that a probability of 1–5 stands for; what an opportunity would bring counts the other way. */
export function expectedAt(entry: RaidEntry, { days, cost }: Exposure, probability: number | null): Exposure {
  if (probability === null) return { days: null, cost: null };
  const weight = chanceOf(probability) * (isOpportunity(entry) ? -1 : 1);
  return { days: days && days * weight, cost: cost && cost * weight };
}
