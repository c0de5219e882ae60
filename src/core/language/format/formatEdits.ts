/** A file of a plan in the form that the format's own examples have. */
import { fieldOf } from '../../schema/field.ts';
import { fileKindOf } from '../../schema/fileKind.ts';
import { placeOf, type Source, type TextEdit } from '../../source/source.ts';
import { Formatter, type Framed } from './formattedLines.ts';
import { layoutOf, type Entry } from './layout.ts';
import { lineEdits } from './lineEdits.ts';
import { FileLines } from './fileLines.ts';
import { saysTheSame } from './sameMeaning.ts';
import { stretchesIn, type Stretch } from './stretches.ts';

export interface FormatOptions {
  /** `editSource`, by which every answer is read back; given, because with it comes all that reads YAML. */
  readonly reread: (source: Source, edits: readonly TextEdit[]) => Source;
  /** Blanks a level, 1–8; list items stand one level below their key, and what belongs to an item two blanks behind its dash. */
  readonly indent: number;
}

/** UTF-16 offsets, end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface Formatting {
  /** In the order of the text; they do not touch. None where the text has its form already. */
  readonly edits: readonly TextEdit[];
  /** Why nothing is done, in one sentence; null where something was, or where there was nothing to do. */
  readonly refusal: string | null;
}

const nothing: Formatting = { edits: [], refusal: null };

/**
 * What brings a text into form: indent, one blank after `:` `-` `,`, no blanks at the end of a line, at most one blank line in a row,
 * keys of an item in the order of the format, one line break at the end of the file. With a range, only the items that it touches, as far
 * in as they stand. What the text says stays the same, and so do comments, quotes, brackets and texts of several lines.
 */
export function formatEdits(source: Source, { indent, reread }: FormatOptions, range: TextRange | null = null): Formatting {
  const mistake = firstMistake(source);
  const lines = new FileLines(source.text);
  if (mistake !== null) {
    return refused(`not formatted: line ${lines.lineOf(mistake) + 1} is a mistake in YAML, which has to be mended first`);
  }
  const layout = layoutOf(source, lines);
  if (!layout) return nothing;
  const file: Framed = { block: layout.block, field: fieldOf(fileKindOf(source) ?? 'plan'), kind: 'file' };
  const blanks = Math.min(8, Math.max(1, Math.round(indent)));
  const edits = range ? itemEdits(source, lines, file, blanks, range) : fileEdits(source, lines, file, layout.end, blanks);
  if (edits.length === 0) return nothing;
  const isSafe = saysTheSame(source, reread(source, edits));
  return isSafe ? { edits, refusal: null } : refused('not formatted: no form could be found that surely says the same');
}

function refused(refusal: string): Formatting {
  return { edits: [], refusal };
}

/** Where a stretch begins that cannot be read; null where everything can. */
function firstMistake(source: Source): number | null {
  const [damaged] = source.damaged;
  if (!damaged) return null;
  const finding = source.findings.find(({ at }) => at.chunk === damaged);
  return finding ? placeOf(source, finding.at).start : source.offsetOf(damaged);
}

function fileEdits(source: Source, lines: FileLines, file: Framed, end: number, indent: number): TextEdit[] {
  const formatter = new Formatter(source, lines, indent);
  formatter.block(file, 0);
  return lineEdits(lines, startOf(file.block.entries[0]!), end, formatter.out);
}

function itemEdits(source: Source, lines: FileLines, file: Framed, indent: number, range: TextRange): TextEdit[] {
  const touched = { first: lines.lineOf(range.start), last: lines.lineOf(Math.max(range.start, range.end - 1)) };
  return stretchesIn(file, touched).flatMap((stretch) => stretchEdits(source, lines, stretch, indent));
}

function stretchEdits(source: Source, lines: FileLines, { entry, framed }: Stretch, indent: number): TextEdit[] {
  const formatter = new Formatter(source, lines, indent);
  formatter.entry(entry, framed, framed.block.column);
  return lineEdits(lines, startOf(entry), entry.end, formatter.out);
}

/** With the comments and blank lines above. */
function startOf({ lead, first }: Entry): number {
  return lead[0] ?? first;
}
