/** What is left of a row's float: a dashed line from the end of its bar to a stop. */
import type { DrawnOverlays } from '../../../src/editor/preview/messages.ts';
import { svg } from '../../ui/element.ts';
import type { Plot } from '../plot.ts';

/** Below the label that stands behind the bar. */
const depth = 18;

export function floatTails(plot: Plot, data: DrawnOverlays): SVGGElement {
  const tails = data.tails.map(({ row, start, end }) => {
    const [left, right, y] = [plot.x(start), plot.x(end), plot.y(row) + depth];
    return svg(
      'g',
      { class: 'float-tail' },
      svg('path', { class: 'line', d: `M${left} ${y}H${right}` }),
      svg('path', { d: `M${right} ${y - 4}v8` }),
    );
  });
  return svg('g', {}, ...tails);
}
