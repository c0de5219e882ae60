/** A binary heap of activities: the least first. */
export class Queue {
  readonly #items: Int32Array;
  readonly #compare: (a: number, b: number) => number;
  size = 0;

  constructor(room: number, compare: (a: number, b: number) => number) {
    this.#items = new Int32Array(room + 1);
    this.#compare = compare;
  }

  get first(): number {
    return this.#items[0]!;
  }

  add(item: number): void {
    const items = this.#items;
    let at = this.size++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.#compare(items[above]!, item) <= 0) break;
      items[at] = items[above]!;
      at = above;
    }
    items[at] = item;
  }

  take(): number {
    const items = this.#items;
    const taken = items[0]!;
    const moved = items[--this.size]!;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.size) break;
      if (below + 1 < this.size && this.#compare(items[below + 1]!, items[below]!) < 0) below++;
      if (this.#compare(items[below]!, moved) >= 0) break;
      items[at] = items[below]!;
      at = below;
    }
    items[at] = moved;
    return taken;
  }
}
