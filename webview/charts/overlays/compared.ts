/** Where bars were in what the plan is compared with: hatched, with a dashed outline, behind the bar; a dashed diamond for a milestone. */
import type { DrawnGhost, DrawnOverlays } from '../../../src/editor/preview/messages.ts';
import { svg } from '../../ui/element.ts';
import { barSizes } from '../mermaid.ts';
import type { Plot } from '../plot.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** As much as it stands out above and below the bar that is there now. */
const beyond = 2;
/** Pixels between two lines of the hatch. */
const gap = 8;

export function compared(plot: Plot, data: DrawnOverlays): SVGGElement {
  return svg('g', {}, ...(data.compared?.ghosts ?? []).flatMap((ghost) => formerBar(plot, ghost)));
}

function formerBar(plot: Plot, { row, start, end, isPoint }: DrawnGhost): readonly SVGElement[] {
  const [x, y] = [plot.x(start), plot.y(row) - beyond];
  const height = barSizes.barHeight + 2 * beyond;
  if (isPoint) return [svg('path', { class: 'former', d: diamond(x, y + height / 2, height / 2) })];
  const box = { x, y, width: Math.max(3, plot.x(end) - x), height };
  return [svg('rect', { class: 'former', ...box }), ...formerHatch(box)];
}

function diamond(x: number, y: number, half: number): string {
  return `M${x - half} ${y}L${x} ${y - half}L${x + half} ${y}L${x} ${y + half}Z`;
}

/** Lines from the lower left to the upper right, cut off at the sides; one path, whatever the length. */
export function formerHatch({ x, y, width, height }: Box): readonly SVGElement[] {
  const lines: string[] = [];
  for (let at = gap; at < width + height; at += gap) {
    const [left, right] = [Math.max(0, at - height), Math.min(width, at)];
    lines.push(`M${x + left} ${y + at - left}L${x + right} ${y + at - right}`);
  }
  return lines.length === 0 ? [] : [svg('path', { class: 'former-hatch', d: lines.join('') })];
}
