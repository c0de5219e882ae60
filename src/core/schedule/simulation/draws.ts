/** What chance decides in one run of a simulation: how long work takes, and which risks happen. */
import { Chance } from '../chance.ts';
import { cells, quantilesOf, type Distribution } from './distributions.ts';
import type { RiskEvent } from './riskEvents.ts';
import type { Spread } from './spreads.ts';

/** A task whose remaining work is not the same in every run. */
export interface Variable {
  readonly task: number;
  /** Whole minutes; what the forecast counts with. */
  readonly likely: number;
  /** The fewest minutes any run may have, never below 0. */
  readonly least: number;
}

export interface DrawOptions {
  readonly seed: number;
  readonly distribution: Distribution;
}

export class Draws {
  readonly variables: readonly Variable[];
  /** By variable: minutes of remaining work in this run. */
  readonly lengths: Float64Array;
  /** By event: 1 where it happens in this run. */
  readonly happens: Uint8Array;
  readonly #chance: Chance;
  /** Quantiles of one estimate after another, and by variable where its own begin; -1 where the estimate is certain. */
  readonly #quantiles: Float64Array;
  readonly #table: Int32Array;
  readonly #likely: Float64Array;
  readonly #chances: Float64Array;
  /** By event: minutes that it adds, by variable. */
  readonly #delays: readonly (readonly { readonly variable: number; readonly minutes: number }[])[];

  /** `remaining` is what the forecast counts with, by task. */
  constructor(spreads: readonly Spread[], events: readonly RiskEvent[], remaining: ArrayLike<number>, options: DrawOptions) {
    const spreadOf = new Map(spreads.map((spread) => [spread.task, spread]));
    const tasks = [...new Set([...spreadOf.keys(), ...events.flatMap(({ delays }) => delays.map(({ task }) => task))])].sort(
      (a, b) => a - b,
    );
    const placeOf = new Map(tasks.map((task, place) => [task, place]));
    this.variables = tasks.map((task) => variableOf(task, remaining[task]!, spreadOf.get(task), events));
    this.lengths = Float64Array.from(this.variables, ({ likely }) => likely);
    this.happens = new Uint8Array(events.length);
    this.#likely = this.lengths.slice();
    this.#chances = Float64Array.from(events, ({ chance }) => chance);
    this.#delays = events.map(({ delays }) => delays.map(({ task, minutes }) => ({ variable: placeOf.get(task)!, minutes })));
    this.#table = new Int32Array(tasks.length).fill(-1);
    this.#quantiles = new Float64Array(spreads.length * (cells + 1));
    spreads.forEach(({ task, optimistic, likely, pessimistic }, place) => {
      this.#table[placeOf.get(task)!] = place * (cells + 1);
      this.#quantiles.set(quantilesOf(options.distribution, optimistic, likely, pessimistic), place * (cells + 1));
    });
    this.#chance = new Chance(options.seed);
  }

  /** Whether any two runs can differ. */
  get isCertain(): boolean {
    return this.variables.length === 0;
  }

  /** Decides the next run. */
  next(): void {
    const happens = this.happens;
    for (let event = 0; event < happens.length; event++) happens[event] = this.#chance.next() < this.#chances[event]! ? 1 : 0;
    this.#drawLengths();
    for (let event = 0; event < happens.length; event++) if (happens[event]) this.#delay(event);
  }

  #drawLengths(): void {
    const lengths = this.lengths;
    const quantiles = this.#quantiles;
    const table = this.#table;
    const chance = this.#chance;
    for (let variable = 0; variable < lengths.length; variable++) {
      const first = table[variable]!;
      if (first < 0) {
        lengths[variable] = this.#likely[variable]!;
        continue;
      }
      const place = chance.next() * cells;
      const cell = place | 0;
      const before = quantiles[first + cell]!;
      lengths[variable] = Math.floor(before + (place - cell) * (quantiles[first + cell + 1]! - before) + 0.5);
    }
  }

  #delay(event: number): void {
    for (const { variable, minutes } of this.#delays[event]!) {
      this.lengths[variable] = Math.max(0, this.lengths[variable]! + minutes);
    }
  }
}

function variableOf(task: number, likely: number, spread: Spread | undefined, events: readonly RiskEvent[]): Variable {
  const gains = events.flatMap(({ delays }) => delays.filter((delay) => delay.task === task && delay.minutes < 0));
  const least = Math.floor((spread?.optimistic ?? likely) + 0.5) + gains.reduce((sum, { minutes }) => sum + minutes, 0);
  return { task, likely, least: Math.max(0, least) };
}
