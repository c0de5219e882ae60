/** The few values that were used last, by name. */
export class Latest<T> {
  private readonly kept = new Map<string, T>();
  private readonly most: number;

  /** Keeps `most` at the most; the one longest unused is forgotten. */
  constructor(most: number) {
    this.most = most;
  }

  /** Looking is no use; undefined where it is not kept, or no longer. */
  get(name: string): T | undefined {
    return this.kept.get(name);
  }

  forget(name: string): void {
    this.kept.delete(name);
  }

  /** Gives the value back. */
  use(name: string, value: T): T {
    this.kept.delete(name);
    this.kept.set(name, value);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.most) break;
      this.kept.delete(oldest);
    }
    return value;
  }
}
