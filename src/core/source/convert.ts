/** From `yaml`'s nodes to our own: plain, immutable, bounded, with aliases resolved. */
import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml';
import type { RuleFinding } from '../problem.ts';
import { keyText, type Chunk, type ListNode, type MapNode, type Node, type Pair, type ScalarNode } from './node.ts';
import { lostBehindHash, lostInTag, rejoined } from './lost.ts';
import { found } from './mistakes.ts';
import { findingOf } from './slip.ts';
import { trimmedEnd } from './textLines.ts';

/** Deeper than any plan, shallower than any stack. */
export const deepest = 100;
export const tooDeepMessage = `nested more than ${deepest} levels deep`;

/** Nodes that aliases may add to a chunk, beyond those written out. */
export const mostCopies = 20_000;

/** What may stand before the colon of a key that was left out. */
const leftOut = /[ \t\r\n]*(?:#[^\n]*\n[ \t\r\n]*)*(?=:)/y;

export interface Converted {
  readonly node: Node;
  readonly findings: readonly RuleFinding[];
  /** An anchor is set somewhere in it, so that aliases elsewhere may mean it. */
  readonly anchors: boolean;
  /** Some alias means nothing here. */
  readonly strayAliases: boolean;
  /** Nodes that aliases added. */
  readonly copies: number;
}

export function convert(chunk: Chunk, root: ParsedNode | null, depth: number): Converted {
  return new Conversion(chunk).run(root, depth);
}

class Conversion {
  readonly #chunk: Chunk;
  readonly #findings: RuleFinding[] = [];
  /** Null while the anchored node is still being read: an alias to it would contain itself. */
  readonly #anchors = new Map<string, Node | null>();
  readonly #sizes = new Map<Node, number>();
  #strayAliases = false;
  #tooDeep = false;
  #copies = 0;
  /** Nodes read so far, aliases counted in full. */
  #size = 0;

  constructor(chunk: Chunk) {
    this.#chunk = chunk;
  }

  run(root: ParsedNode | null, depth: number): Converted {
    const node = root ? this.#node(root, depth) : this.#empty(0);
    const findings = this.#findings;
    const strayAliases = this.#strayAliases;
    const copies = this.#copies;
    return { node, findings, anchors: this.#anchors.size > 0, strayAliases, copies };
  }

  #node(node: ParsedNode, depth: number): Node {
    if (isAlias(node)) return this.#alias(node.source, node.range[0], node.range[1]);
    if (node.anchor === undefined) return this.#plainNode(node, depth);
    this.#anchors.set(node.anchor, null);
    const before = this.#size;
    const made = this.#plainNode(node, depth);
    this.#anchors.set(node.anchor, made);
    this.#sizes.set(made, this.#size - before);
    return made;
  }

  #plainNode(node: Exclude<ParsedNode, { source: string; resolve: unknown }>, depth: number): Node {
    this.#size++;
    const lost =
      node.tag === undefined ? null : lostInTag(this.#chunk.text, node.tag, node.range[0], isScalar(node) ? node.range[1] : null);
    if (lost) this.#findings.push(findingOf(this.#chunk, lost));
    if (isScalar(node)) return this.#scalar(node);
    if (depth >= deepest) return this.#tooDeepAt(node.range[0], node.range[1]);
    if (isMap(node)) return this.#map(node.items, node.flow === true, node.range, depth);
    if (isSeq(node)) return this.#list(node.items, node.flow === true, node.range, depth);
    return this.#empty(0);
  }

  #scalar(node: Scalar.Parsed): ScalarNode {
    const chunk = this.#chunk;
    const [start, valueEnd] = node.range;
    const style = styleOf(node, valueEnd > start);
    const end = style === 'block' ? trimmedEnd(chunk.text, start, valueEnd) : valueEnd;
    return { kind: 'scalar', chunk, start, end, value: primitive(node), source: chunk.text.slice(start, end), style };
  }

  #map(items: readonly unknown[], flow: boolean, range: readonly [number, number, number], depth: number): MapNode {
    const chunk = this.#chunk;
    const written: Pair[] = [];
    const bare = new Set<Pair>();
    for (const item of items as readonly { key: ParsedNode; value: ParsedNode | null }[]) {
      const key = this.#key(item.key);
      const value = item.value ? this.#node(item.value, depth + 1) : this.#empty(key.end);
      const pair = { key, value };
      written.push(pair);
      if (!flow) this.#checkLost(value);
      else if (!item.value) bare.add(pair);
    }
    const pairs = uniquePairs(bare.size > 0 ? this.#rejoined(written, bare) : written, this.#findings);
    const start = flow ? range[0] : (pairs[0]?.key.start ?? range[0]);
    return { kind: 'map', chunk, start, end: flow ? range[1] : lastEnd(pairs.at(-1)?.value, range[1]), pairs, flow };
  }

  #list(items: readonly unknown[], flow: boolean, range: readonly [number, number, number], depth: number): ListNode {
    const chunk = this.#chunk;
    const nodes = (items as readonly ParsedNode[]).map((item) => this.#node(item, depth + 1));
    if (!flow) for (const node of nodes) this.#checkLost(node);
    return { kind: 'list', chunk, start: range[0], end: flow ? range[1] : lastEnd(nodes.at(-1), range[1]), items: nodes, flow };
  }

  #checkLost(value: Node): void {
    const slip = value.kind === 'scalar' && value.chunk === this.#chunk ? lostBehindHash(this.#chunk.text, value) : null;
    if (slip) this.#findings.push(findingOf(this.#chunk, slip));
  }

  #rejoined(written: readonly Pair[], bare: ReadonlySet<Pair>): Pair[] {
    const { pairs, slips } = rejoined(this.#chunk.text, written, bare);
    for (const slip of slips) this.#findings.push(findingOf(this.#chunk, slip));
    return pairs;
  }

  /** Keys are scalars; whatever else stands in a key's place is taken as its text (`yaml` has said what is wrong). */
  #key(node: ParsedNode): ScalarNode {
    if (isScalar(node)) return this.#atItsColon(this.#scalar(node));
    const [start, end] = node.range;
    const source = this.#chunk.text.slice(start, end);
    return { kind: 'scalar', chunk: this.#chunk, start, end, value: source, source, style: 'plain' };
  }

  /** `yaml` lets a key that was left out stand where the text before it ends, which may be another stretch. */
  #atItsColon(key: ScalarNode): ScalarNode {
    if (key.style !== 'empty') return key;
    leftOut.lastIndex = key.start;
    const start = leftOut.test(this.#chunk.text) ? leftOut.lastIndex : key.start;
    return { ...key, start, end: start };
  }

  #alias(name: string, start: number, end: number): Node {
    const target = this.#anchors.get(name);
    if (target === undefined) this.#strayAliases = true;
    const at = { chunk: this.#chunk, start, end };
    if (!target) {
      const message =
        target === null
          ? `"*${name}" stands inside what it stands for`
          : `no anchor "&${name}" before this; quote the text if it begins with *`;
      this.#findings.push(found('yaml-alias', at, message));
      return this.#empty(start, end);
    }
    const size = this.#sizes.get(target) ?? 1;
    if (this.#copies + size > mostCopies) {
      if (this.#copies <= mostCopies)
        this.#findings.push(found('yaml-alias', at, `aliases such as "*${name}" make too much of too little`));
      this.#copies = mostCopies + 1;
      return this.#empty(start, end);
    }
    this.#copies += size;
    this.#size += size;
    return { ...target, ...at };
  }

  #tooDeepAt(start: number, end: number): Node {
    if (!this.#tooDeep) {
      this.#findings.push(found('yaml-too-deep', { chunk: this.#chunk, start, end }, tooDeepMessage));
    }
    this.#tooDeep = true;
    return this.#empty(start, end);
  }

  #empty(start: number, end = start): ScalarNode {
    return { kind: 'scalar', chunk: this.#chunk, start, end, value: null, source: '', style: 'empty' };
  }
}

