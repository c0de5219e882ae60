/** Which id was probably meant by one that nothing has. */
import type { Ids } from '../plan/ids.ts';
import type { RefKind } from '../schema/generated/shape.ts';
import { nearest } from '../values/nearest.ts';

export type Guess = (id: string, refs: readonly RefKind[]) => string | null;

/** Guesses for the first so many ids; where more are unknown, no slip of the finger is to blame. */
export function guesser(ids: Ids, most = 200): Guess {
  const asked = new Set<string>();
  return (id, refs) => {
    if (asked.size < most) asked.add(id);
    return asked.has(id) ? meantBy(id, refs, ids) : null;
  };
}

/** The id most like this one among those of these kinds, or null where none is like it. */
function meantBy(id: string, refs: readonly RefKind[], ids: Ids): string | null {
  const { byLength, answers } = knownTo(ids, refs);
  const known = answers.get(id);
  if (known !== undefined) return known;
  const answer = nearest(id, likeliest(wordOf(id), byLength));
  if (answers.size >= mostAnswers) answers.clear();
  answers.set(id, answer);
  return answer;
}

/** The same among any names; for plans and other plans' tasks. */
export function meantAmong(id: string, names: Iterable<string>): string | null {
  return nearest(id, likeliest(wordOf(id), sorted(names)));
}

interface Word {
  readonly text: string;
  /** Without digits and joints. */
  readonly letters: string;
  readonly digits: string;
  readonly order: number;
}

type ByLength = ReadonlyMap<number, readonly Word[]>;

interface Known {
  readonly byLength: ByLength;
  readonly answers: Map<string, string | null>;
}

/** Typing a reference asks for another id at every key. */
const mostAnswers = 1000;
const tables = new WeakMap<Ids, Map<string, Known>>();

function knownTo(ids: Ids, refs: readonly RefKind[]): Known {
  let byKinds = tables.get(ids);
  if (!byKinds) tables.set(ids, (byKinds = new Map<string, Known>()));
  const kinds = refs.join(' ');
  let known = byKinds.get(kinds);
  if (!known) byKinds.set(kinds, (known = { byLength: sorted(refs.flatMap((kind) => [...ids.of(kind)])), answers: new Map() }));
  return known;
}

/** By the number of signs that count, so that a look-up need not touch what is too long or too short. */
function sorted(names: Iterable<string>): ByLength {
  const byLength = new Map<number, Word[]>();
  let order = 0;
  for (const name of names) {
    const word = wordOf(name, order++);
    const length = lengthOf(word);
    const group = byLength.get(length);
    if (group) group.push(word);
    else byLength.set(length, [word]);
  }
  return byLength;
}

function wordOf(text: string, order = 0): Word {
  const plain = text.replaceAll(/[-_. ]/g, '').toLowerCase();
  return { text, letters: plain.replaceAll(/\d/g, ''), digits: plain.replaceAll(/\D/g, ''), order };
}

function lengthOf({ letters, digits }: Word): number {
  return letters.length + digits.length;
}

/** In the order of the plan. R-9 does not mean R-1, nor R-1 A-1: in numbered ids every sign tells them apart. */
function likeliest(wanted: Word, byLength: ByLength): readonly string[] {
  const length = lengthOf(wanted);
  const reach = Math.max(1, Math.floor(length / 3));
  const isNumbered = wanted.digits !== '' && wanted.letters.length <= 2;
  const likely: Word[] = [];
  for (let l = length - reach; l <= length + reach; l++) {
    for (const word of byLength.get(l) ?? []) {
      const isSame = word.digits === wanted.digits;
      if (word.letters === wanted.letters ? isSame : !isNumbered || !isSame) likely.push(word);
    }
  }
  return likely.sort((a, b) => a.order - b.order).map(({ text }) => text);
}
