/** Arrows from what is waited for to what waits; those of the task at hand are shown by its marks (atHand). */
import type { DrawnLink, DrawnLinkEnd, DrawnOverlays } from '../../../src/editor/preview/messages.ts';
import { svg } from '../../ui/element.ts';
import type { Plot } from '../plot.ts';
import { linkPath, type Berth, type LinkPath } from './linkPath.ts';

/** Below the bars. Where the other end is not drawn, the arrow comes from beyond the edge of the drawing. */
export function links(plot: Plot, data: DrawnOverlays): SVGGElement {
  const arrows = data.links.map((link) => {
    const { line, head } = pathOf(plot, link);
    return linkElement(link, svg('path', { class: 'line', d: line }), svg('path', { class: 'head', d: head }));
  });
  return svg('g', {}, ...arrows);
}

/** Above the bars, or they would cover half of it. */
export function linkWords(plot: Plot, data: DrawnOverlays): SVGGElement {
  const words = data.links.filter(({ text }) => text !== '').map((link) => {
    const { label } = pathOf(plot, link);
    return linkElement(link, svg('text', { x: label.x, y: label.y }, link.text));
  }); // prettier-ignore
  return svg('g', {}, ...words);
}

function linkElement({ from, to, title, isCritical }: DrawnLink, ...content: SVGElement[]): SVGElement {
  const attributes = { class: isCritical ? 'dependency critical' : 'dependency', 'data-from': from.mark, 'data-to': to.mark };
  return svg('g', attributes, svg('title', {}, title), ...content);
}

function pathOf(plot: Plot, { from, to, type }: DrawnLink): LinkPath {
  return linkPath(berthOf(plot, from), berthOf(plot, to), type);
}

function berthOf(plot: Plot, { row, start, end }: DrawnLinkEnd): Berth {
  return { left: plot.x(start), right: plot.x(end), top: plot.y(row), isPoint: start === end };
}
