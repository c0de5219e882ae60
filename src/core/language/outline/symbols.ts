/** The outline of a file: its sections, the items in them, and in tasks those below. */
import type { Analysis } from '../../analysis.ts';
import { childField, fieldOf, type Field } from '../../schema/field.ts';
import { fileKindOf } from '../../schema/fileKind.ts';
import type { ItemName } from '../../schema/generated/shape.ts';
import { child, keyText, type Node, type Pair, type Spot } from '../../source/node.ts';
import { SourceLines, type LineRange } from '../lines.ts';
import { detailOf, kindOf, nameOf, type SymbolKind } from './details.ts';

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

/** In the order of the text; empty for a file that is not among the sources, and for one that is no map. */
export function symbolsIn(analysis: Analysis, path: string): readonly DocumentSymbol[] {
  const source = analysis.sources.get(path);
  if (source?.root.kind !== 'map') return [];
  const writer = new OutlineWriter(analysis, new SourceLines(source));
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

  private section(pair: Pair, children: DocumentSymbol[]): DocumentSymbol {
    const name = child(pair.value, 'name');
    const detail = name?.kind === 'scalar' && typeof name.value === 'string' && children.length === 0 ? name.value : '';
    return { name: keyText(pair.key) || '""', detail, kind: 'Namespace', ...this.placesOf(pair), children };
  }

  private items(node: Node, definition: ItemName): DocumentSymbol[] {
    // What stands behind an alias has its place elsewhere.
    if (node.kind !== 'map' || node.chunk.text[node.start] === '*') return [];
    const symbols: DocumentSymbol[] = [];
    for (const pair of node.pairs) symbols.push(this.item(pair, definition));
    return symbols;
  }

  private item(pair: Pair, definition: ItemName): DocumentSymbol {
    const { name, kind, below } = looksOf(pair, definition);
    return {
      name,
      detail: detailOf(definition, pair, this.analysis),
      kind,
      ...this.placesOf(pair),
      children: below ? this.items(below, definition) : [],
    };
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

/** What an item looks like wherever it stands; remembered, for most edits change one. */
function looksOf(pair: Pair, definition: ItemName): Pick<DocumentSymbol, 'name' | 'kind'> & { readonly below: Node | null } {
  let looks = known.get(pair);
  if (!looks) {
    const below = definition === 'task' ? child(pair.value, 'tasks') : null;
    known.set(pair, (looks = { name: nameOf(pair), kind: kindOf(definition, pair.value), below }));
  }
  return looks;
}

const known = new WeakMap<Pair, ReturnType<typeof looksOf>>();
