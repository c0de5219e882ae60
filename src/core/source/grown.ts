/** What a text that is parsed again can take over from the time before. */
import type { Cut, Level } from './cut.ts';
import type { Piece, Role } from './piece.ts';
import type { SourceText } from './sourceText.ts';
import type { Branch, Twig } from './tree.ts';
import type { Veiled } from './veil.ts';

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

/** An earlier state, and how much at both ends of its text is the same in the new one. */
export interface Kept {
  readonly source: SourceText;
  readonly head: number;
  readonly tail: number;
}

/** For each stretch the old piece with the same text in the same role, or null. */
export function takenOver(kept: Kept | null, text: string, seen: Veiled, stretches: readonly Stretch[]): (Piece | null)[] {
  const taken: (Piece | null)[] = stretches.map(() => null);
  if (!kept?.source.trunk || seen.text !== text) return taken;
  const { pieces, starts } = kept.source;
  const most = Math.min(stretches.length, pieces.length);
  let front = 0;
  while (front < most && stretches[front]!.cut.end <= kept.head && isAt(front, front, 0)) taken[front] = pieces[front++]!;
  const shift = text.length - kept.source.length;
  let back = 0;
  for (; back < most - front; back++) {
    const i = stretches.length - 1 - back;
    const j = pieces.length - 1 - back;
    if (text.length - stretches[i]!.cut.start > kept.tail || !isAt(i, j, shift)) break;
    taken[i] = pieces[j]!;
  }
  const rest = new Map<string, Piece>();
  for (const piece of pieces.slice(front, pieces.length - back)) rest.set(piece.chunk.text, piece);
  for (let i = front; i < stretches.length - back; i++) {
    const { cut, role } = stretches[i]!;
    const part = text.slice(cut.start, cut.end);
    const piece = rest.get(part);
    // Each at most once: two chunks of one source are never the same object.
    if (piece && rest.delete(part) && isSameRole(piece, role)) taken[i] = piece;
  }
  return taken;

  /** Whether the stretch is the old piece, given that the text in both is the same up to a shift. */
  function isAt(i: number, j: number, by: number): boolean {
    const { cut, role } = stretches[i]!;
    return cut.start === starts[j]! + by && cut.end - cut.start === pieces[j]!.chunk.text.length && isSameRole(pieces[j]!, role);
  }
}

function isSameRole({ role: before, veiled }: Piece, role: Role): boolean {
  return !veiled && before.depth === role.depth && before.first === role.first && before.inMap;
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
