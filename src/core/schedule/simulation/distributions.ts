/**
 * Chance in the shape of an estimate: the inverse of a distribution as a table, so that one number from 0 to 1 gives one length of work.
 * Only + − × ÷ and the square root are used, which every machine rounds alike.
 */

/** `pert` is the beta distribution of PERT with its mean at (optimistic + 4 × likely + pessimistic) / 6. */
export type Distribution = 'pert' | 'triangular';

export const distributions = ['pert', 'triangular'] as const satisfies readonly Distribution[];

/** Steps of a table; between them it is read straight. */
export const cells = 512;

/** Quantiles at 0/cells, 1/cells, … 1, from the optimistic to the pessimistic value, which is greater. */
export function quantilesOf(distribution: Distribution, optimistic: number, likely: number, pessimistic: number): Float64Array {
  const range = pessimistic - optimistic;
  const mode = Math.min(Math.max((likely - optimistic) / range, 0), 1);
  const shares = distribution === 'pert' ? pertShares(mode) : triangularShares(mode);
  return shares.map((share) => optimistic + share * range);
}

/** (Kotz and van Dorp 2004, Beyond Beta) */
function triangularShares(mode: number): Float64Array {
  return new Float64Array(cells + 1).map((_, cell) => {
    const chance = cell / cells;
    return chance < mode ? Math.sqrt(chance * mode) : 1 - Math.sqrt((1 - chance) * (1 - mode));
  });
}

/** Beta distributions are computed for so many modes; the mean of what lies between two of them is in between likewise, and so exact. */
const modes = 64;

function pertShares(mode: number): Float64Array {
  const below = Math.min(Math.floor(mode * modes), modes - 1);
  const part = mode * modes - below;
  const [first, second] = [betaShares(below), betaShares(below + 1)];
  return first.map((share, cell) => share + part * (second[cell]! - share));
}

const known = new Map<number, Float64Array>();

function betaShares(mode: number): Float64Array {
  let shares = known.get(mode);
  if (!shares) known.set(mode, (shares = inverted(densities(mode))));
  return shares;
}

/** Steps in which a density is added up. */
const steps = 4096;

/** x^(α − 1) × (1 − x)^(β − 1) with α = 1 + 4 × mode and β = 6 − α: sixteenths of a power are four square roots. */
function densities(mode: number): Float64Array {
  const sixteenthRoot = (number: number) => Math.sqrt(Math.sqrt(Math.sqrt(Math.sqrt(number))));
  return new Float64Array(steps).map((_, step) => {
    const middle = (step + 0.5) / steps;
    return power(sixteenthRoot(middle), mode) * power(sixteenthRoot(1 - middle), modes - mode);
  });
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let factor = base, left = exponent; left > 0; left >>= 1, factor *= factor) if (left & 1) result *= factor;
  return result;
}

/** Where the sum of the densities has reached each share of the whole. */
function inverted(density: Float64Array): Float64Array {
  const whole = density.reduce((sum, part) => sum + part, 0);
  const shares = new Float64Array(cells + 1);
  for (let cell = 1, step = 0, before = 0; cell < cells; cell++) {
    const wanted = (whole * cell) / cells;
    while (before + density[step]! < wanted) before += density[step++]!;
    shares[cell] = (step + (wanted - before) / density[step]!) / steps;
  }
  shares[cells] = 1;
  return shares;
}
