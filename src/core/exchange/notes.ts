/** What an import could not take over as it was: each kind once, with everything it concerns. */

export interface Note {
  /** What happened, without names: `custom fields are left out`. */
  readonly text: string;
  /** What it concerns, in the order of the file; empty where it is the file as a whole. */
  readonly names: readonly string[];
}

export class Notes {
  private readonly byText = new Map<string, string[]>();

  /** `name` is what a person calls the thing in the file. */
  add(text: string, name?: string): void {
    let names = this.byText.get(text);
    if (!names) this.byText.set(text, (names = []));
    if (name !== undefined) names.push(name);
  }

  /** In the order in which each kind was first met. */
  get all(): readonly Note[] {
    return [...this.byText].map(([text, names]) => ({ text, names }));
  }
}
