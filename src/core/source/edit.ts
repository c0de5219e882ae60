/**
 * Edits of a source's text. An edit inside one stretch that leaves the cuts where they are costs that stretch alone, and one among
 * stretches of one map that hold no others costs those (`editRow.ts`). Any other cuts the whole text again, which is cheap, and parses
 * only the stretches that were not there before.
 */
import { exchanged } from '../values/differences.ts';
import { cutAgain, type KeyPlace } from './cut.ts';
import { editRow } from './editRow.ts';
import { parseCut } from './parse.ts';
import { parsePiece } from './piece.ts';
import { lastStart } from './positions.ts';
import type { Source, TextEdit } from './source.ts';
import { isSourceText, SourceText } from './sourceText.ts';
import { mustBeVeiled, shifted, spliced } from './splice.ts';
import { makeTwig, pathTo, restsOnOthers, withBranch, withTwig, type Branch, type Twig } from './tree.ts';

/** Edits beyond this number are cheaper done together. */
const manyEdits = 8;

/** The source with the edits applied, which may come in any order but not overlap. What they do not touch stays the same objects. */
export function editSource(source: Source, edits: readonly TextEdit[]): Source {
  const old = isSourceText(source) ? source : null;
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let edited: SourceText | null = ordered.length <= manyEdits ? old : null;
  for (let i = ordered.length - 1; i >= 0 && edited; i--) edited = editStretch(edited, ordered[i]!) ?? editRow(edited, ordered[i]!);
  if (edited) return edited;
  const text = spliced(source.text, ordered);
  const [first, last] = [ordered[0], ordered.at(-1)];
  return parseCut(source.path, text, old && first && last ? { source: old, head: first.start, tail: old.length - last.end } : null);
}

/** The edit done in the one stretch it stands in, or null where that is not certain to be right. */
function editStretch(source: SourceText, edit: TextEdit): SourceText | null {
  if (!source.trunk || source.isVeiled) return null;
  const order = lastStart(source.starts, edit.start);
  const old = source.pieces[order]!;
  const text = spliced(old.text, [shifted(edit, -source.starts[order]!)]);
  const isLast = order === source.pieces.length - 1;
  if (edit.end - source.starts[order]! > old.text.length || !(isLast || text.endsWith('\n'))) return null;
  const path = pathTo(source.trunk, order);
  const { branch, index } = path.pop()!;
  const twig = branch.twigs[index]!;
  const cut = sameCut(text, twig, branch.level, index === 0);
  if (old.role.first || !cut || mustBeVeiled(text) || restsOnOthers(branch)) return null;

  const piece = parsePiece(source.path, text, old.role);
  if (old.found.anchors || piece.found.anchors || piece.found.strayAliases || piece.found.copies > 0) return null;
  piece.order = order;
  const trunk = withBranch(path, withTwig(branch, index, makeTwig(piece, twig.opens, cut.opener)));
  return new SourceText(source.path, exchanged(source.pieces, [order], [piece]), trunk, {
    starts: moved(source.starts, order, edit),
    isVeiled: false,
  });
}

/** How the twig is to be cut with its new text, or null where that is otherwise than before, or may be. */
function sameCut(text: string, { opens }: Twig, level: Branch['level'], isFirst: boolean): { readonly opener: KeyPlace | null } | null {
  const cutting = cutAgain(text, level);
  const [cut, ...more] = cutting?.root.cuts ?? [];
  if (!cutting?.selfContained || cut?.start !== 0 || cut.opens || more.length > 0) return null;
  // The first key of a map says where its others stand.
  if (isFirst && !cutting.beginsWithKey) return null;
  const { pending, lone } = cutting;
  if (!opens) return pending ? null : { opener: null };
  if (!opens.level.byEntry) return lone && !pending ? { opener: lone } : null;
  return pending?.level.holder === opens.level.holder ? { opener: pending.key } : null;
}

/** Offsets after the edit of one stretch. */
function moved(starts: Uint32Array, order: number, edit: TextEdit): Uint32Array {
  const by = edit.text.length - (edit.end - edit.start);
  const copy = starts.slice();
  if (by !== 0) for (let i = order + 1; i < copy.length; i++) copy[i] = copy[i]! + by;
  return copy;
}