function givenTwice(key: ScalarNode, earlier: ScalarNode, text: string): RuleFinding {
  const finding = found('duplicate-key', key, `"${text}" is given twice`, [{ at: earlier, message: 'first given here' }]);
  return { ...finding, mend: { remove: finding.at } };
}

/** The pairs without those whose key has come before; each of these is a finding with both places. */
export function uniquePairs(pairs: Pair[], findings: RuleFinding[]): Pair[] {
  const first = new Map<string, Pair>();
  for (const pair of pairs) {
    const text = keyText(pair.key);
    const earlier = first.get(text);
    if (!earlier) first.set(text, pair);
    else findings.push(givenTwice(pair.key, earlier.key, text));
  }
  return first.size === pairs.length ? pairs : [...first.values()];
}

function lastEnd(last: Node | undefined, otherwise: number): number {
  return last ? last.end : otherwise;
}

function primitive(node: Scalar.Parsed): string | number | boolean | null {
  const { value } = node as { value: unknown };
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  return node.source;
}

function styleOf(node: Scalar.Parsed, written: boolean): ScalarNode['style'] {
  if (node.type === 'QUOTE_SINGLE') return 'single';
  if (node.type === 'QUOTE_DOUBLE') return 'double';
  if (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL') return 'block';
  return written ? 'plain' : 'empty';
}
