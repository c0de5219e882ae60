/** Days without work, shaded from top to bottom. */
import type { DrawnOverlays } from '../../../src/editor/preview/messages.ts';
import { svg } from '../../ui/element.ts';
import type { Plot } from '../plot.ts';

/** Narrower days are nothing but noise. */
const narrowest = 4;

export function daysOff(plot: Plot, data: DrawnOverlays): SVGGElement {
  const isWide = plot.x(1) - plot.x(0) >= narrowest;
  const stripes = (isWide ? data.daysOff : []).map(({ start, end }) =>
    svg('rect', { class: 'day-off', x: plot.x(start), y: 0, width: plot.x(end) - plot.x(start), height: plot.height }),
  );
  return svg('g', {}, ...stripes);
}
