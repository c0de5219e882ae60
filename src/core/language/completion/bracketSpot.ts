/** What may be written inside brackets. */
import { readBlockLine } from './blockLine.ts';
import { blockWay } from './blockWay.ts';
import type { Line, LinesAround } from './linesAround.ts';
import { OpenText, type Bracket } from './openText.ts';
import type { Spot, Way } from './slot.ts';

export function bracketSpot(lines: LinesAround, line: Line, offset: number, open: OpenText): Spot | null {
  const inner = open.brackets.at(-1)!;
  const isKey = inner.isMap && inner.key === null;
  const isQuoted = open.quoteAt >= 0;
  if (inner.isOver || (isKey && isQuoted)) return null;
  const way = wayTo(lines, line, open.brackets[0]!);
  const word = wordIn(lines, line, offset, open);
  if (!way || !word) return null;
  const { text, at, start, end, typed } = word;
  const chunkStart = line.start - line.at;
  return {
    way: [...way, ...wayInside(open.brackets, isKey)],
    kind: isKey ? 'key' : 'value',
    start: chunkStart + start,
    end: chunkStart + end,
    typed,
    rest: text.slice(at, end),
    lead: typed === '' && !isQuoted && text.charAt(at - 1) === ':' ? ' ' : '',
    hasColon: isKey && /^[ \t]*:/.test(text.slice(end, end + 80)),
    isQuoted,
    others: () => wordsBeside(text, at, start < end),
    layout: { isFlow: true, column: 0, step: 2, newline: '\n', isOnOneLine: () => true },
  };
}

/** The word under the cursor, in offsets of the chunk; null where it is no plain text. */
function wordIn(lines: LinesAround, line: Line, offset: number, { brackets, quoteAt }: OpenText) {
  const text = lines.textOf(line);
  const { wordAt } = brackets.at(-1)!;
  const at = offset - line.start + line.at;
  const start = quoteAt >= 0 ? quoteAt + 1 : wordAt < 0 ? at : wordAt;
  const end = at + wordLength(line.text.slice(at - line.at), quoteAt < 0 ? null : text.charAt(quoteAt));
  const typed = text.slice(start, at);
  return /[\n[{&*!|>%@`]/.test(typed) ? null : { text, at, start, end, typed };
}

/** From the outermost bracket inwards. A key that is being written leads nowhere yet. */
function wayInside(brackets: readonly Bracket[], isKey: boolean): Way {
  return (isKey ? brackets.slice(0, -1) : brackets).map(({ isMap, key }) => (isMap ? key : null));
}

/** The way to the outermost bracket: behind a key or a dash, or below a key. */
function wayTo(lines: LinesAround, line: Line, { at }: Bracket): Way | null {
  const opener = lines.lineAt(line.start - line.at + at);
  const { key, column, dashes } = readBlockLine(opener.text);
  const standing = blockWay(lines, { line: opener, column, dashes });
  return standing && (key === null ? standing.way : [...standing.way, key]);
}

/** How far the rest of the brackets is looked at: a bracket that nobody closed would go on for long. */
const farthest = 4_000;

/** What else is in the brackets. */
function wordsBeside(text: string, at: number, hasWord: boolean): readonly string[] {
  const open = new OpenText(text).readTo(at);
  const inner = open.brackets.at(-1)!;
  const known = inner.words.length;
  open.readTo(Math.min(text.length, at + farthest));
  const words = [...inner.words.slice(0, known).reverse(), ...inner.words.slice(hasWord ? known + 1 : known)];
  return inner.isMap ? words : words.map((word) => word.split(/\s/)[0]!);
}

/** How much of the rest of the line belongs to the word. */
function wordLength(rest: string, quote: string | null): number {
  if (quote === null) return /^(?:(?!\s#|:(?:[\s,[\]{}]|$))[^,[\]{}])*/.exec(rest)![0].trimEnd().length;
  const closing = rest.indexOf(quote);
  return closing < 0 ? rest.trimEnd().length : closing;
}
