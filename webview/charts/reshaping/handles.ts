/** What a bar is taken hold of by: its right edge to stretch it, a knob at its end to draw an arrow. They show where the pointer is. */
import type { BarChange } from '../../../src/editor/preview/messages.ts';
import { svg } from '../../ui/element.ts';
import { boxOf, type Drawn } from '../drawnMarks.ts';
import type { Box } from '../marks.ts';

/** The mark must already be dressed. */
export function addHandles({ mark, shape, group }: Drawn): void {
  const box = boxOf(shape);
  if (mark.shape === 'bar' && mark.state !== 'done') group.append(edge(box));
  group.append(knob(box));
}

/** Inside a bar it leaves two thirds to be moved by. */
function edge({ x, y, width, height }: Box): SVGElement {
  const inside = Math.min(5, width / 3);
  return svg('rect', { class: 'edge', x: x + width - inside, y, width: inside + 4, height });
}

/** Where arrows begin. */
function knob({ x, y, width, height }: Box): SVGElement {
  return svg('circle', { class: 'knob', cx: x + width - 2, cy: y + height + 2, r: 4 });
}

/** What taking hold of this part of a mark begins. */
export function gripOf(target: Element): BarChange['kind'] | null {
  if (target.closest('.knob')) return 'link';
  if (target.closest('.edge')) return 'stretch';
  return target.closest('.shape, .label.inside') ? 'move' : null;
}

/** The mark of the drawing that it is a part of. */
export function markOf(target: EventTarget | null): string | null {
  return target instanceof Element ? (target.closest('svg [data-mark]')?.getAttribute('data-mark') ?? null) : null;
}
