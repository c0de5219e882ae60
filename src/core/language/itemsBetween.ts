/** The items that stand in a stretch of a file, found without looking at the others. */
import { child, entry, type Pair } from '../source/node.ts';
import { placeOf, type Source } from '../source/source.ts';

/** Tasks at any depth whose id stands between the two offsets, in the order of the text; ends included. */
export function tasksBetween(source: Source, from: number, to: number): readonly Pair[] {
  const found: Pair[] = [];
  const visit = (pairs: readonly Pair[]): void => {
    for (const pair of overlapping(source, pairs, from, to)) {
      if (placeOf(source, pair.key).start >= from) found.push(pair);
      visit(pairsIn(child(pair.value, 'tasks')));
    }
  };
  visit(pairsIn(child(source.root, 'tasks')));
  return found;
}

/** Entries of a section at the top whose id stands between the two offsets. */
export function entriesBetween(source: Source, section: string, from: number, to: number): readonly Pair[] {
  const pairs = pairsIn(entry(source.root, section)?.value ?? null);
  return overlapping(source, pairs, from, to).filter(({ key }) => placeOf(source, key).start >= from);
}

/** Those that begin no later than `to`, from the last that begins at `from` or before: that one may reach into the stretch. */
function overlapping(source: Source, pairs: readonly Pair[], from: number, to: number): readonly Pair[] {
  const first = Math.max(0, firstAfter(source, pairs, from) - 1);
  return pairs.slice(first, firstAfter(source, pairs, to));
}

/** Index of the first that begins after the offset; they stand in the order of the text. */
function firstAfter(source: Source, pairs: readonly Pair[], offset: number): number {
  let [low, high] = [0, pairs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(source, pairs[middle]!.key).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function pairsIn(node: ReturnType<typeof child>): readonly Pair[] {
  return node?.kind === 'map' ? node.pairs : [];
}
