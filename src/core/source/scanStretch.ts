/**
 * Reads the YAML that nearly all of a plan is written in, many times faster than `yaml` and to the very same nodes: block maps and lists,
 * simple texts after `|` and `>`, and on one line plain texts, quotes and brackets. It never guesses: whatever it is not sure of (anchors,
 * tags, other texts of several lines, escapes, tabs, every mistake and all that there is something to say about) it leaves to `yaml`.
 */
import { fitted } from '../values/fitted.ts';
import { deepest } from './convert.ts';
import { FoldedMap } from './folded.ts';
import { isKeyed } from './keyed.ts';
import { keyText, type Chunk, type ListNode, type MapNode, type Node, type Pair, type ScalarNode } from './node.ts';
import { tooDeepAt } from './read.ts';
import { blockTextAt } from './scanBlockText.ts';
import { hasDuplicates, LineScan } from './scanLine.ts';

/** Tabs, characters that are no text, byte order marks, and carriage returns that end no line. */
const unfit = /[\0-\x09\x0B\x0C\x0E-\x1F\uFEFF]|\r(?!\n)/;

/** The map that the stretch holds, without any findings; null where `yaml` has to read it. `depth` is that of the maps and lists around. */
export function scanStretch(chunk: Chunk, depth: number): MapNode | null {
  if (unfit.test(chunk.text) || tooDeepAt(chunk.text) !== null) return null;
  const root = new StretchScan(chunk).run(depth);
  return root && depth > 0 ? withItemFolded(root) : root;
}

/** More than the text of nearly any item: what is larger is kept, for to read it again and again would take long. */
const largest = 2_000;

/** Where it holds one item and no more. Whoever looks for items in an item has to find the same ones again. */
function withItemFolded(root: MapNode): MapNode {
  const pair = root.pairs[0]!;
  if (root.pairs.length > 1 || pair.value.kind !== 'map' || root.chunk.text.length > largest || holdsItems(pair.value)) return root;
  return { ...root, pairs: [{ key: pair.key, value: new FoldedMap(pair.value, insideOf) }] };
}

function holdsItems({ pairs }: MapNode): boolean {
  for (let i = 0; i < pairs.length; i++) if (pairs[i]!.value.kind === 'map' && isKeyed(keyText(pairs[i]!.key))) return true;
  return false;
}

function insideOf(chunk: Chunk): readonly Pair[] {
  const item = new StretchScan(chunk).run(0)?.pairs[0]?.value;
  return item?.kind === 'map' ? item.pairs : [];
}

class StretchScan extends LineScan {
  /** Of the first character of the line that is read next; -1 at the end of the text. */
  #column = -1;
  #lineStart = 0;

  run(depth: number): MapNode | null {
    this.#nextLine();
    const root = this.#map(depth);
    return root && this.#column < 0 ? root : null;
  }

  /** Its first key is at hand. */
  #map(depth: number): MapNode | null {
    const { chunk, at: start } = this;
    const column = start - this.#lineStart;
    const pairs: Pair[] = [];
    if (depth >= deepest) return null;
    do {
      const key = this.key();
      const value = key && this.#mapValue(column, depth + 1);
      if (!value) return null;
      pairs.push({ key, value });
    } while (this.#column === column);
    if (this.#column > column || hasDuplicates(pairs)) return null;
    return { kind: 'map', chunk, start, end: pairs[pairs.length - 1]!.value.end, pairs: fitted(pairs), flow: false };
  }

  /** Its first dash is at hand. */
  #list(depth: number): ListNode | null {
    const { chunk, at: start } = this;
    const column = this.#column;
    const items: Node[] = [];
    if (depth >= deepest) return null;
    do {
      const item = this.#item(column, depth + 1);
      if (!item) return null;
      items.push(item);
    } while (this.#column === column && this.#isDash());
    if (this.#column > column) return null;
    return { kind: 'list', chunk, start, end: items[items.length - 1]!.end, items: fitted(items), flow: false };
  }

  #mapValue(column: number, depth: number): Node | null {
    const empty = this.#emptyHere();
    if (!this.#endsLine()) return this.#lone(column, depth);
    if (this.#column === column && this.#isDash()) return this.#list(depth);
    return this.#column > column ? this.#below(depth) : empty;
  }

  #item(column: number, depth: number): Node | null {
    this.at++;
    this.skipSpaces();
    const empty = this.#emptyHere();
    if (this.#endsLine()) return this.#column > column ? this.#below(depth) : empty;
    return this.#beginsMap() ? this.#map(depth) : this.#lone(column, depth);
  }

  /** A value on the line of its key or dash, with nothing that belongs to it on the lines below. */
  #lone(column: number, depth: number): Node | null {
    const first = this.text[this.at];
    const value = first === '|' || first === '>' ? this.#blockText(column) : this.value(depth);
    return value && this.#endsLine() && this.#column <= column ? value : null;
  }

  /** Its last line is at hand then, to be ended as any other. */
  #blockText(column: number): ScalarNode | null {
    const start = this.at;
    const block = blockTextAt(this.text, start, column);
    if (!block) return null;
    this.at = block.below - 1;
    return this.scalar(start, block.value, 'block', block.end);
  }

  #below(depth: number): Node | null {
    return this.#isDash() ? this.#list(depth) : this.#map(depth);
  }

  /** `- name: x`: whether a key begins here. */
  #beginsMap(): boolean {
    const start = this.at;
    const isKey = this.key() !== null;
    this.at = start;
    return isKey;
  }

  /** Goes on to the next line with text on it where there is nothing but a comment left on this one. */
  #endsLine(): boolean {
    const { text } = this;
    this.skipSpaces();
    if (this.at < text.length && text[this.at] !== '\n' && text[this.at] !== '\r' && !this.#isComment()) return false;
    this.at = this.#lineBelow();
    this.#nextLine();
    return true;
  }

  /** `# as a rule`. What is glued to its sign may have been meant as text. */
  #isComment(): boolean {
    const { text, at } = this;
    return text[at] === '#' && text[at - 1] === ' ' && (text[at + 1] === '#' || this.isGap(at + 1));
  }

  /** From the beginning of a line to the first character of the next one that is neither blank nor a comment. */
  #nextLine(): void {
    const { text } = this;
    while (this.at < text.length) {
      this.#lineStart = this.at;
      this.skipSpaces();
      const first = text[this.at];
      if (first !== undefined && first !== '\n' && first !== '\r' && first !== '#') {
        this.#column = this.at - this.#lineStart;
        return;
      }
      this.at = this.#lineBelow();
    }
    this.#column = -1;
  }

  #lineBelow(): number {
    const newline = this.text.indexOf('\n', this.at);
    return newline < 0 ? this.text.length : newline + 1;
  }

  #isDash(): boolean {
    return this.text[this.at] === '-' && this.isGap(this.at + 1);
  }

  #emptyHere(): ScalarNode {
    return this.scalar(this.at, null, 'empty');
  }
}
