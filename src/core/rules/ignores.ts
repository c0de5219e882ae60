/** `# planloom-ignore <rule>[, <rule>]`: at a line's end it silences that line, alone on a line the next one. */
import type { Chunk, Spot } from '../source/node.ts';
import type { Source } from '../source/source.ts';

export const unusedIgnore = {
  id: 'unused-ignore',
  title: 'An ignore comment silences nothing',
  severity: 'warning',
} as const;

export interface Ignore {
  readonly rule: string;
  /** The rule's name in the comment. */
  readonly at: Spot;
  readonly chunk: Chunk;
  /** The line it silences, as offsets in its chunk; `end` may be beyond the chunk where the next line begins another one. */
  readonly from: number;
  readonly to: number;
  /** The comment stands alone at the end of its chunk: the next chunk's first line is meant. */
  readonly isForNextChunk: boolean;
}

export interface Ignores {
  readonly source: Source;
  readonly all: readonly Ignore[];
}

/** Every ignore comment of a file. */
export function ignoresIn(source: Source): Ignores {
  return { source, all: source.remarks.flatMap(readOnce) };
}

const known = new WeakMap<Chunk, readonly Ignore[]>();

function readOnce(chunk: Chunk): readonly Ignore[] {
  let ignores = known.get(chunk);
  if (!ignores) known.set(chunk, (ignores = readChunk(chunk)));
  return ignores;
}

/** The ignores that silence this rule at this spot of the file. */
export function ignoresFor({ source, all }: Ignores, rule: string, spot: Spot): readonly Ignore[] {
  return all.filter((ignore) => {
    if (ignore.rule !== rule) return false;
    if (!ignore.isForNextChunk) return ignore.chunk === spot.chunk && spot.start >= ignore.from && spot.start <= ignore.to;
    return isFirstLineAfter(source, ignore.chunk, spot);
  });
}

const comment = /#[ \t]*planloom-ignore[ \t]+([^\n\r]*)/g;

function readChunk(chunk: Chunk): readonly Ignore[] {
  const found: Ignore[] = [];
  for (const match of chunk.text.matchAll(comment)) {
    const lineStart = chunk.text.lastIndexOf('\n', match.index - 1) + 1;
    const isAlone = chunk.text.slice(lineStart, match.index).trim() === '';
    const lineEnd = endOfLine(chunk.text, match.index);
    const from = isAlone ? lineEnd + 1 : lineStart;
    const isForNextChunk = isAlone && from >= chunk.text.length;
    const namesStart = match.index + match[0].length - match[1]!.length;
    for (const name of match[1]!.matchAll(/[^\s,]+/g)) {
      const start = namesStart + name.index;
      const at = { chunk, start, end: start + name[0].length };
      found.push({ rule: name[0], at, chunk, from, to: endOfLine(chunk.text, from), isForNextChunk });
    }
  }
  return found;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function isFirstLineAfter(source: Source, chunk: Chunk, spot: Spot): boolean {
  const next = source.chunks[source.chunks.indexOf(chunk) + 1];
  return next !== undefined && next === spot.chunk && spot.start <= endOfLine(next.text, 0);
}
