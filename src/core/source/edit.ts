/**
 * Edits of a source's text. An edit inside one stretch that leaves the cuts where they are costs that stretch alone; any other cuts the
 * whole text again, which is cheap, and parses only the stretches that were not there before.
 */
import { cutAgain, type KeyPlace } from './cut.ts';
import { parseCut } from './parse.ts';
import { parsePiece } from './piece.ts';
import { lastStart } from './positions.ts';
import type { Source, TextEdit } from './source.ts';
import { SourceText } from './sourceText.ts';
import { makeTwig, pathTo, withTwig, type Branch, type Twig } from './tree.ts';

/** Edits beyond this number are cheaper done together. */
const manyEdits = 8;

/** The source with the edits applied, which may come in any order but not overlap. What they do not touch stays the same objects. */
export function editSource(source: Source, edits: readonly TextEdit[]): Source {
  const old = source instanceof SourceText ? source : null;
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let edited: SourceText | null = ordered.length <= manyEdits ? old : null;
  for (let i = ordered.length - 1; i >= 0 && edited; i--) edited = editStretch(edited, ordered[i]!);
  if (edited) return edited;
  const text = spliced(source.text, ordered);
  const [first, last] = [ordered[0], ordered.at(-1)];
  return parseCut(source.path, text, old && first && last ? { source: old, head: first.start, tail: old.length - last.end } : null);
}

/** `edits` in order. */
function spliced(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const edit of edits) {
    parts.push(text.slice(done, edit.start), edit.text);
    done = edit.end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

/** The edit done in the one stretch it stands in, or null where that is not certain to be right. */
function editStretch(source: SourceText, edit: TextEdit): SourceText | null {
  if (!source.trunk || source.isVeiled) return null;
  const order = lastStart(source.starts, edit.start);
  const old = source.pieces[order]!;
  const text = spliced(old.chunk.text, [within(edit, source.starts[order]!)]);
  const isLast = order === source.pieces.length - 1;
  if (edit.end - source.starts[order]! > old.chunk.text.length || !(isLast || text.endsWith('\n'))) return null;
  const path = pathTo(source.trunk, order);
  const { branch, index } = path.pop()!;
  const twig = branch.twigs[index]!;
  const cut = sameCut(text, twig, branch.level, index === 0);
  if (old.role.first || !cut || mustBeVeiled(text)) return null;

  const piece = parsePiece(source.path, text, old.role);
  if (old.anchors || piece.anchors || piece.strayAliases || piece.copies > 0) return null;
  piece.chunk.order = order;
  let trunk = withTwig(branch, index, makeTwig(piece, twig.opens, cut.opener));
  for (const step of path.reverse()) {
    const above = step.branch.twigs[step.index]!;
    trunk = withTwig(step.branch, step.index, makeTwig(above.piece, trunk, above.opener));
  }
  return new SourceText(source.path, exchanged(source.pieces, order, piece), trunk, {
    chunks: exchanged(source.chunks, order, piece.chunk),
    starts: moved(source.starts, order, edit),
    isVeiled: false,
  });
}

/** A sign of what is not left to the parser; whether it is, the whole text has to say. */
function mustBeVeiled(text: string): boolean {
  return /\0|^(?:<{7}|={7}|>{7}|\|{7})/m.test(text);
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

/** In the offsets of the stretch that begins at `start`. */
function within(edit: TextEdit, start: number): TextEdit {
  return { start: edit.start - start, end: edit.end - start, text: edit.text };
}

function exchanged<T>(all: readonly T[], order: number, one: T): readonly T[] {
  const copy = all.slice();
  copy[order] = one;
  return copy;
}

/** Offsets after the edit of one stretch. */
function moved(starts: Uint32Array, order: number, edit: TextEdit): Uint32Array {
  const by = edit.text.length - (edit.end - edit.start);
  const copy = starts.slice();
  if (by !== 0) for (let i = order + 1; i < copy.length; i++) copy[i] = copy[i]! + by;
  return copy;
}
