/** Lines on their way to another place, with the comments right above them. */
import type { Source, TextEdit } from '../../source/source.ts';
import type { Block } from '../edits/block.ts';
import { lineStart, newlineOf, nextLine } from '../edits/lines.ts';

export interface Moving {
  /** Whole lines, the last one ended. */
  readonly text: string;
  readonly removal: TextEdit;
}

/** Of blank lines above and below, one side is enough for what stays. */
export function linesOf({ text }: Source, { commentStart, end }: Block): Moving {
  const lines = text.slice(commentStart, end);
  const below = blanksBelow(text, end);
  const start = below === text.length ? blanksAbove(text, commentStart) : commentStart;
  const isApart = commentStart === 0 || blanksAbove(text, commentStart) < commentStart;
  return {
    text: lines.endsWith('\n') ? lines : lines + newlineOf(text),
    removal: { start, end: isApart ? below : end, text: '' },
  };
}

function blanksBelow(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text.slice(at, nextLine(text, at)).trim() === '') at = nextLine(text, at);
  return at;
}

function blanksAbove(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text.slice(lineStart(text, at - 1), at).trim() === '') at = lineStart(text, at - 1);
  return at;
}
