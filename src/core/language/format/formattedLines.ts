/** The lines of a block as they are to be, each with the line that it comes from. */
import { fieldBelow, type Field } from '../../schema/field.ts';
import { keyText, type ScalarNode } from '../../source/node.ts';
import { placeOf, type Source } from '../../source/source.ts';
import { movedBlockText, shifted } from './blockText.ts';
import { FlowText } from './flowText.ts';
import { keyOrder } from './keyOrder.ts';
import type { Block, Entry } from './layout.ts';
import type { FileLines } from './fileLines.ts';

export interface FormattedLine {
  /** The line that it was. */
  readonly from: number;
  readonly text: string;
}

/** A block and what the format says of it. */
export interface Framed {
  readonly block: Block;
  readonly field: Field | null;
  /** The keys of a file, and of a section that holds items, stay in the order of the author. */
  readonly kind: 'file' | 'section' | 'item';
}

export class Formatter {
  /** So far. */
  readonly out: FormattedLine[] = [];
  readonly #source: Source;
  readonly #lines: FileLines;
  readonly #indent: number;
  readonly #flow: FlowText;
  readonly #hasAnchors: boolean;

  /** `indent` is the number of blanks a level. */
  constructor(source: Source, lines: FileLines, indent: number) {
    this.#source = source;
    this.#lines = lines;
    this.#indent = indent;
    this.#hasAnchors = /(?:^|[\s,[{])&[^\s,[\]{}]/.test(lines.text);
    this.#flow = new FlowText(source, (text) => this.#isTied(text));
  }

  /** Where the block's keys or dashes are to stand; `prefix` is what stands before the first of them, where that is more than blanks. */
  block(framed: Framed, column: number, prefix: string | null = null): void {
    const ordered = this.#ordered(framed, prefix !== null);
    ordered.forEach((entry, i) => this.entry(entry, framed, column, i === 0 ? prefix : null));
    this.#asides(framed.block.tail, column);
  }

  entry(entry: Entry, framed: Framed, column: number, prefix: string | null = null): void {
    const { block } = framed;
    this.#asides(entry.lead, column);
    const begin = prefix ?? ' '.repeat(column);
    const inner = below(framed, entry);
    const deeper = column + (entry.pair ? this.#indent : 2);
    if (entry.asWritten) this.#asWritten(entry, block.column, begin, column - block.column);
    else if (inner?.block.entries[0]?.first === entry.first) this.block(inner, deeper, `${begin}- `);
    else {
      this.#push(entry.first, begin + this.#ownLine(entry, framed));
      if (inner) this.block(inner, deeper);
      else this.#rest(entry, column, column - block.column);
    }
  }

  /** From the key or dash on. */
  #ownLine(entry: Entry, { block, field }: Framed): string {
    const lines = this.#lines;
    const end = lines.endOf(entry.first);
    const { start, end: keyEnd } = this.#head(entry, block.column);
    const isFlow = entry.value.kind !== 'scalar' && !entry.inner;
    const value = placeOf(this.#source, entry.value);
    const isHere = isFlow && value.start >= keyEnd && value.end <= end;
    const rest = isHere
      ? lines.text.slice(keyEnd, value.start) + this.#flow.of(entry.value, fieldOfValue(entry, field)) + lines.text.slice(value.end, end)
      : lines.text.slice(keyEnd, end);
    return trimmed(lines.text.slice(start, keyEnd) + spacedRest(rest, entry.pair ? ':' : '-'));
  }

  /** The key as it is written; nothing before a dash. */
  #head({ pair, first }: Entry, column: number): { readonly start: number; readonly end: number } {
    if (pair) return placeOf(this.#source, pair.key);
    const at = this.#lines.startOf(first) + column;
    return { start: at, end: at };
  }

  /** The lines of a text or of brackets below its key. */
  #rest({ value, first, end }: Entry, column: number, by: number): void {
    if (end === first + 1) return;
    const texts = Array.from({ length: end - first - 1 }, (_, i) => this.#lines.at(first + 1 + i));
    const isBlockText = value.kind === 'scalar' && value.style === 'block';
    const moved = isBlockText ? this.#blockText(value, texts, column, by) : texts.map((text) => continued(text, column, by));
    moved.forEach((text, i) => this.#push(first + 1 + i, text));
  }

  #blockText({ source }: ScalarNode, texts: readonly string[], column: number, by: number): string[] {
    return movedBlockText(source, texts, column + this.#indent, by);
  }

  #asWritten({ first, end }: Entry, column: number, begin: string, by: number): void {
    this.#push(first, begin + this.#lines.at(first).slice(column));
    for (let line = first + 1; line < end; line++) this.#push(line, shifted(this.#lines.at(line), by));
  }

  /** Comments at the column, and of several blank lines the first. */
  #asides(lines: readonly number[], column: number): void {
    for (const line of lines) {
      if (!this.#lines.isBlank(line)) this.#push(line, ' '.repeat(column) + trimmed(this.#lines.at(line).trimStart()));
      else if (this.out.at(-1)?.text !== '') this.#push(line, '');
    }
  }

  #push(from: number, text: string): void {
    this.out.push({ from, text });
  }

