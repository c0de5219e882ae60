/** The items that a selection touches: the smallest that hold it, each as a whole. */
import { below, type Framed } from './formattedLines.ts';
import type { Entry } from './layout.ts';

export interface Stretch {
  readonly entry: Entry;
  /** The block that the entry is one of. */
  readonly framed: Framed;
}

/** Lines of the text, both inclusive. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

export function stretchesIn(file: Framed, lines: LineRange): readonly Stretch[] {
  return touchedIn(file, lines).flatMap((entry) => smallest(entry, file, lines));
}

/** The entry itself, or what lies in the items below it where the lines are all there. */
function smallest(entry: Entry, framed: Framed, lines: LineRange): readonly Stretch[] {
  const whole = [{ entry, framed }];
  const inner = below(framed, entry);
  if (!inner?.field?.hasEntries || lines.first <= entry.first) return whole;
  const touched = touchedIn(inner, lines);
  if (inner.field.shape.entries) return touched.flatMap((one) => smallest(one, inner, lines));
  // Of an item, one key that holds items of its own.
  const [only] = touched;
  const isOfItems = only && touched.length === 1 && below(inner, only)?.field?.hasEntries === true && lines.first > only.first;
  return isOfItems ? smallest(only, inner, lines) : whole;
}

function touchedIn({ block }: Framed, { first, last }: LineRange): Entry[] {
  return block.entries.filter((entry) => (entry.lead[0] ?? entry.first) <= last && entry.end > first);
}
