/**
 * PERT's beta distributions, whose mean is (optimistic + 4 × likely + pessimistic) / 6. Their inverse is read from tables, and those are
 * made with + − × ÷ and the square root only, which every machine rounds alike.
 */
import type { Chance } from '../chance.ts';
import type { Lengths } from './distributions.ts';
import type { Spread } from './spreads.ts';

/** Tables are made for so many modes; what lies between two of them is read from both, which keeps the mean exact. */
const modes = 64;
/** Steps of a table; between them it is read straight. */
const cells = 256;
const rowLength = cells + 1;
/** Steps in which a density is added up. */
const steps = 4096;

/** By mode (the likely value's share of the way from optimistic to pessimistic), quantiles at 0/cells, 1/cells, … 1; filled as needed. */
const tables = new Float64Array((modes + 1) * rowLength);

export class PertLengths implements Lengths {
  readonly #optimistic: Float64Array;
  readonly #range: Float64Array;
  /** Where the table of the mode below begins, and how far the own mode is from there to the next. */
  readonly #row: Int32Array;
  readonly #part: Float64Array;

  constructor(spreads: readonly Spread[]) {
    const mode = ({ optimistic, likely, pessimistic }: Spread) =>
      (modes * Math.min(Math.max(likely - optimistic, 0), pessimistic - optimistic)) / (pessimistic - optimistic);
    this.#optimistic = Float64Array.from(spreads, ({ optimistic }) => optimistic);
    this.#range = Float64Array.from(spreads, ({ optimistic, pessimistic }) => pessimistic - optimistic);
    this.#row = Int32Array.from(spreads, (spread) => tableOf(Math.min(Math.floor(mode(spread)), modes - 1)));
    this.#part = Float64Array.from(spreads, (spread, place) => mode(spread) - this.#row[place]! / rowLength);
  }

  draw(chance: Chance, lengths: Float64Array): void {
    const [optimistic, range, row, part] = [this.#optimistic, this.#range, this.#row, this.#part];
    for (let place = 0; place < row.length; place++) {
      const share = chance.next() * cells;
      const cell = share | 0;
      const at = row[place]! + cell;
      const below = tables[at]! + (share - cell) * (tables[at + 1]! - tables[at]!);
      const above = tables[at + rowLength]! + (share - cell) * (tables[at + rowLength + 1]! - tables[at + rowLength]!);
      lengths[place] = Math.floor(optimistic[place]! + range[place]! * (below + part[place]! * (above - below)) + 0.5);
    }
  }
}

/** Where the table of a mode begins, with the next one behind it. */
function tableOf(mode: number): number {
  for (const row of [mode, mode + 1]) if (tables[row * rowLength + cells] === 0) tables.set(quantiles(densities(row)), row * rowLength);
  return mode * rowLength;
}

/** x^(α − 1) × (1 − x)^(β − 1) with α = 1 + 4 × mode ÷ modes and β = 6 − α: sixteenths of a power are four square roots. */
function densities(mode: number): Float64Array {
  const sixteenthRoot = (number: number) => Math.sqrt(Math.sqrt(Math.sqrt(Math.sqrt(number))));
  return Float64Array.from({ length: steps }, (_, step) => {
    const middle = (step + 0.5) / steps;
    return power(sixteenthRoot(middle), mode) * power(sixteenthRoot(1 - middle), modes - mode);
  });
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let factor = base, left = exponent; left > 0; left >>= 1, factor *= factor) if (left & 1) result *= factor;
  return result;
}

/** Where the sum of the densities reaches each share of the whole. */
function quantiles(density: Float64Array): Float64Array {
  const whole = density.reduce((sum, part) => sum + part, 0);
  const shares = new Float64Array(rowLength);
  for (let cell = 1, step = 0, before = 0; cell < cells; cell++) {
    const wanted = (whole * cell) / cells;
    while (before + density[step]! < wanted) before += density[step++]!;
    shares[cell] = (step + (wanted - before) / density[step]!) / steps;
  }
  shares[cells] = 1;
  return shares;
}
