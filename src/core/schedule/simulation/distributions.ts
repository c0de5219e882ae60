/** In what shape lengths spread between their three points. */
import type { Chance } from '../chance.ts';
import { PertLengths } from './pert.ts';
import type { Spread } from './spreads.ts';
import { TriangularLengths } from './triangular.ts';

export type Distribution = 'pert' | 'triangular';

export const distributions = ['pert', 'triangular'] as const satisfies readonly Distribution[];

export interface Lengths {
  /** Whole minutes for each of the spreads, in their order; one number of chance a spread, and more of it gives no less length. */
  draw(chance: Chance, lengths: Float64Array): void;
}

export function lengthsOf(distribution: Distribution, spreads: readonly Spread[]): Lengths {
  return distribution === 'pert' ? new PertLengths(spreads) : new TriangularLengths(spreads);
}
