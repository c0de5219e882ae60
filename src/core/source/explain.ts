/** What the parser complains of, in words of people who write plans, with the mend for reading on. */
import { isCollection, isMap, isPair, isScalar, isSeq, type ParsedNode, type YAMLParseError } from 'yaml';
import { tooDeepMessage } from './convert.ts';
import { explainLine, misplaced } from './explainLine.ts';
import { quoteIt, type Slip } from './slip.ts';
import { tabbed } from './tabs.ts';
import { blanked, blockEnd, lineEnd, lineStart, nextLine, replacedAt, trimmedEnd } from './textLines.ts';

export interface Explanation {
  readonly slip: Slip;
  /** The text as it may have been meant, of the same length. */
  readonly mended: string;
}

/** Looks like a colon and is none. */
const harmlessColon = '\uA789';

/** Where the parser complains, and of what. */
interface Complaint {
  readonly text: string;
  readonly root: ParsedNode | null;
  /** Inside the text, unless it is empty. */
  readonly at: number;
  /** As the parser says it. */
  readonly from: number;
  readonly to: number;
}

const explainers: Partial<Record<YAMLParseError['code'], (complaint: Complaint) => Explanation | null>> = {
  TAB_AS_INDENT: ({ text, at }) => tabbed(text, at),
  MULTILINE_IMPLICIT_KEY: ({ text, at }) => (isFirstOnLine(text, at) ? explainLine(text, at) : misplaced(text, lineBelow(text, at))),
  BLOCK_AS_IMPLICIT_KEY: ({ text, at }) => valueBesideKeys(text, at),
  BLOCK_IN_FLOW: ({ text, from, to }) => colonInBrackets(text, from, to),
  BAD_SCALAR_START: ({ text, at }) => oddBeginning(text, at),
  BAD_DQ_ESCAPE: ({ text, at }) => badEscape(text, at),
  BAD_INDENT: badIndent,
  MISSING_CHAR: missing,
  UNEXPECTED_TOKEN: unexpected,
  RESOURCE_EXHAUSTION: ({ text }) => whole(text, 'yaml-too-deep', tooDeepMessage),
  NON_STRING_KEY: (complaint) => rest(complaint, 'a key has to be a word or text; a list or a map stands here'),
};

/** Null where there is nothing to complain of. */
export function explain(text: string, root: ParsedNode | null, error: Pick<YAMLParseError, 'code' | 'pos'>): Explanation | null {
  const [from, to] = error.pos;
  const complaint = { text, root, at: Math.min(from, Math.max(text.length - 1, 0)), from, to };
  const explainer = explainers[error.code];
  return explainer ? explainer(complaint) : rest(complaint, 'this cannot be read as YAML; quotes round the text may help');
}

/** `name: Phase 1: design`, or a line deeper than a value that stands on its key's line. */
function valueBesideKeys(text: string, at: number): Explanation {
  const end = textEnd(text, at);
  const colon = /:(?:[ \t]|$)/.exec(text.slice(at, end));
  if (text[at] === '?') return oddBeginning(text, at);
  if (!colon || text[at] === '-') return misplaced(text, isFirstOnLine(text, at) ? at : lineBelow(text, at));
  const slip: Slip = {
    rule: 'yaml-syntax',
    start: at,
    end,
    message: 'a text with ": " in it needs quotes',
    fix: quoteIt(at, end, text.slice(at, end)),
  };
  return { slip, mended: replacedAt(text, at + colon.index, harmlessColon) };
}

/** `{name: a: b}` or `{b: 1 c: 2}` */
function colonInBrackets(text: string, start: number, end: number): Explanation {
  const inside = text.slice(start, end);
  // `Phase 1:` is part of a text, `effort:` is a key.
  const missingComma = /\s([a-z][A-Za-z]*):\s/.exec(inside);
  if (missingComma) {
    const at = start + missingComma.index;
    const message = `a comma is missing before "${missingComma[1] ?? ''}"`;
    const fix = { title: 'Insert the comma', changes: [{ start: at, end: at, text: ',' }] };
    return {
      slip: { rule: 'yaml-syntax', start: at + 1, end: at + missingComma[0].length - 2, message, fix },
      mended: replacedAt(text, at, ','),
    };
  }
  const last = trimmedEnd(text, start, end);
  const fix = quoteIt(start, last, text.slice(start, last));
  const slip: Slip = { rule: 'yaml-syntax', start, end: last, message: 'a text with ": " in it needs quotes', fix };
  return { slip, mended: text.slice(0, start) + inside.replaceAll(':', harmlessColon) + text.slice(end) };
}

