/** The day it is, where that is not the status date. */
import type { Snapshot } from '../../../src/editor/preview/messages.ts';
import { svg } from '../../ui/element.ts';
import type { Plot } from '../plot.ts';

export function todayLine(plot: Plot, snapshot: Snapshot): SVGGElement {
  const today = shownToday(snapshot);
  return svg('g', {}, ...(today === null ? [] : [svg('path', { class: 'today-line', d: `M${plot.x(today)} 0V${plot.height}` })]));
}

/** Null where nobody asked for it, or where it would stand outside the chart or on the status date. */
export function shownToday({ view, today, statusDate, span, overlays }: Snapshot): number | null {
  const isWanted = overlays !== null && view.overlays.includes('today') && today !== statusDate;
  return isWanted && today !== null && span !== null && today >= span.start && today <= span.end ? today : null;
}