  #ordered({ block, field, kind }: Framed, isBehindDash: boolean): readonly Entry[] {
    const { entries, node } = block;
    const order = node.kind === 'map' && kind === 'item' ? keyOrder(node.pairs, field) : null;
    if (!order || entries.some(({ asWritten }) => asWritten) || this.#isTied(this.#textOf(block))) return entries;
    const ordered = withGapsKept(entries, order, this.#lines);
    return isBehindDash && ordered[0]!.lead.length > 0 ? entries : ordered;
  }

  #textOf({ entries }: Block): string {
    return this.#lines.text.slice(this.#lines.startOf(entries[0]!.first), this.#lines.startOf(entries.at(-1)!.end));
  }

  /** An alias has to stay behind its anchor. */
  #isTied(text: string): boolean {
    return this.#hasAnchors && /(?:^|[\s,[{])[&*][^\s,[\]{}]/.test(text);
  }
}

/** The block that an entry's value is, with what the format says of it; null where it is none. */
export function below({ field, kind }: Framed, entry: Entry): Framed | null {
  const inner = fieldOfValue(entry, field);
  return entry.inner && { block: entry.inner, field: inner, kind: kind === 'file' && inner?.hasEntries ? 'section' : 'item' };
}

function fieldOfValue({ pair }: Entry, field: Field | null): Field | null {
  return pair ? fieldBelow(field, keyText(pair.key)) : (field?.items ?? null);
}

/**
 * The entries in this order. Comments go with the key below them, and so does a blank line above, unless the key comes to stand first:
 * then it opens what stood first. What stands apart above the first key, with a blank line below, is about the whole item and stays.
 */
function withGapsKept(entries: readonly Entry[], order: readonly number[], lines: FileLines): readonly Entry[] {
  const head = entries[0]!;
  const apart = head.lead.findLastIndex((line) => lines.isBlank(line)) + 1;
  const newFirst = entries[order[0]!]!;
  if (newFirst === head) return order.map((i) => entries[i]!);
  const found = newFirst.lead.findIndex((line) => !lines.isBlank(line));
  const blanks = found < 0 ? newFirst.lead.length : found;
  return order.map((i) => {
    const entry = entries[i]!;
    if (entry === newFirst) return { ...entry, lead: [...head.lead.slice(0, apart), ...entry.lead.slice(blanks)] };
    if (entry === head) return { ...entry, lead: [...newFirst.lead.slice(0, blanks), ...entry.lead.slice(apart)] };
    return entry;
  });
}

/** `:` or `-` with one blank behind it, before a comment as many as there were. */
function spacedRest(rest: string, sign: string): string {
  const [, gap, text] = /^[ \t]*[:-]([ \t]+)(.*)$/s.exec(rest) ?? [];
  if (gap === undefined || text === undefined) return rest.trimStart();
  return sign + (text.startsWith('#') ? gap : ' ') + text;
}

/** A line below its key that belongs to the same text or brackets: as far from its key as it was, but always deeper. */
function continued(line: string, column: number, by: number): string {
  const text = line.trimStart();
  if (text === '') return '';
  const indent = line.length - text.length;
  return ' '.repeat(Math.max(indent + by, indent > column - by ? column + 1 : 0)) + trimmed(text);
}

/** Without blanks at its end; behind a backslash they are text. */
function trimmed(text: string): string {
  return text.replace(/(?<!\\)[ \t]+$/, '');
}
