/** Triangular distributions: the inverse of each in closed form (Kotz and van Dorp 2004, Beyond Beta). */
import type { Chance } from '../chance.ts';
import type { Lengths } from './distributions.ts';
import type { Spread } from './spreads.ts';

export class TriangularLengths implements Lengths {
  readonly #optimistic: Float64Array;
  readonly #pessimistic: Float64Array;
  /** The chance to stay below the likely value. */
  readonly #turn: Float64Array;
  /** Squares of minutes. */
  readonly #rise: Float64Array;
  readonly #fall: Float64Array;

  constructor(spreads: readonly Spread[]) {
    const column = (value: (spread: Spread) => number) => Float64Array.from(spreads, value);
    this.#optimistic = column(({ optimistic }) => optimistic);
    this.#pessimistic = column(({ pessimistic }) => pessimistic);
    this.#turn = column(({ optimistic, likely, pessimistic }) => (likely - optimistic) / (pessimistic - optimistic));
    this.#rise = column(({ optimistic, likely, pessimistic }) => (pessimistic - optimistic) * (likely - optimistic));
    this.#fall = column(({ optimistic, likely, pessimistic }) => (pessimistic - optimistic) * (pessimistic - likely));
  }

  draw(chance: Chance, lengths: Float64Array): void {
    const [optimistic, pessimistic, turn, rise, fall] = [this.#optimistic, this.#pessimistic, this.#turn, this.#rise, this.#fall];
    for (let place = 0; place < turn.length; place++) {
      const share = chance.next();
      const length =
        share < turn[place]!
          ? optimistic[place]! + Math.sqrt(share * rise[place]!)
          : pessimistic[place]! - Math.sqrt((1 - share) * fall[place]!);
      lengths[place] = Math.floor(length + 0.5);
    }
  }
}
