/** The best of many for what is typed. */

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Indices of as many as wanted, of those that come in the order given: the best for what is typed first, of equals the first. */
export function bestOf(order: Iterable<number>, named: (index: number) => Named, typed: string, most: number): readonly number[] {
  const wanted = typed.trim().toLowerCase();
  const classes: number[][] = [[], [], [], [], []];
  for (const index of order) {
    const rank = rankOf(named(index), wanted);
    if (rank >= 0 && classes[rank]!.length < most) classes[rank]!.push(index);
    if (classes[0]!.length === most) break;
  }
  return classes.flat().slice(0, most);
}

/** 0 where the id begins so, then the name, then where either holds it, then where all its letters come in turn; -1 where they do not. */
function rankOf({ id, name }: Named, wanted: string): number {
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
