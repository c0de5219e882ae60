/** Where a bar would come to lie, drawn over the chart while somebody holds it; a drawing has one draft at a time. */
import { svg } from '../../ui/element.ts';
import { barSizes } from '../mermaid.ts';
import type { Plot } from '../plot.ts';

export interface Draft {
  /** Days, end exclusive. */
  show(row: number, stretch: { readonly start: number; readonly end: number }): Element;
  /** An arrow that follows the hand, in pixels of the drawing. */
  showArrow(from: { readonly x: number; readonly y: number }, to: { readonly x: number; readonly y: number }): void;
  clear(): void;
}

export function draftOn(drawing: SVGSVGElement, plot: Plot): Draft {
  drawing.querySelector('.draft')?.remove();
  const layer = svg('g', { class: 'draft', 'aria-hidden': 'true' });
  drawing.append(layer);
  return {
    show(row, { start, end }) {
      const place = { x: plot.x(start), y: plot.y(row), width: Math.max(4, plot.x(end) - plot.x(start)), height: barSizes.barHeight };
      const bar = svg('rect', { class: 'draft-bar', rx: 2, ...place });
      layer.replaceChildren(bar);
      return bar;
    },
    showArrow(from, to) {
      layer.replaceChildren(
        svg('path', { class: 'draft-arrow', d: `M${from.x} ${from.y}L${to.x} ${to.y}` }),
        svg('circle', { class: 'draft-end', cx: to.x, cy: to.y, r: 3 }),
      );
    },
    clear: () => layer.replaceChildren(),
  };
}
