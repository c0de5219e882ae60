/** What is counted while a simulation runs: how often tasks are critical, and how their length and the finish move together. */

/** Counts and correlations of one simulation; working minutes throughout. */
export class Tallies {
  /** Runs counted so far. */
  count = 0;
  /** By place: runs in which the task was critical. */
  readonly critical: Float64Array;
  /** By event: runs in which it happened, and the sum of their finishes. */
  readonly happened: Float64Array;
  readonly #finishesWith: Float64Array;
  /** What lengths and finishes are counted from, so that their squares stay small. */
  readonly #origins: Float64Array;
  readonly #origin: number;
  readonly #lengths: Float64Array;
  readonly #lengthsSquared: Float64Array;
  readonly #products: Float64Array;
  #finishes = 0;
  #finishesSquared = 0;

  /** `finish` and `likely` (by variable) are the forecast's. */
  constructor(tasks: number, events: number, likely: Float64Array, finish: number) {
    this.critical = new Float64Array(tasks);
    this.happened = new Float64Array(events);
    this.#finishesWith = new Float64Array(events);
    this.#origins = likely;
    this.#origin = finish;
    this.#lengths = new Float64Array(likely.length);
    this.#lengthsSquared = new Float64Array(likely.length);
    this.#products = new Float64Array(likely.length);
  }

  add(finishWork: number, isCritical: Uint8Array, lengths: Float64Array, happens: Uint8Array): void {
    const finish = finishWork - this.#origin;
    this.count++;
    this.#finishes += finish;
    this.#finishesSquared += finish * finish;
    this.#addLengths(finish, lengths);
    const critical = this.critical;
    for (let place = 0; place < critical.length; place++) critical[place]! += isCritical[place]!;
    for (let event = 0; event < happens.length; event++) {
      if (!happens[event]) continue;
      this.happened[event]!++;
      this.#finishesWith[event]! += finish;
    }
  }

  /** Of all runs, in working minutes. */
  get meanFinish(): number {
    return this.#origin + this.#finishes / this.count;
  }

  /** How much later the project ends, on average, in runs in which the risk happens; null where it always or never did. */
  laterBy(event: number): number | null {
    const [happened, sum] = [this.happened[event]!, this.#finishesWith[event]!];
    if (happened === 0 || happened === this.count) return null;
    return sum / happened - (this.#finishes - sum) / (this.count - happened);
  }

  /** Pearson's coefficient of a variable's length and the finish, −1 to 1; null where one of them never changed. */
  correlation(variable: number): number | null {
    const [n, x, y] = [this.count, this.#lengths[variable]!, this.#finishes];
    const spreadOfLength = n * this.#lengthsSquared[variable]! - x * x;
    const spreadOfFinish = n * this.#finishesSquared - y * y;
    if (!(spreadOfLength > 0) || !(spreadOfFinish > 0)) return null;
    const together = n * this.#products[variable]! - x * y;
    return Math.min(1, Math.max(-1, together / (Math.sqrt(spreadOfLength) * Math.sqrt(spreadOfFinish))));
  }

  #addLengths(finish: number, lengths: Float64Array): void {
    const [origins, sums, squares, products] = [this.#origins, this.#lengths, this.#lengthsSquared, this.#products];
    for (let variable = 0; variable < lengths.length; variable++) {
      const length = lengths[variable]! - origins[variable]!;
      sums[variable]! += length;
      squares[variable]! += length * length;
      products[variable]! += length * finish;
    }
  }
}
