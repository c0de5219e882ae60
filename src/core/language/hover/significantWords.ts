/** What a text is about, as the words that tell it from any other: for holding two texts against each other in a way that can be explained. */

const shortest = 3;

/** Words of every sentence, and of every plan. */
const fillers = new Set(
  `about after again all and any are ask because been before being but can cannot come could does down during each every few first for
  from get give good had has have her his how into its last less lot made make may more most much must new not now off old one only onto
  other our out over own per same she should since some such take than that the their them then there these they this those three too
  two under until upon very was were what when where which while who why will with within without would yet you your
  day lesson need plan project risk task team thing time use used week work`
    .split(/\s+/)
    .map(singular),
);

/** By small letters and without the s of a plural, as it is first written there (in small letters); in the order of the texts. */
export function significantWords(texts: readonly (string | null)[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const written of texts.flatMap((text) => text?.toLowerCase().match(/\p{L}[\p{L}\p{N}]*/gu) ?? [])) {
    const word = singular(written);
    if (word.length >= shortest && !fillers.has(word) && !found.has(word)) found.set(word, written);
  }
  return found;
}

/** The word without the s of a plural (or of a name, or of "status": both sides lose it). */
export function singular(word: string): string {
  return word.length > shortest && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
