/** Edits by which entries of one map come, go, or run together: a line that is typed, a task that is pasted or taken away. */
import { cutAgain, type Cut } from './cut.ts';
import { parsePiece, type Piece } from './piece.ts';
import { lastStart } from './positions.ts';
import type { TextEdit } from './source.ts';
import { SourceText } from './sourceText.ts';
import { mustBeVeiled, shifted, spliced } from './splice.ts';
import { makeTwig, pathTo, restsOnOthers, withBranch, withTwigs, type Branch, type Twig } from './tree.ts';

/** Neighbours in one map, without maps inside that are cut, and never the map's first, which says where its keys stand. */
interface Row {
  readonly path: readonly { readonly branch: Branch; readonly index: number }[];
  readonly branch: Branch;
  readonly index: number;
  readonly twigs: readonly Twig[];
  /** What their pieces say after the edit. */
  readonly text: string;
}

/** The edit done in the stretches it touches, or null where that is not certain to be right. */
export function editRow(source: SourceText, edit: TextEdit): SourceText | null {
  if (!source.trunk || source.isVeiled) return null;
  const first = lastStart(source.starts, edit.start);
  const row = rowAround(source, edit, first);
  const cuts = row && cutsOf(row);
  if (!cuts) return null;
  const pieces = piecesFor(row, cuts, source.path);
  if ([...row.twigs.map(({ piece }) => piece), ...pieces].some(isEntangled)) return null;
  const twigs = pieces.map((piece) => makeTwig(piece, null, null));
  const trunk = withBranch(row.path, withTwigs(row.branch, row.index, row.twigs.length, twigs));
  const all = [...source.pieces.slice(0, first), ...pieces, ...source.pieces.slice(first + row.twigs.length)];
  for (let order = first; order < all.length; order++) all[order]!.order = order;
  return new SourceText(source.path, all, trunk, { isVeiled: false });
}

function rowAround({ pieces, starts, trunk }: SourceText, edit: TextEdit, first: number): Row | null {
  const begin = starts[first]!;
  let text = '';
  let end = begin;
  let count = 0;
  // Up to the end of the edit, and on to where a line ends behind it.
  const isDone = () => end >= edit.end && (first + count === pieces.length || spliced(text, [shifted(edit, -begin)]).endsWith('\n'));
  do {
    if (first + count === pieces.length) return null;
    const piece = pieces[first + count++]!;
    text += piece.text;
    end += piece.text.length;
    if (count > mostInRow) return null;
  } while (!isDone());
  const path = pathTo(trunk!, first);
  const { branch, index } = path.pop()!;
  const twigs = branch.twigs.slice(index, index + count);
  if (index === 0 || twigs.length < count || twigs.some(({ opens }) => opens)) return null;
  return { path, branch, index, twigs, text: spliced(text, [shifted(edit, -begin)]) };
}

/** More at once are rare, and cheap enough in the whole. */
const mostInRow = 32;

function cutsOf({ text, branch, twigs }: Row): readonly Cut[] | null {
  if (mustBeVeiled(text) || restsOnOthers(branch) || twigs.some(({ piece }) => piece.role.first)) return null;
  const cutting = cutAgain(text, branch.level);
  const cuts = cutting?.root.cuts ?? [];
  if (!cutting?.selfContained || cutting.pending || cuts[0]?.start !== 0 || cuts.some(({ opens }) => opens)) return null;
  return cuts;
}

/** A stretch that says what one of the old ones said stays that one. */
function piecesFor({ twigs, text }: Row, cuts: readonly Cut[], path: string): readonly Piece[] {
  const { role } = twigs[0]!.piece;
  const old = new Map(twigs.map(({ piece }) => [piece.text, piece]));
  return cuts.map(({ start, end }) => {
    const part = text.slice(start, end);
    const known = old.get(part);
    // Each at most once: two chunks of one source are never the same object.
    return known && old.delete(part) ? known : parsePiece(path, part, role);
  });
}

/** Aliases may mean what stands in another stretch. */
function isEntangled({ found: { anchors, strayAliases, copies } }: Piece): boolean {
  return anchors || strayAliases || copies > 0;
}
