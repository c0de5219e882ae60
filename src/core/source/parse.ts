/** From a text to a Source, stretch by stretch. */
import { mostCopies } from './convert.ts';
import { cutSteps, type Cut, type Level } from './cut.ts';
import { OldBranches, stretchesOf, takenOver, type Kept } from './grown.ts';
import { parsePiece, type Piece, type Role } from './piece.ts';
import { unreadable } from './refuse.ts';
import type { Source } from './source.ts';
import { SourceText } from './sourceText.ts';
import { toTheEnd, type Steps } from '../steps.ts';
import { makeBranch, makeTwig, type Branch } from './tree.ts';
import { veiled, type Veiled } from './veil.ts';

/** Stretches parsed between two pauses: about a millisecond of work. */
const sliceSize = 16;

export function parseSource(path: string, text: string): Source {
  return parseCut(path, text, null);
}

/** As `parseSource`, with a pause about every millisecond (a text that cannot be cut is parsed without one). */
export function parseSlices(path: string, text: string): Steps<Source> {
  return slices(path, text, null);
}

/** The text as one stretch: slow, and what `parseSource` is held against. */
export function parseWhole(path: string, text: string): Source {
  return unreadable(path, text) ?? wholeText(path, text, veiled(text));
}

/** Takes over from an earlier state of the same file what has stayed as it was. */
export function parseCut(path: string, text: string, kept: Kept | null): SourceText {
  return toTheEnd(slices(path, text, kept));
}

function* slices(path: string, text: string, kept: Kept | null): Steps<SourceText> {
  const refused = unreadable(path, text);
  if (refused) return refused;
  const seen = veiled(text);
  yield;
  const cutting = yield* cutSteps(seen.text);
  if (!cutting) return wholeText(path, text, seen);
  yield;
  const stretches = stretchesOf(cutting.root);
  const taken = takenOver(kept, text, seen, stretches);
  const pieces: Piece[] = [];
  let parsed = 0;
  for (let i = 0; i < stretches.cuts.length; i++) {
    const old = taken?.[i];
    pieces.push(old ?? pieceOf(path, text, seen, stretches.cuts[i]!, stretches.roles[i]!));
    if (!old && ++parsed % sliceSize === 0) yield;
  }
  if (needEachOther(pieces)) return wholeText(path, text, seen);
  yield;
  pieces.forEach((piece, order) => (piece.order = order));
  return new SourceText(path, pieces, assembled(cutting.root, pieces, kept), { text });
}

function pieceOf(path: string, text: string, seen: Veiled, { start, end }: Cut, role: Role): Piece {
  const part = text.slice(start, end);
  if (seen.text === text) return parsePiece(path, part, role);
  return parsePiece(path, part, role, seen.text.slice(start, end), slipsIn(seen, start, end));
}

function wholeText(path: string, text: string, seen: Veiled): SourceText {
  const piece = parsePiece(path, text, { depth: 0, inMap: false, first: true }, seen.text, seen.slips);
  return new SourceText(path, [piece], null, { text });
}

/** What was hidden in a stretch, in its own offsets. */
function slipsIn({ slips }: Veiled, start: number, end: number): Veiled['slips'] {
  if (slips.length === 0) return slips;
  const shifted = ({ start: from, end: to, ...others }: { start: number; end: number }) => ({
    ...others,
    start: from - start,
    end: to - start,
  });
  return slips
    .filter((slip) => start <= slip.start && slip.start < end)
    .map(({ fix, ...slip }) => {
      const changes = fix?.changes.map((change) => ({ ...change, ...shifted(change) }));
      return { ...slip, ...shifted(slip), ...(fix && changes && { fix: { title: fix.title, changes } }) };
    });
}

/** Aliases that mean an anchor in another stretch, or make too much only when taken together. */
function needEachOther(pieces: readonly Piece[]): boolean {
  let anchors = false;
  let strays = false;
  let copies = 0;
  for (let i = 0; i < pieces.length; i++) {
    const { found } = pieces[i]!;
    anchors ||= found.anchors;
    strays ||= found.strayAliases;
    copies += found.copies;
  }
  return (anchors && strays) || copies > mostCopies;
}

function assembled(root: Level, pieces: readonly Piece[], kept: Kept | null): Branch {
  const oldBranches = new OldBranches(kept?.source.trunk ?? null);
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
