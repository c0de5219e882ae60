/** What a text that is parsed again can take over from the time before. */
import type { Cut, Level } from './cut.ts';
import type { Piece, Role } from './piece.ts';
import type { SourceText } from './sourceText.ts';
import type { Branch, Twig } from './tree.ts';

export interface Stretch {
  readonly cut: Cut;
  readonly role: Role;
}

/** The stretches of a cut map in the order of the text. */
export function stretchesOf(level: Level, depth = 0, into: Stretch[] = []): Stretch[] {
  for (const cut of level.cuts) {
    into.push({ cut, role: { depth, inMap: true, first: cut.start === 0 } });
    if (cut.opens) stretchesOf(cut.opens, depth + 1, into);
  }
  return into;
}

/** For each stretch the old piece with the same text in the same role, or null: from the front, from the back, then wherever. */
export function takenOver(old: SourceText | null, text: string, stretches: readonly Stretch[]): (Piece | null)[] {
  const taken: (Piece | null)[] = stretches.map(() => null);
  if (!old?.trunk) return taken;
  const { pieces } = old;
  const matches = (i: number, j: number) => isSame(pieces[j]!, text, stretches[i]!);
  const most = Math.min(stretches.length, pieces.length);
  let front = 0;
  while (front < most && matches(front, front)) taken[front] = pieces[front++]!;
  let back = 0;
  while (back < most - front && matches(stretches.length - 1 - back, pieces.length - 1 - back)) {
    taken[stretches.length - 1 - back] = pieces[pieces.length - 1 - back]!;
    back++;
  }
  const rest = new Map<string, Piece>();
  for (const piece of pieces.slice(front, pieces.length - back)) rest.set(piece.chunk.text, piece);
  for (let i = front; i < stretches.length - back; i++) {
    const { cut } = stretches[i]!;
    const piece = rest.get(text.slice(cut.start, cut.end));
    // Each at most once: two chunks of one source are never the same object.
    if (piece && rest.delete(piece.chunk.text) && isSame(piece, text, stretches[i]!)) taken[i] = piece;
  }
  return taken;
}

function isSame({ chunk, role: before }: Piece, text: string, { cut, role }: Stretch): boolean {
  const sameRole = before.depth === role.depth && before.first === role.first && before.inMap;
  return sameRole && chunk.text.length === cut.end - cut.start && text.startsWith(chunk.text, cut.start);
}

/** Finds the old branch with the very same twigs. */
export class OldBranches {
  private readonly byFirst = new Map<Piece, Branch>();

  constructor(trunk: Branch | null) {
    if (trunk) this.collect(trunk);
  }

  like(twigs: readonly Twig[], depth: number): Branch | null {
    const old = this.byFirst.get(twigs[0]!.piece);
    if (old?.depth !== depth || old.twigs.length !== twigs.length) return null;
    return old.twigs.every((twig, i) => twig.piece === twigs[i]!.piece && twig.opens === twigs[i]!.opens) ? old : null;
  }

  private collect(branch: Branch): void {
    this.byFirst.set(branch.twigs[0]!.piece, branch);
    for (const { opens } of branch.twigs) if (opens) this.collect(opens);
  }
}