function badIndent(complaint: Complaint): Explanation {
  const { text, root, at, from } = complaint;
  const bracket = openBracket(text, root, from);
  if (bracket) return bracket;
  return isFirstOnLine(text, at) ? misplaced(text, at) : rest(complaint, `"${firstWord(text, at)}" is not expected here`);
}

function oddBeginning(text: string, at: number): Explanation {
  const colon = isFirstOnLine(text, at) ? /:(?:\s|$)/.exec(text.slice(at, lineEnd(text, at))) : null;
  const end = colon ? at + colon.index : textEnd(text, at);
  const message = `a ${colon ? 'key' : 'text'} that begins with "${text.charAt(at)}" needs quotes`;
  const slip: Slip = { rule: 'yaml-syntax', start: at, end, message, fix: quoteIt(at, end, text.slice(at, end)) };
  return { slip, mended: replacedAt(text, at, colon ? '_' : ' ') };
}

function badEscape(text: string, at: number): Explanation {
  const written = text.slice(at, at + 2);
  const fix = { title: 'Double the backslash', changes: [{ start: at, end: at, text: '\\' }] };
  const message = `"${written}" has no meaning in double quotes; write two backslashes`;
  return { slip: { rule: 'yaml-syntax', start: at, end: at + 2, message, fix }, mended: replacedAt(text, at, '/') };
}

/** A `{` or `[` whose end was not found. */
function openBracket(text: string, root: ParsedNode | null, at: number): Explanation | null {
  const open = flows(root).filter(({ range }) => range[1] === at && isOpen(text, range));
  const start = Math.max(...open.map(({ range }) => range[0]));
  if (open.length === 0) return null;
  const bracket = text.charAt(start);
  const outermost = Math.min(...open.map(({ range }) => range[0]));
  const mended = blanked(text, outermost, Math.max(at, ...open.map(({ range }) => range[2])));
  const hash = / #/.exec(text.slice(start, lineEnd(text, start)));
  if (hash) {
    const from = start + hash.index + 1;
    const message = `"#" begins a comment, which hides the end of "${bracket}"; quote the text`;
    return { slip: { rule: 'yaml-unclosed-bracket', start: from, end: trimmedEnd(text, from, lineEnd(text, from)), message }, mended };
  }
  const wrong = /[\]}]/.exec(text.slice(at, lineEnd(text, at)));
  const closing = bracket === '{' ? '}' : ']';
  const message = wrong && wrong[0] !== closing ? `"${bracket}" is closed by "${wrong[0]}"` : `"${bracket}" is not closed`;
  const end = trimmedEnd(text, start, lineEnd(text, start));
  const isOneLine = !wrong && at <= nextLine(text, start) && open.length === 1;
  const fix = isOneLine ? { title: `Close it with ${closing}`, changes: [{ start: end, end, text: closing }] } : undefined;
  return { slip: { rule: 'yaml-unclosed-bracket', start, end: start + 1, message, ...(fix && { fix }) }, mended };
}

function isOpen(text: string, [start, end]: Ranged['range']): boolean {
  return end - start < 2 || text.charAt(end - 1) !== (text.charAt(start) === '{' ? '}' : ']');
}

function missing(complaint: Complaint): Explanation {
  const { text, root, at, from } = complaint;
  const quote = quotes(root).find(({ range }) => range[1] === from && isOpenQuote(text, range));
  if (quote) return openQuote(text, quote.range[0]);
  const bracket = openBracket(text, root, from);
  if (bracket) return bracket;
  if (text[at] === '#') return rest(complaint, 'a blank is missing before "#"');
  if (flows(root).some(({ range }) => range[0] < at && at < range[1]))
    return rest(complaint, `a comma is missing before "${firstWord(text, at)}"`);
  return isFirstOnLine(text, at) ? explainLine(text, at) : rest(complaint, `"${firstWord(text, at)}" is not expected here`);
}

/** `yaml` may leave out the last character of a quote that is not closed. */
function isOpenQuote(text: string, [start, end]: Ranged['range']): boolean {
  const written = text.slice(start, end);
  return written.length < 2 || !written.endsWith(text.charAt(start)) || /[^\\](?:\\\\)*\\"$/.test(written);
}

function openQuote(text: string, start: number): Explanation {
  const quote = text.charAt(start);
  const end = textEnd(text, start);
  const fix = { title: 'Close the quote', changes: [{ start: end, end, text: quote }] };
  const slip: Slip = { rule: 'yaml-unclosed-quote', start, end, message: `a text begins with ${quote} and does not end with it`, fix };
  return { slip, mended: replacedAt(text, start, ' ') };
}

