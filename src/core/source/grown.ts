/** What a text that is parsed again can take over from the time before. */
import type { Cut, Level } from './cut.ts';
import type { Piece, Role } from './piece.ts';
import type { SourceText } from './sourceText.ts';
import type { Branch, Twig } from './tree.ts';
import type { Veiled } from './veil.ts';

/** Side by side, each with what it has to be. */
export interface Stretches {
  readonly cuts: Cut[];
  readonly roles: Role[];
}

/** The stretches of a cut map in the order of the text. */
export function stretchesOf(level: Level, depth = 0, into: Stretches = { cuts: [], roles: [] }): Stretches {
  const role: Role = { depth, inMap: true, first: false };
  for (const cut of level.cuts) {
    into.cuts.push(cut);
    into.roles.push(cut.start === 0 ? { ...role, first: true } : role);
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

/** For each stretch the old piece with the same text in the same role, or null; null where there is none. */
export function takenOver(kept: Kept | null, text: string, seen: Veiled, { cuts, roles }: Stretches): readonly (Piece | null)[] | null {
  if (!kept?.source.trunk || seen.text !== text) return null;
  const taken: (Piece | null)[] = cuts.map(() => null);
  const { pieces, starts } = kept.source;
  const most = Math.min(cuts.length, pieces.length);
  let front = 0;
  while (front < most && cuts[front]!.end <= kept.head && isAt(front, front, 0)) taken[front] = pieces[front++]!;
  const shift = text.length - kept.source.length;
  let back = 0;
  for (; back < most - front; back++) {
    const i = cuts.length - 1 - back;
    const j = pieces.length - 1 - back;
    if (text.length - cuts[i]!.start > kept.tail || !isAt(i, j, shift)) break;
    taken[i] = pieces[j]!;
  }
  const rest = new Map<string, Piece>();
  for (const piece of pieces.slice(front, pieces.length - back)) rest.set(piece.text, piece);
  for (let i = front; i < cuts.length - back; i++) {
    const part = text.slice(cuts[i]!.start, cuts[i]!.end);
    const piece = rest.get(part);
    // Each at most once: two chunks of one source are never the same object.
    if (piece && rest.delete(part) && isSameRole(piece, roles[i]!)) taken[i] = piece;
  }
  return taken;

  /** Whether the stretch is the old piece, given that the text in both is the same up to a shift. */
  function isAt(i: number, j: number, by: number): boolean {
    const { start, end } = cuts[i]!;
    return start === starts[j]! + by && end - start === pieces[j]!.text.length && isSameRole(pieces[j]!, roles[i]!);
  }
}

function isSameRole({ role: before, found }: Piece, role: Role): boolean {
  return !found.veiled && before.depth === role.depth && before.first === role.first && before.inMap;
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
