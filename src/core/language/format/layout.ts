/**
 * Which lines belong to which key or dash. Whatever stands between two of them and is neither blank nor a comment (a key given twice,
 * a `?`, an anchor on a line of its own) makes the one before it an entry that stays as it is written.
 */
import type { ListNode, MapNode, Node, Pair, ScalarNode } from '../../source/node.ts';
import { placeOf, type Source } from '../../source/source.ts';
import type { FileLines } from './fileLines.ts';

/** A map or list in block style. */
export interface Block {
  readonly node: MapNode | ListNode;
  /** Where its keys or dashes stand. */
  readonly column: number;
  readonly entries: readonly Entry[];
  /** Comments below the last entry that stand far enough in to belong here, and blank lines between them. */
  readonly tail: readonly number[];
}

/** A key or dash with all that hangs on it. */
export interface Entry {
  /** Null for an item of a list. */
  readonly pair: Pair | null;
  readonly value: Node;
  /** The lines above it that are blank or comments. */
  readonly lead: readonly number[];
  /** The line of the key or dash. */
  readonly first: number;
  /** The line behind its last one. */
  readonly end: number;
  /** Its value, where that is a block. */
  readonly inner: Block | null;
  readonly asWritten: boolean;
}

export interface Layout {
  /** The text's map. */
  readonly block: Block;
  /** The line behind all that belongs to it, blank lines at the end included: that of `...`, or behind the last. */
  readonly end: number;
}

type Draft<T> = { -readonly [key in keyof T]: T[key] };

/** Null where the text is no map in block style, or none whose lines can be told apart. */
export function layoutOf(source: Source, lines: FileLines): Layout | null {
  const { root } = source;
  if (root.kind !== 'map' || root.flow || root.pairs.length === 0) return null;
  return new LineReader(source, lines).root(root);
}

class LineReader {
  readonly #source: Source;
  readonly #lines: FileLines;

  constructor(source: Source, lines: FileLines) {
    this.#source = source;
    this.#lines = lines;
  }

  root(node: MapNode): Layout | null {
    const block = this.#block(node, this.#headEnd(), false);
    const last = block?.entries.at(-1);
    if (!block || !last) return null;
    const end = this.#footStart(last.end);
    if (this.#areAsides(last.end, end)) this.#takeTails(block, -1, last.end, end);
    else keepAsWritten(last, end);
    return { block, end };
  }

  /** The line behind `---`, if there is one. */
  #headEnd(): number {
    const lines = this.#lines;
    for (let line = 0; line < lines.count; line++) {
      if (/^---(?:\s|$)/.test(lines.at(line))) return line + 1;
      if (!lines.isAside(line)) return 0;
    }
    return 0;
  }

  /** The line of `...`, else the line behind the last. */
  #footStart(from: number): number {
    for (let line = from; line < this.#lines.count; line++) if (/^\.\.\.(?:\s|$)/.test(this.#lines.at(line))) return line;
    return this.#lines.count;
  }

  /** `from` is the first line that it may have; `isCompact` says that it begins behind the dash on that line. */
  #block(node: MapNode | ListNode, from: number, isCompact: boolean): Block | null {
    const lines = this.#lines;
    const begin = this.#startOf(node);
    const firstLine = lines.lineOf(begin);
    const column = begin - lines.startOf(firstLine);
    const entries: Draft<Entry>[] = [];
    let above = from;
    for (const part of partsOf(node)) {
      const first = part.pair ? lines.lineOf(this.#startOf(part.pair.key)) : this.#dashLine(part.value, column);
      const isBehindDash = isCompact && entries.length === 0;
      const isHere = part.pair ? this.#startOf(part.pair.key) === lines.startOf(first) + column : this.#isDash(first, column);
      if (!isHere || first < above || !(isBehindDash || lines.columnOf(first) === column)) return null;
      const before = entries.at(-1);
      const lead = isBehindDash ? none : this.#between(before ?? null, above, first, column);
      if (!lead) return null;
      const entry = this.#entry(part, lead, first, column);
      entries.push(entry);
      above = entry.end;
    }
    return entries.length > 0 ? { node, column, entries, tail: none } : null;
  }

