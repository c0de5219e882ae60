/** What chance decides in one run of a simulation: how long work takes, and which risks happen. */
import { Chance } from '../chance.ts';
import { lengthsOf, type Distribution, type Lengths } from './distributions.ts';
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
  /** Those with an estimate of several points first, then those that only risks change. */
  readonly variables: readonly Variable[];
  /** By variable: minutes of remaining work in this run. */
  readonly lengths: Float64Array;
  /** By event: 1 where it happens in this run. */
  readonly happens: Uint8Array;
  readonly #chance: Chance;
  readonly #estimates: Lengths;
  readonly #likely: Float64Array;
  readonly #certain: number;
  readonly #chances: Float64Array;
  /** By event: minutes that it adds, by variable. */
  readonly #delays: readonly (readonly { readonly variable: number; readonly minutes: number }[])[];

  /** `remaining` is what the forecast counts with, by task. */
  constructor(spreads: readonly Spread[], events: readonly RiskEvent[], remaining: ArrayLike<number>, options: DrawOptions) {
    const delayed = events.flatMap(({ delays }) => delays.map(({ task }) => task));
    const spreadOf = new Map(spreads.map((spread) => [spread.task, spread]));
    const tasks = [...new Set([...spreadOf.keys(), ...delayed])];
    const placeOf = new Map(tasks.map((task, place) => [task, place]));
    this.variables = tasks.map((task) => variableOf(task, remaining[task]!, spreadOf.get(task), events));
    this.lengths = Float64Array.from(this.variables, ({ likely }) => likely);
    this.happens = new Uint8Array(events.length);
    this.#chance = new Chance(options.seed);
    this.#estimates = lengthsOf(options.distribution, spreads);
    this.#likely = this.lengths.slice();
    this.#certain = spreads.length;
    this.#chances = Float64Array.from(events, ({ chance }) => chance);
    this.#delays = events.map(({ delays }) => delays.map(({ task, minutes }) => ({ variable: placeOf.get(task)!, minutes })));
  }

  /** Whether all runs are the same. */
  get areCertain(): boolean {
    return this.variables.length === 0;
  }

  /** Decides the next run. */
  next(): void {
    const { happens, lengths } = this;
    for (let event = 0; event < happens.length; event++) happens[event] = this.#chance.next() < this.#chances[event]! ? 1 : 0;
    this.#estimates.draw(this.#chance, lengths);
    for (let variable = this.#certain; variable < lengths.length; variable++) lengths[variable] = this.#likely[variable]!;
    for (let event = 0; event < happens.length; event++) if (happens[event]) this.#delay(event);
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
