/** From a text to a Source, stretch by stretch. */
import { mostCopies } from './convert.ts';
import { cutText, type Level } from './cut.ts';
import { OldBranches, stretchesOf, takenOver } from './grown.ts';
import { parsePiece, type Piece } from './piece.ts';
import type { Source } from './source.ts';
import { SourceText } from './sourceText.ts';
import { makeBranch, makeTwig, type Branch } from './tree.ts';

export function parseSource(path: string, text: string): Source {
  return parseCut(path, text, null);
}

/** The text as one stretch: slow, and what `parseSource` is held against. */
export function parseWhole(path: string, text: string): Source {
  return wholeText(path, text);
}

/** Takes over from `old`, an earlier state of the same file, what has stayed as it was. */
export function parseCut(path: string, text: string, old: SourceText | null): SourceText {
  const cutting = cutText(text);
  if (!cutting) return wholeText(path, text);
  const stretches = stretchesOf(cutting.root);
  const taken = takenOver(old, text, stretches);
  const pieces = stretches.map(({ cut, role }, i) => {
    const part = text.slice(cut.start, cut.end);
    return taken[i] ?? parsePiece(path, part, part, role);
  });
  if (needEachOther(pieces)) return wholeText(path, text);
  pieces.forEach((piece, order) => (piece.chunk.order = order));
  return new SourceText(path, pieces, assembled(cutting.root, pieces, old), { text });
}

function wholeText(path: string, text: string): SourceText {
  return new SourceText(path, [parsePiece(path, text, text, { depth: 0, inMap: false, first: true })], null, { text });
}

/** Aliases that mean an anchor in another stretch, or make too much only when taken together. */
function needEachOther(pieces: readonly Piece[]): boolean {
  let anchors = false;
  let strays = false;
  let copies = 0;
  for (const piece of pieces) {
    anchors ||= piece.anchors;
    strays ||= piece.strayAliases;
    copies += piece.copies;
  }
  return (anchors && strays) || copies > mostCopies;
}

function assembled(root: Level, pieces: readonly Piece[], old: SourceText | null): Branch {
  const oldBranches = new OldBranches(old?.trunk ?? null);
  let next = 0;
  const branch = (level: Level, depth: number): Branch => {
    const twigs = level.cuts.map(({ start, opens, opener }) => {
      const piece = pieces[next++]!;
      if (!opens || !opener) return makeTwig(piece, null, null);
      return makeTwig(piece, branch(opens, depth + 1), { start: opener.start - start, end: opener.end - start });
    });
    const { holder, column, byEntry } = level;
    return oldBranches.like(twigs, depth) ?? makeBranch({ holder, column, byEntry }, depth, twigs);
  };
  return branch(root, 0);
}
