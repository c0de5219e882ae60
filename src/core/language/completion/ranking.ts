/** The best of many candidates for what is typed. */
import type { Candidate } from './candidates.ts';

/** All of them in their order, where they are few enough for the editor to sort out; else as many as wanted, the best first. */
export function bestOf(
  candidates: readonly Candidate[],
  typed: string,
  most: number,
): { readonly best: readonly Candidate[]; readonly isCut: boolean } {
  const inOrder = (some: readonly Candidate[]) => [...some].sort((a, b) => a.distance - b.distance);
  if (candidates.length <= most) return { best: inOrder(candidates), isCut: false };
  const wanted = typed.trim().toLowerCase();
  const classes: Candidate[][] = [[], [], [], [], []];
  for (const candidate of candidates) {
    const rank = rankOf(candidate, wanted);
    if (rank >= 0) classes[rank]!.push(candidate);
  }
  const best: Candidate[] = [];
  for (const some of classes) if (best.length < most) best.push(...inOrder(some).slice(0, most - best.length));
  return { best, isCut: true };
}

/** 0 where the id begins so, then the name, then where either holds it, then where all its letters come in turn; -1 where they do not. */
function rankOf({ id, name }: Candidate, wanted: string): number {
  if (wanted === '') return 0;
  const lowerId = id.toLowerCase();
  if (lowerId.startsWith(wanted)) return 0;
  const lowerName = name.toLowerCase();
  if (lowerName.startsWith(wanted)) return 1;
  if (lowerId.includes(wanted)) return 2;
  if (lowerName.includes(wanted)) return 3;
  return hasInTurn(`${lowerId} ${lowerName}`, wanted) ? 4 : -1;
}

function hasInTurn(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