  /** The lines that are left for what follows, once the entry before has taken its own; null where they belong to neither. */
  #between(before: Draft<Entry> | null, from: number, to: number, column: number): readonly number[] | null {
    if (!this.#areAsides(from, to)) {
      if (!before) return null;
      keepAsWritten(before, to);
      return none;
    }
    if (!before?.inner) return range(from, to);
    before.end = this.#takeTails(before.inner, column, from, to);
    return range(before.end, to);
  }

  /**
   * Comments go to the innermost block whose holder they stand deeper than, though they may not reach the block itself: they stay with
   * it when it alone is formatted. Gives the line behind the last one taken.
   */
  #takeTails(block: Block, holder: number, from: number, to: number): number {
    const last = block.entries.at(-1) as Draft<Entry>;
    const begin = last.inner ? this.#takeTails(last.inner, block.column, from, to) : from;
    if (last.inner) last.end = begin;
    let end = begin;
    for (let line = begin; line < to; line++) {
      if (this.#lines.isBlank(line)) continue;
      if (this.#lines.columnOf(line) <= holder) break;
      end = line + 1;
    }
    (block as Draft<Block>).tail = range(begin, end);
    return end;
  }

  #entry({ pair, value }: Part, lead: readonly number[], first: number, column: number): Draft<Entry> {
    const entry = { pair, value, lead, first, inner: null, asWritten: false };
    const lines = this.#lines;
    const block = this.#blockOf(value);
    if (block) {
      const isCompact = lines.lineOf(this.#startOf(value)) === first;
      const inner = pair && isCompact ? null : this.#block(block, isCompact ? first : first + 1, isCompact);
      const isDeeper = inner && (inner.column > column || (pair !== null && value.kind === 'list' && inner.column === column));
      if (inner && isDeeper) return { ...entry, inner, end: inner.entries.at(-1)!.end };
      return { ...entry, asWritten: true, end: lines.lineOf(this.#endOf(value) - 1) + 1 };
    }
    const end = isWritten(value) ? Math.max(first, lines.lineOf(this.#endOf(value) - 1)) + 1 : first + 1;
    return { ...entry, end: value.kind === 'scalar' && value.style === 'block' ? this.#behindText(value, column, first + 1, end) : end };
  }

  /** The node where it is in block style, and not an alias for one that is; else null. */
  #blockOf(node: Node): MapNode | ListNode | null {
    return node.kind !== 'scalar' && !node.flow && this.#lines.text[this.#startOf(node)] !== '*' ? node : null;
  }

  /** Upwards from the item; its own line for one that has no text. */
  #dashLine(item: Node, column: number): number {
    let line = this.#lines.lineOf(this.#startOf(item));
    while (line > 0 && !this.#isDash(line, column) && (this.#lines.columnOf(line) > column || this.#lines.isAside(line))) line--;
    return line;
  }

  #isDash(line: number, column: number): boolean {
    const at = this.#lines.startOf(line) + column;
    return this.#lines.text[at] === '-' && /^\s?$/.test(this.#lines.text.charAt(at + 1));
  }

  #areAsides(from: number, to: number): boolean {
    for (let line = from; line < to; line++) if (!this.#lines.isAside(line)) return false;
    return true;
  }

  /** The blank lines below belong to a text after `|+`, and to any text those with more blanks than its lines stand in. */
  #behindText({ source }: ScalarNode, column: number, from: number, end: number): number {
    const lines = this.#lines;
    const keepsAll = /^[|>]\d?\+/.test(source);
    const number = /^[|>][+-]?(\d)/.exec(source)?.[1];
    const body = range(from, end).find((line) => !lines.isBlank(line));
    const indent = number ? column + Number(number) : body === undefined ? 0 : lines.columnOf(body);
    let behind = end;
    for (let line = end; line < lines.count && lines.isBlank(line); line++)
      if (keepsAll || lines.columnOf(line) > indent) behind = line + 1;
    return behind;
  }

  #startOf(node: Node): number {
    return this.#source.offsetOf(node.chunk) + node.start;
  }

  #endOf(node: Node): number {
    return placeOf(this.#source, node).end;
  }
}

function keepAsWritten(entry: Entry, end: number): void {
  Object.assign(entry, { asWritten: true, inner: null, end });
}

interface Part {
  readonly pair: Pair | null;
  readonly value: Node;
}

function partsOf(node: MapNode | ListNode): readonly Part[] {
  if (node.kind === 'list') return node.items.map((value) => ({ pair: null, value }));
  return node.pairs.map((pair) => ({ pair, value: pair.value }));
}

function isWritten(value: Node): boolean {
  return value.kind !== 'scalar' || value.style !== 'empty';
}

const none: readonly number[] = [];

function range(from: number, to: number): readonly number[] {
  if (from >= to) return none;
  const lines: number[] = [];
  for (let line = from; line < to; line++) lines.push(line);
  return lines;
}
