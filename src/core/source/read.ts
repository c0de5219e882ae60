/**
 * Reads a stretch of YAML that may be broken. Each mistake is told once, mended on a copy of the same length, and the copy is read again:
 * so one slip does not make ten complaints, and what follows it is read as it was meant.
 */
import { Composer, Parser, type Document, type ParsedNode } from 'yaml';
import { tooDeepMessage } from './convert.ts';
import { explain, type Explanation } from './explain.ts';
import type { Slip } from './slip.ts';
import { blanked, blockEnd, lineEnd, lineStart } from './textLines.ts';

export interface Reading {
  readonly root: ParsedNode | null;
  readonly slips: readonly Slip[];
}

/** Mistakes told of one stretch, and how often it is read again. */
const mostSlips = 3;
const mostMends = 8;

/** Reading again what is longer than this would take too long. */
const longText = 200_000;

const options = {
  version: '1.2',
  merge: false,
  uniqueKeys: false,
  stringKeys: true,
  strict: true,
  resolveKnownTags: false,
  logLevel: 'error',
} as const;

export function readYaml(text: string): Reading {
  const deep = tooDeepAt(text);
  if (deep !== null) return { root: null, slips: [{ rule: 'yaml-too-deep', start: deep, end: deep + 1, message: tooDeepMessage }] };
  const read = compose(text);
  let { doc } = read;
  const { second } = read;
  const slips: Slip[] = second === null ? [] : [secondDocument(text, second)];
  if (doc.errors.length === 0) return { root: doc.contents, slips };
  const lines = new Set<number>();
  let mended = text;
  for (let round = 0; round < mostMends; round++) {
    const next = firstMistake(mended, doc);
    if (!next) break;
    const line = lineStart(mended, next.slip.start);
    const known = lines.has(line);
    if (!known && slips.length >= mostSlips) break;
    if (!known) slips.push(next.slip);
    lines.add(line);
    const mend = known ? blanked(mended, line, blockEnd(mended, line)) : next.mended;
    if (mend === mended || text.length > longText) break;
    mended = mend;
    ({ doc } = compose(mended));
  }
  return { root: doc.contents, slips };
}

/** The mistake that comes first in the text: those after it may only follow from it. */
function firstMistake(text: string, doc: Document.Parsed): Explanation | null {
  let first: Explanation | null = null;
  let firstAt = Infinity;
  for (const error of doc.errors.slice(0, 5)) {
    const explanation = explain(text, doc.contents, error);
    // A quote that is not closed is noticed at its end only.
    const at = explanation && Math.min(error.pos[0], explanation.slip.rule === 'yaml-unclosed-quote' ? explanation.slip.start : Infinity);
    if (explanation && at !== null && at < firstAt) [first, firstAt] = [explanation, at];
  }
  return first;
}

/** What is nested deeper than this is not even given to the parser, which would run out of stack. */
const deepestBrackets = 500;

/** Where brackets, or keys and dashes on one line, nest too deep; null where they do not. */
export function tooDeepAt(text: string): number | null {
  if (text.length < 2 * deepestBrackets) return null;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) depth++;
    else if ((code === 0x5d || code === 0x7d) && depth > 0) depth--;
    if (depth > deepestBrackets) return at;
  }
  const row = /(?:[-?:] ){500}|(?:[^\s:]{1,40}: ){500}/.exec(text);
  return row ? row.index : null;
}

/** The first document of the text, and where a second one begins. */
function compose(text: string): { doc: Document.Parsed; second: number | null } {
  const docs = new Composer<ParsedNode, true>(options).compose(new Parser().parse(text), true, text.length);
  // With `forceDoc` there is always one.
  const doc = docs.next().value as Document.Parsed;
  const more = docs.next();
  return { doc, second: more.done ? null : more.value.range[0] };
}

function secondDocument(text: string, at: number): Slip {
  const message = 'a second document begins here; one file holds one plan or part';
  return { rule: 'second-document', start: at, end: Math.max(lineEnd(text, at), at + 1), message };
}
