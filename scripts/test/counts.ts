/** How many tests passed and failed, read from what mocha prints at its end. */

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export function countsIn(output: string): Counts {
  return { passed: last(output, 'passing'), failed: last(output, 'failing'), skipped: last(output, 'pending') };
}

/** What mocha says of the tests that failed, which it prints last; empty where none did. */
export function failuresIn(output: string): string {
  const heading = [...output.matchAll(/^\s*\d+ failing$/gm)].at(-1);
  return heading ? output.slice(heading.index + heading[0].length).trimEnd() : '';
}

export function addCounts(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

export function sentence({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** The last line that is only a number and the word; the summary comes after everything a test might print. */
function last(output: string, word: string): number {
  const lines = output.matchAll(new RegExp(`^\\s*(\\d+) ${word}(?: \\(.*\\))?$`, 'gm'));
  return Number([...lines].at(-1)?.[1] ?? 0);
}
