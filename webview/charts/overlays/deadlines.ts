/** Deadlines: a triangle that hangs over the end of the day, a cross where it is missed, and a line down its row. */
import type { DrawnOverlays } from '../../../src/editor/preview/messages.ts';
import { svg } from '../../ui/element.ts';
import type { Plot } from '../plot.ts';

export function deadlines(plot: Plot, data: DrawnOverlays): SVGGElement {
  return svg('g', {}, ...data.deadlines.map(({ row, day, isMissed }) => sign(plot.x(day + 1), plot.y(row), isMissed)));
}

/** Half of it stands in the gap above the bar. */
function sign(x: number, top: number, isMissed: boolean): SVGElement {
  const shape = isMissed ? missedSign(x, top - 1) : keptSign(x, top - 1);
  return svg(
    'g',
    { class: isMissed ? 'deadline missed' : 'deadline' },
    svg('path', { class: 'stem', d: `M${x} ${top}V${top + 22}` }),
    shape,
  );
}

export function keptSign(x: number, y: number): SVGElement {
  return svg('path', { class: 'head', d: `M${x - 5} ${y - 4}H${x + 5}L${x} ${y + 4}Z` });
}

export function missedSign(x: number, y: number): SVGElement {
  return svg('path', { class: 'cross', d: `M${x - 4} ${y - 4}L${x + 4} ${y + 4}M${x - 4} ${y + 4}L${x + 4} ${y - 4}` });
}

/** The project's own, from top to bottom. */
export function deadlineLine(plot: Plot, { projectDeadline }: DrawnOverlays): SVGGElement {
  if (!projectDeadline) return svg('g', {});
  const x = plot.x(projectDeadline.day + 1);
  return svg('g', {}, svg('path', { class: projectDeadline.isMissed ? 'last-day missed' : 'last-day', d: `M${x} 0V${plot.height}` }));
}
