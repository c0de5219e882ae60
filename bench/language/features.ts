/** What our server answers besides publishing problems: by the functions of `core/language` that the editor calls, in the protocol's words. */
import type { Analysis } from '../../src/core/analysis.ts';
import { completionsAt, hoverAt, symbolsIn } from '../../src/core/language/index.ts';
import type { LineStarts } from './lineStarts.ts';

export interface Asked {
  readonly analysis: Analysis;
  readonly path: string;
  readonly offset: number;
  readonly lines: LineStarts;
}

export type Feature = 'completion' | 'hover' | 'documentSymbol';

export const features: Readonly<Record<Feature, (asked: Asked) => unknown>> = { completion, hover, documentSymbol };

function completion({ analysis, path, offset, lines }: Asked) {
  const found = completionsAt(analysis, path, offset);
  const range = found && rangeOf(found, lines);
  const items = found?.items.map(({ label, detail, documentation, text, hasStops, filterText, sortText }) => ({
    label,
    detail,
    documentation,
    filterText,
    sortText,
    insertTextFormat: hasStops ? 2 : 1,
    textEdit: { range, newText: text },
  }));
  return items && { isIncomplete: found?.isIncomplete, items };
}

function hover({ analysis, path, offset, lines }: Asked) {
  const found = hoverAt(analysis, path, offset);
  const words = found?.lines.map((line) => line.map(({ look, text }) => (look === 'strong' ? `**${text}**` : text)).join(''));
  return found && { contents: { kind: 'markdown', value: words?.join('  \n') }, range: rangeOf(found, lines) };
}

type OutlineItem = ReturnType<typeof symbolsIn>[number];

function documentSymbol({ analysis, path }: Asked) {
  return symbolsIn(analysis, path).map(symbolOf);
}

/** Made once of each, as in `src/editor`. The kinds are the protocol's, by name; their numbers cost the same. */
function symbolOf(item: OutlineItem): unknown {
  let symbol = symbols.get(item);
  if (!symbol) {
    const { name, detail, range, selection, children } = item;
    symbol = { name, detail, kind: 5, range, selectionRange: selection, ...(children.length > 0 && { children: children.map(symbolOf) }) };
    symbols.set(item, symbol);
  }
  return symbol;
}

const symbols = new WeakMap<OutlineItem, object>();

function rangeOf({ start, end }: { readonly start: number; readonly end: number }, lines: LineStarts) {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}
