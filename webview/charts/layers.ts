/** Bars that Mermaid drew over each other, told apart by pattern: what is seen of each is its share of the whole. */
import type { DrawnTable } from '../../src/editor/preview/messages.ts';
import { setAttributes, svg } from '../ui/element.ts';

/** Lines and dots in squares of 8 by 8; the first is plain. */
const patterns = [
  '',
  'M-2 10L10 -2M-2 2L2 -2M6 10L10 6',
  'M2 2h2v2h-2zM6 6h2v2h-2z',
  'M0 4H8',
  'M4 0V8M0 4H8',
  'M-2 -2L10 10M-2 6L2 10M6 -2L10 2',
];

/** The fills of so many layers, under ids that begin with `prefix`. */
export function layerPatterns(prefix: string, count: number): SVGElement {
  const size = { width: 8, height: 8, patternUnits: 'userSpaceOnUse' };
  const all = patterns.slice(0, count).map((lines, index) => {
    const ground = svg('rect', { class: index === 0 ? 'ground full' : 'ground', width: 8, height: 8 });
    return svg('pattern', { id: `${prefix}-${index}`, ...size }, ground, svg('path', { class: 'lines', d: lines }));
  });
  return svg('defs', { class: 'layers' }, ...all);
}

/** The columns of the table that are drawn as layers, between how many there are in all and what changed. */
export function layerNames({ columns }: DrawnTable): readonly string[] {
  return columns.slice(2, -2);
}

export function dressLayers(drawing: SVGSVGElement, table: DrawnTable): void {
  const names = layerNames(table);
  drawing.prepend(layerPatterns(drawing.id, names.length));
  names.forEach((name, layer) => {
    const bars = drawing.querySelectorAll<SVGRectElement>(`.bar-plot-${layer} rect`);
    bars.forEach((bar, index) => {
      const row = table.rows[index]!;
      setAttributes(bar, { class: 'layer', style: `fill: url(#${drawing.id}-${layer})` });
      bar.append(svg('title', {}, `${row[0]!.text}: ${row[layer + 2]!.text} · ${name}`));
    });
  });
}
