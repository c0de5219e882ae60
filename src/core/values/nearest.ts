/** What was probably meant. */
import { distance } from 'fastest-levenshtein';

/** The known word most like the given one, or null where none is like it; of equals the first. */
export function nearest(given: string, known: Iterable<string>): string | null {
  const wanted = plain(given);
  const bound = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | null = null;
  let least = bound + 1;
  for (const word of known) {
    const candidate = plain(word);
    if (Math.abs(candidate.length - wanted.length) >= least) continue;
    const changes = isSwapped(wanted, candidate) ? 1 : distance(wanted, candidate);
    if (changes >= least) continue;
    best = word;
    least = changes;
  }
  return best;
}

/** Two neighbouring letters changed places, the commonest slip of the finger. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

/** Case and the joints of a word are what people get wrong first. */
function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[-_. ]/g, '');
}
