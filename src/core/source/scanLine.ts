/** What stands on one line of the plain subset of YAML: keys, scalars, brackets (see `scanStretch`). */
import { fitted } from '../values/fitted.ts';
import { deepest } from './convert.ts';
import type { Chunk, ListNode, MapNode, Node, Pair, ScalarNode } from './node.ts';
import { plainValue } from './plainValue.ts';
import { wordIn } from './words.ts';

const newline = 10;
const carriageReturn = 13;
const space = 32;
const doubleQuote = 34;
const hash = 35;
const singleQuote = 39;
const comma = 44;
const dash = 45;
const dot = 46;
const colon = 58;
const openBracket = 91;
const backslash = 92;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;

/** By character code, 1 for those that go on with a plain text whatever stands beside them. */
const plainInLine = ordinary('\n\r :');
const plainInBrackets = ordinary('\n\r :,[]{}');

/** What a plain text may surely begin with; other signs mean something, or may. */
const beginning = /[A-Za-z0-9_.~+/($<=;^\\]/;
const beginnings = Uint8Array.from({ length: 128 }, (_, code) => (beginning.test(String.fromCharCode(code)) ? 1 : 0));

/** `yaml` allows a key 1024 characters. */
const longestKey = 1000;

/** Reads from `at` on. Each part gives null where it is not sure of what it sees; `at` means nothing then. */
export class LineScan {
  protected readonly chunk: Chunk;
  protected readonly text: string;
  protected at = 0;

  constructor(chunk: Chunk) {
    this.chunk = chunk;
    this.text = chunk.text;
  }

  /** `key:` and the blanks behind it. */
  protected key(signs = plainInLine): ScalarNode | null {
    const start = this.at;
    const key = this.isQuote() ? this.#quoted() : this.#plainKey(signs);
    if (!key || this.text.charCodeAt(this.at) !== colon || !this.isGap(this.at + 1) || this.at - start > longestKey) return null;
    this.at++;
    this.skipSpaces();
    return key;
  }

  /** A scalar or brackets, without what follows on the line. */
  protected value(depth: number, signs = plainInLine): Node | null {
    const code = this.text.charCodeAt(this.at);
    if (code === openBrace) return this.#flowMap(depth);
    if (code === openBracket) return this.#flowList(depth);
    return this.isQuote() ? this.#quoted() : this.#plain(signs);
  }

  #flowMap(depth: number): MapNode | null {
    const { chunk, at: start } = this;
    const pairs: Pair[] = [];
    if (depth >= deepest) return null;
    this.#open();
    while (this.text.charCodeAt(this.at) !== closeBrace) {
      const key = this.key(plainInBrackets);
      const value = key && this.value(depth + 1, plainInBrackets);
      if (!value || !this.#isParted(closeBrace)) return null;
      pairs.push({ key, value });
    }
    if (hasDuplicates(pairs)) return null;
    return { kind: 'map', chunk, start, end: ++this.at, pairs: fitted(pairs), flow: true };
  }

  #flowList(depth: number): ListNode | null {
    const { chunk, at: start } = this;
    const items: Node[] = [];
    if (depth >= deepest) return null;
    this.#open();
    while (this.text.charCodeAt(this.at) !== closeBracket) {
      const item = this.value(depth + 1, plainInBrackets);
      if (!item || !this.#isParted(closeBracket)) return null;
      items.push(item);
    }
    return { kind: 'list', chunk, start, end: ++this.at, items: fitted(items), flow: true };
  }

  #open(): void {
    this.at++;
    this.skipSpaces();
  }

  /** Goes to the next entry in brackets, or to what closes them; false where neither follows. */
  #isParted(closing: number): boolean {
    this.skipSpaces();
    const code = this.text.charCodeAt(this.at);
    if (code !== comma) return code === closing;
    this.at++;
    this.skipSpaces();
    return this.text.charCodeAt(this.at) !== closing;
  }

  /** Keys are texts: `010` stays `010`. What begins with a dot may be the end of the document. */
  #plainKey(signs: Uint8Array): ScalarNode | null {
    const start = this.at;
    if (this.text.charCodeAt(start) === dot || !this.#skipPlain(signs)) return null;
    return this.scalar(start, wordIn(this.text, start, this.at), 'plain');
  }

  #plain(signs: Uint8Array): ScalarNode | null {
    const start = this.at;
    return this.#skipPlain(signs) ? this.scalar(start, plainValue(wordIn(this.text, start, this.at)), 'plain') : null;
  }

  /** What ends here. */
  protected scalar(start: number, value: ScalarNode['value'], style: ScalarNode['style'], end = this.at): ScalarNode {
    const { chunk, text } = this;
    const source = typeof value === 'string' && style === 'plain' ? value : text.slice(start, end);
    return { kind: 'scalar', chunk, start, end, value, source, style };
  }

  /** Up to the last character of a plain text; false where none begins here. */
  #skipPlain(signs: Uint8Array): boolean {
    const { text } = this;
    if (!this.#beginsPlain()) return false;
    let end = ++this.at;
    for (let at = end; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code > 127 || signs[code] === 1) end = at + 1;
      else if (code === space) {
        if (text.charCodeAt(at + 1) === hash) break;
      } else if (code === colon && !this.isGap(at + 1) && goesOn(signs, text.charCodeAt(at + 1))) end = at + 1;
      else break;
    }
    this.at = end;
    return true;
  }

  #beginsPlain(): boolean {
    const code = this.text.charCodeAt(this.at);
    if (code === dash) return beginnings[this.text.charCodeAt(this.at + 1)] === 1;
    return code > 127 || beginnings[code] === 1;
  }

  protected isQuote(): boolean {
    const code = this.text.charCodeAt(this.at);
    return code === doubleQuote || code === singleQuote;
  }

  /** On one line and without a backslash. */
  #quoted(): ScalarNode | null {
    const { text, at: start } = this;
    const quote = text.charCodeAt(start);
    const isDouble = quote === doubleQuote;
    let end = start + 1;
    for (; ; end++) {
      const code = text.charCodeAt(end);
      if (code === quote && (isDouble || text.charCodeAt(end + 1) !== quote)) break;
      if (code === quote) end++;
      else if (end >= text.length || code === newline || code === carriageReturn || (isDouble && code === backslash)) return null;
    }
    const inside = text.slice(start + 1, end);
    this.at = end + 1;
    const value = isDouble ? inside : inside.replaceAll("''", "'");
    return this.scalar(start, value, isDouble ? 'double' : 'single');
  }

  protected skipSpaces(): void {
    while (this.text.charCodeAt(this.at) === space) this.at++;
  }

  /** A blank, a line break or the end of the text. */
  protected isGap(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return code === space || code === newline || code === carriageReturn || at >= this.text.length;
  }
}

export function hasDuplicates(pairs: readonly Pair[]): boolean {
  if (pairs.length > 12) return new Set(pairs.map(({ key }) => key.value)).size < pairs.length;
  for (let i = 1; i < pairs.length; i++) for (let j = 0; j < i; j++) if (pairs[i]!.key.value === pairs[j]!.key.value) return true;
  return false;
}

/** Whether a colon before this character belongs to the text. */
function goesOn(signs: Uint8Array, next: number): boolean {
  return next > 127 || signs[next] === 1 || next === colon;
}

function ordinary(others: string): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, code) => (code > 31 && !others.includes(String.fromCharCode(code)) ? 1 : 0));
}
