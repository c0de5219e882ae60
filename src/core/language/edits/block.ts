/** An entry of a block map as the lines it stands on. */
import type { Pair } from '../../source/node.ts';
import { placeOf, type Source } from '../../source/source.ts';
import { indentBefore, lineStart, nextLine } from './lines.ts';

/** UTF-16 offsets in the text of the source, whole lines, end exclusive. */
export interface Block {
  /** Where the line of the key begins. */
  readonly start: number;
  /** Behind the last line that belongs to it; comments below that are further in than the key do. */
  readonly end: number;
  /** Where comments begin that stand right above it, as far in as the key; `start` where there are none. */
  readonly commentStart: number;
  /** Blanks before the key. */
  readonly indent: number;
}

/** Null where the key is not the first on its line, or the text is such that its lines cannot be told from its neighbours'. */
export function blockOf(source: Source, { key, value }: Pair): Block | null {
  const block = blockAt(source.text, placeOf(source, key).start, value.kind === 'list');
  const end = placeOf(source, value).end;
  return block && end <= block.end ? block : null;
}

/** The same for a key at this offset of which nothing is known but the text; a list below it may be as far in as the key. */
export function blockAt(text: string, keyStart: number, isList: boolean): Block | null {
  const indent = indentBefore(text, keyStart);
  if (indent === null) return null;
  const start = lineStart(text, keyStart);
  let end = nextLine(text, keyStart);
  for (let at = end; at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, nextLine(text, at));
    if (/^\s*$/.test(line)) continue;
    if (!isBelow(line, indent, isList)) break;
    end = at + line.length;
  }
  return { start, end, indent, commentStart: commentsAbove(text, start, indent) };
}

function isBelow(line: string, indent: number, isList: boolean): boolean {
  const own = /^ */.exec(line)![0].length;
  return own > indent || (isList && own === indent && /^-(?:\s|$)/.test(line.slice(own)));
}

function commentsAbove(text: string, start: number, indent: number): number {
  let at = start;
  while (at > 0) {
    const above = lineStart(text, at - 1);
    if (!text.startsWith(`${' '.repeat(indent)}#`, above)) return at;
    at = above;
  }
  return at;
}
