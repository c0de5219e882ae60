/** Runs along one line of working minutes: typed arrays and no calendar but for the moments that are asked for afterwards. */
import type { Minute } from '../../values/time.ts';
import type { Outline } from '../outline.ts';
import type { Variable } from './draws.ts';
import { momentOnLine } from './line.ts';
import type { LineNetwork } from './lineNetwork.ts';
import type { Runs } from './run.ts';

export class LineRuns implements Runs {
  readonly tasks: Int32Array;
  readonly isCritical: Uint8Array;
  readonly #outline: Outline;
  readonly #network: LineNetwork;
  /** By variable: its node. */
  readonly #node: Int32Array;
  /** By node: minutes of work in this run. */
  readonly #length: Float64Array;
  /** Places on the line: node × 2 for its start, and one more for its finish. */
  readonly #place: Float64Array;
  /** By task: its node. */
  readonly #nodeOf: Map<number, number>;
  #end: number;

  constructor(outline: Outline, network: LineNetwork, variables: readonly Variable[]) {
    this.tasks = network.tasks;
    this.isCritical = new Uint8Array(network.tasks.length);
    this.#outline = outline;
    this.#network = network;
    this.#nodeOf = new Map([...network.tasks].map((task, node) => [task, node]));
    this.#node = Int32Array.from(variables, ({ task }) => this.#nodeOf.get(task)!);
    this.#length = network.length.slice();
    this.#place = new Float64Array(2 * network.tasks.length);
    this.#end = network.past;
  }

  run(lengths: Float64Array): void {
    for (let variable = 0; variable < lengths.length; variable++) this.#length[this.#node[variable]!] = lengths[variable]!;
    this.#forward();
    this.#markCritical();
  }

  get finishWork(): number {
    return Math.floor(this.#end);
  }

  get finish(): Minute {
    return momentOnLine(this.#outline.time, this.#end);
  }

  finishOf(task: number): Minute {
    return momentOnLine(this.#outline.time, this.#place[2 * this.#nodeOf.get(task)! + 1]!);
  }

  #forward(): void {
    const { startBase, finishBase, intoStart, intoFinish, past } = this.#network;
    const place = this.#place;
    const length = this.#length;
    let end = past;
    for (let node = 0; node < length.length; node++) {
      let startBound = startBase[node]!;
      for (let link = intoStart.first[node]!; link < intoStart.first[node + 1]!; link++) {
        let bound = place[intoStart.from[link]!]!;
        if (intoStart.isWhole[link] !== 0) bound = Math.floor(bound) + intoStart.lag[link]!;
        if (bound > startBound) startBound = bound;
      }
      let finishBound = finishBase[node]!;
      for (let link = intoFinish.first[node]!; link < intoFinish.first[node + 1]!; link++) {
        let bound = place[intoFinish.from[link]!]!;
        if (intoFinish.isWhole[link] !== 0) bound = Math.floor(bound) + intoFinish.lag[link]!;
        if (bound > finishBound) finishBound = bound;
      }
      const work = length[node]!;
      if (work === 0) {
        place[2 * node] = place[2 * node + 1] = startBound > finishBound ? startBound : finishBound;
      } else {
        let start = Math.floor(startBound);
        const byFinish = Math.floor(finishBound) - work;
        if (byFinish > start) start = byFinish;
        place[2 * node] = start;
        place[2 * node + 1] = start + work > finishBound ? start + work : finishBound;
      }
      if (place[2 * node + 1]! > end) end = place[2 * node + 1]!;
    }
    this.#end = end;
  }

  /** What ends with the project, and what a critical task could not wait for without being later. */
  #markCritical(): void {
    const { intoStart, intoFinish } = this.#network;
    const isCritical = this.isCritical.fill(0);
    const place = this.#place;
    const end = Math.floor(this.#end);
    for (let node = isCritical.length - 1; node >= 0; node--) {
      const finish = Math.floor(place[2 * node + 1]!);
      if (finish >= end) isCritical[node] = 1;
      if (isCritical[node] === 0) continue;
      const start = Math.floor(place[2 * node]!);
      for (let link = intoStart.first[node]!; link < intoStart.first[node + 1]!; link++) {
        const from = intoStart.from[link]!;
        if (Math.floor(place[from]!) + intoStart.lag[link]! >= start) isCritical[from >> 1] = 1;
      }
      for (let link = intoFinish.first[node]!; link < intoFinish.first[node + 1]!; link++) {
        const from = intoFinish.from[link]!;
        if (Math.floor(place[from]!) + intoFinish.lag[link]! >= finish) isCritical[from >> 1] = 1;
      }
    }
  }
}
