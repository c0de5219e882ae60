/** What our server answers besides publishing problems: by the functions of `core/language` that the editor calls, in the protocol's words. */
import type { Analysis } from '../../src/core/analysis.ts';
import { completionsAt, hoverAt, symbolsIn } from '../../src/core/language/index.ts';
import type { LineStarts } from './lineStarts.ts';
import { Written } from './peer.ts';

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
  const parts: Buffer[] = [];
  symbolsIn(analysis, path).forEach((section, i) => {
    const own = JSON.stringify({ ...symbolOf(section), children: [] });
    parts.push(Buffer.from(`${i === 0 ? '' : ','}${own.slice(0, -2)}`));
    section.children.forEach((item, j) => parts.push(...(j === 0 ? [] : [comma]), writtenOf(item)));
    parts.push(Buffer.from(']}'));
  });
  return new Written([Buffer.from('['), ...parts, Buffer.from(']')]);
}

const comma = Buffer.from(',');

/**
 * Of an item directly in a section, with all below it. Written once of each, as `src/editor` makes its objects once: after an edit nearly
 * all are the same as before.
 */
function writtenOf(item: OutlineItem): Buffer {
  let json = written.get(item);
  if (!json) written.set(item, (json = Buffer.from(JSON.stringify(withChildren(item)))));
  return json;
}

const written = new WeakMap<OutlineItem, Buffer>();

function withChildren(item: OutlineItem): object {
  return { ...symbolOf(item), ...(item.children.length > 0 && { children: item.children.map(withChildren) }) };
}

/** The kinds are the protocol's, by name; their numbers cost the same. */
function symbolOf({ name, detail, range, selection }: OutlineItem) {
  return { name, detail, kind: 5, range, selectionRange: selection };
}

function rangeOf({ start, end }: { readonly start: number; readonly end: number }, lines: LineStarts) {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}