function unexpected(complaint: Complaint): Explanation {
  const { text, root, at } = complaint;
  if (text[at] === '}' || text[at] === ']') return rest(complaint, `"${text.charAt(at)}" closes nothing`, at + 1);
  if (isFirstOnLine(text, at)) return misplaced(text, at);
  const quote = quotes(root).find(({ range }) => range[1] <= at && /^[ \t]*$/.test(text.slice(range[1], at)));
  if (quote) return afterQuote(text, quote.range[0], at);
  const start = lineStart(text, at);
  const value = /^[^#]*?(?:[:-][ \t]+)(?=[|>*&!%@])/.exec(text.slice(start, at + 1));
  if (value) return { ...oddBeginning(text, start + value[0].length), mended: blanked(text, start + value[0].length, lineEnd(text, at)) };
  if (/^-\s/.test(text.slice(at, at + 2))) return rest(complaint, 'a list begins on the line below its key, or stands in []');
  return rest(complaint, `"${firstWord(text, at)}" is not expected here`);
}

/** `'don't'` or `"so called" freeze` */
function afterQuote(text: string, start: number, at: number): Explanation {
  const end = textEnd(text, at);
  const quote = text.charAt(start);
  const written = text.slice(start, end);
  const isInside = written.length > 2 && written.endsWith(quote);
  const inner = isInside ? written.slice(1, -1).replaceAll(quote + quote, quote) : written;
  const message = isInside ? `${quote} inside a text in such quotes ends it too soon` : 'text after the closing quote; quote all of it';
  const slip: Slip = { rule: 'yaml-unclosed-quote', start, end, message, fix: quoteIt(start, end, inner) };
  return { slip, mended: blanked(text, at, lineEnd(text, at)) };
}

/** Without what is wrong, to the end of its line or of the brackets it stands in. */
function rest({ text, root, at }: Complaint, message: string, end = textEnd(text, at)): Explanation {
  const around = flows(root).filter(({ range }) => range[0] <= at && at < range[1]);
  const from = Math.min(at, ...around.map(({ range }) => range[0]));
  const to = Math.max(lineEnd(text, at), at + 1, ...around.map(({ range }) => range[1]));
  return { slip: { rule: 'yaml-syntax', start: at, end: Math.max(end, at + 1), message }, mended: blanked(text, from, to) };
}

function whole(text: string, rule: string, message: string): Explanation {
  const first = text.search(/\S/);
  return { slip: { rule, start: Math.max(first, 0), end: lineEnd(text, Math.max(first, 0)), message }, mended: text };
}

/** Where the text that begins here ends on its line: before a comment, and in brackets before the next comma or the closing one. */
function textEnd(text: string, at: number): number {
  const line = text.slice(at, lineEnd(text, at));
  const ends = [/\s#\s/.exec(line), isInBrackets(text.slice(lineStart(text, at), at)) ? /,(?:\s|$)|[\]}]/.exec(line) : null];
  return trimmedEnd(text, at, at + Math.min(line.length, ...ends.flatMap((end) => (end ? end.index : []))));
}

/** Whether brackets are open behind the beginning of a line. */
function isInBrackets(before: string): boolean {
  const bare = before.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '');
  return (bare.match(/[[{]/g)?.length ?? 0) > (bare.match(/[\]}]/g)?.length ?? 0);
}

function isFirstOnLine(text: string, at: number): boolean {
  return /^\s*$/.test(text.slice(lineStart(text, at), at));
}

/** Where the next line with text in it begins to say something. */
function lineBelow(text: string, at: number): number {
  const below = /\n[ \t]*[^\s#]/.exec(text.slice(at));
  return below ? at + below.index + below[0].length - 1 : at;
}

function firstWord(text: string, at: number): string {
  return /^\s*(\S{1,30})/.exec(text.slice(at, blockEnd(text, at)))?.[1] ?? '';
}

interface Ranged {
  readonly range: readonly [number, number, number];
}

function flows(root: ParsedNode | null): Ranged[] {
  return all(root).filter((node) => isCollection(node) && node.flow === true);
}

function quotes(root: ParsedNode | null): Ranged[] {
  return all(root).filter((node) => isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'));
}

/** Every node, with a list of its own instead of recursion: the nesting may be deep. */
function all(root: ParsedNode | null): ParsedNode[] {
  const nodes: ParsedNode[] = root ? [root] : [];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    if (!isMap(node) && !isSeq(node)) continue;
    for (const item of node.items as unknown[]) {
      if (!isPair(item)) nodes.push(item as ParsedNode);
      else nodes.push(...([item.key, item.value].filter((part) => part !== null) as ParsedNode[]));
    }
  }
  return nodes;
}
