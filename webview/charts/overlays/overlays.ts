/** All that is drawn over a Gantt chart, in layers below and above Mermaid's bars. */
import type { DrawnOverlays, OverlayKind, Snapshot } from '../../../src/editor/preview/messages.ts';
import { svg } from '../../ui/element.ts';
import type { Plot } from '../plot.ts';
import { badges } from './badges.ts';
import { compared } from './compared.ts';
import { daysOff } from './daysOff.ts';
import { deadlineLine, deadlines } from './deadlines.ts';
import { floatTails } from './floatTails.ts';
import { ghosts } from './ghosts.ts';
import { links, linkWords } from './links.ts';
import { todayLine } from './todayLine.ts';

type Layer = (plot: Plot, data: DrawnOverlays) => SVGGElement;

/** From the lowest. */
const below: readonly Layer[] = [daysOff, deadlineLine, floatTails, compared, ghosts, links];
const above: readonly Layer[] = [deadlines, linkWords];

/**
 * In place of what was drawn over it before. The rows must already be in their places; assistive technology has its own words for all of
 * this (describeMarks).
 */
export function dressOverlays(drawing: SVGSVGElement, snapshot: Snapshot, plot: Plot, fontFamily: string): void {
  const { overlays, view } = snapshot;
  for (const old of drawing.querySelectorAll('.overlays')) old.remove();
  const marks = drawing.querySelector('.marks');
  if (!overlays || !marks) return;
  const layer = (name: string, ...content: SVGElement[]): SVGElement => svg('g', { class: name, 'aria-hidden': 'true' }, ...content);
  marks.before(layer('overlays', ...below.map((draw) => draw(plot, overlays)), todayLine(plot, snapshot)));
  marks.after(layer('overlays above', ...above.map((draw) => draw(plot, overlays)), badges(drawing, plot, overlays, fontFamily)));
  const shown = new Set<OverlayKind>(view.overlays);
  drawing.classList.toggle('without-progress', !shown.has('progress'));
  drawing.classList.toggle('without-status', !shown.has('status-date'));
  drawing.classList.toggle('critical-path', shown.has('critical'));
  drawing.classList.toggle('all-links', shown.has('all-links'));
}
