/** The baseline: a thin bar in the gap below each bar, a hollow diamond for a milestone. */
import type { DrawnGhost, DrawnOverlays } from '../../../src/editor/preview/messages.ts';
import { svg } from '../../ui/element.ts';
import type { Plot } from '../plot.ts';

const depth = 21.5;
const thickness = 4;

export function ghosts(plot: Plot, data: DrawnOverlays): SVGGElement {
  return svg('g', {}, ...data.ghosts.map((ghost) => ghostElement(plot, ghost)));
}

function ghostElement(plot: Plot, { row, start, end, isPoint }: DrawnGhost): SVGElement {
  const [x, y] = [plot.x(start), plot.y(row) + depth];
  const middle = y + thickness / 2;
  if (isPoint) return svg('path', { class: 'ghost', d: `M${x - 4} ${middle}L${x} ${middle - 4}L${x + 4} ${middle}L${x} ${middle + 4}Z` });
  return svg('rect', { class: 'ghost', x, y, width: Math.max(2, plot.x(end) - x), height: thickness });
}
