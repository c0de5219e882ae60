/** The colours of several plans seen together: the worst first, and how many there are of each. */
import { ragDimensions, type Colour } from '../plan/words.ts';
import type { RagStatus, Status } from './status.ts';
import { ragWord } from './words.ts';

/** The numbers count; where there are none, what is declared. */
export function shownColour(rag: RagStatus | undefined): Colour | null {
  return rag?.computed ?? rag?.declared?.colour ?? null;
}

/** A plan without a status has no colour. */
export function overallColour(status: Status | null): Colour | null {
  return shownColour(status?.rag.get('overall'));
}

/** Below zero where the first plan is worse: overall, else by how many dimensions are red, then amber. Unknown comes behind red. */
export function compareWorst(a: Status | null, b: Status | null): number {
  const [first, second] = [weightsOf(a), weightsOf(b)];
  const at = first.findIndex((weight, i) => weight !== second[i]);
  return at < 0 ? 0 : second[at]! - first[at]!;
}

/** `2 red, 1 unknown, 3 green`: the worst first, what there is none of left out; empty for no plans. */
export function countsText(all: readonly (Colour | null)[]): string {
  const counted = worstToBest.map((colour) => ({ colour, count: all.filter((one) => one === colour).length }));
  return counted.flatMap(({ colour, count }) => (count > 0 ? `${count} ${ragWord(colour)}` : [])).join(', ');
}

/** What nobody knows may be anything, so that it asks for a look before what is known to be amber. */
const worstToBest: readonly (Colour | null)[] = ['red', null, 'amber', 'green'];

function weightsOf(status: Status | null): readonly number[] {
  const shown = ragDimensions.map((dimension) => shownColour(status?.rag.get(dimension)));
  const count = (colour: Colour) => shown.filter((one) => one === colour).length;
  return [worstToBest.length - worstToBest.indexOf(shown[0] ?? null), count('red'), count('amber')];
}
