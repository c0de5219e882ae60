/** The outline of a file: its sections, the items in them, and in tasks those below. */
import type { Analysis } from '../../analysis.ts';
import { childField, fieldOf, type Field } from '../../schema/field.ts';
import { fileKindOf } from '../../schema/fileKind.ts';
import type { ItemName } from '../../schema/generated/shape.ts';
import { child, keyText, type Node, type Pair, type Spot } from '../../source/node.ts';
import { linesOf, type LineRange, type SourceLines } from '../lines.ts';
import { areSame, copied, datesBelow, type DatesBelow } from './datesBelow.ts';
import { detailOf, kindOf, nameOf, nameOfItem, type SymbolKind } from './details.ts';

export interface DocumentSymbol {
  /** Never empty. */
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  /** From the key to the end of what stands under it. */
  readonly range: LineRange;
  /** The key. */
  readonly selection: LineRange;
  readonly children: readonly DocumentSymbol[];
}

/**
 * In the order of the text; empty for a file that is not among the sources, and for one that is no map. What stands on the same lines as
 * before and says the same is the same object as before, with all below it.
 */
export function symbolsIn(analysis: Analysis, path: string): readonly DocumentSymbol[] {
  const source = analysis.sources.get(path);
  if (source?.root.kind !== 'map') return [];
  const writer = new OutlineWriter(analysis, linesOf(source));
  return writer.sections(source.root, fieldOf(fileKindOf(source) ?? 'plan'));
}

class OutlineWriter {
  private readonly analysis: Analysis;
  private readonly lines: SourceLines;

  constructor(analysis: Analysis, lines: SourceLines) {
    this.analysis = analysis;
    this.lines = lines;
  }

  /** Keys that hold more than a word; in those with maps keyed by id, these alone. */
  sections(node: Node, field: Field): DocumentSymbol[] {
    if (node.kind !== 'map') return [];
    return node.pairs.flatMap((pair) => {
      const below = childField(field, keyText(pair.key));
      if (below?.shape.entries) return this.section(pair, this.items(pair.value, below.shape.entries.definition));
      if (pair.value.kind === 'scalar' || (field.path.length > 0 && !below?.hasEntries)) return [];
      return this.section(pair, below?.hasEntries ? this.sections(pair.value, below) : []);
    });
  }

  private section(pair: Pair, children: readonly DocumentSymbol[]): DocumentSymbol {
    const name = child(pair.value, 'name');
    const detail = name?.kind === 'scalar' && typeof name.value === 'string' && children.length === 0 ? name.value : '';
    return { name: keyText(pair.key) || '""', detail, kind: 'Namespace', ...this.placesOf(pair), children };
  }

  private items(node: Node, definition: ItemName): readonly DocumentSymbol[] {
    // What stands behind an alias has its place elsewhere.
    if (node.kind !== 'map' || node.chunk.text[node.start] === '*') return none;
    const symbols = node.pairs.map((pair) => this.item(pair, definition));
    const before = lists.get(node);
    if (before?.length === symbols.length && symbols.every((symbol, i) => symbol === before[i])) return before;
    lists.set(node, symbols);
    return symbols;
  }

  private item(pair: Pair, definition: ItemName): DocumentSymbol {
    const lines = this.linesUnder(pair);
    const before = made.get(pair);
    const isInPlace = before?.first === lines.first && before.last === lines.last;
    // Of what is no task nothing is told but what stands in it.
    if (isInPlace && definition !== 'task') return before.symbol;
    const dates = looksOf(pair, definition, this.analysis).below ? datesBelow(this.analysis, pair) : null;
    if (isInPlace && before.dates && dates && areSame(before.dates, dates)) return before.symbol;
    const symbol = this.written(pair, definition, isInPlace ? before.symbol : null);
    if (symbol !== before?.symbol || dates) made.set(pair, { ...lines, symbol, dates: dates && copied(dates) });
    return symbol;
  }

  /** The one that was there, which stands where it stood, unless something else is to be said now. */
  private written(pair: Pair, definition: ItemName, before: DocumentSymbol | null): DocumentSymbol {
    const { name, kind, below } = looksOf(pair, definition, this.analysis);
    const children = below ? this.items(below, definition) : none;
    const detail = detailOf(definition, pair, this.analysis);
    if (before?.children === children && before.detail === detail) return before;
    return { name, detail, kind, ...this.placesOf(pair), children };
  }

  /** Where the chunks begin in which the pair does, and ends. */
  private linesUnder({ key, value }: Pair): Pick<Made, 'first' | 'last'> {
    const first = this.lines.firstOf(key.chunk);
    return { first, last: value.endChunk ? this.lines.firstOf(value.endChunk) : first };
  }

  private placesOf({ key, value }: Pair): { readonly range: LineRange; readonly selection: LineRange } {
    const selection = this.lines.rangeOf(key);
    const { endChunk, chunk, end } = laterOf(key, value);
    return { range: { start: selection.start, end: this.lines.positionOf(endChunk ?? chunk, end) }, selection };
  }
}

/** Of a key and its value the one that ends later; they share a chunk, but where the value is a map that is cut. */
function laterOf(key: Spot, value: Spot): Spot {
  return value.chunk === key.chunk && !value.endChunk && value.end < key.end ? key : value;
}

interface Looks extends Pick<DocumentSymbol, 'name' | 'kind'> {
  /** What holds the tasks below it. */
  readonly below: Node | null;
}

/** What an item looks like wherever it stands; remembered, for most edits change one. */
function looksOf(pair: Pair, definition: ItemName, analysis: Analysis): Looks {
  let looks = known.get(pair);
  if (!looks) known.set(pair, (looks = (definition === 'task' ? looksOfLeaf(pair, analysis) : null) ?? looksAsRead(pair, definition)));
  return looks;
}

const known = new WeakMap<Pair, Looks>();

function looksAsRead(pair: Pair, definition: ItemName): Looks {
  const below = definition === 'task' ? child(pair.value, 'tasks') : null;
  return { name: nameOf(pair), kind: kindOf(definition, pair.value), below };
}

/** Of a task that the plan knows, without reading it again; null where that tells too little. */
function looksOfLeaf({ key }: Pair, { plan }: Analysis): Looks | null {
  const task = plan?.wbs.tasks[plan.wbs.indexOf.get(keyText(key)) ?? -1];
  if (task?.key !== key || task.shape === 'container' || task.name === task.id) return null;
  return { name: nameOfItem(task.id, task.name), kind: task.shape === 'milestone' ? 'Event' : 'Function', below: null };
}

/** What was made of an item. */
interface Made {
  readonly symbol: DocumentSymbol;
  /** On which lines its first and its last chunk began. */
  readonly first: number;
  readonly last: number;
  /** Of a container, where they can be told. */
  readonly dates: DatesBelow | null;
}

const made = new WeakMap<Pair, Made>();
const lists = new WeakMap<Node, readonly DocumentSymbol[]>();
const none: readonly never[] = [];
