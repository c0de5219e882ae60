/** Points of a risk matrix: hollow where the response should bring a risk, with an arrow on the way there. */
import type { DrawnMark } from '../../src/editor/preview/messages.ts';
import { svg } from '../ui/element.ts';

/** Of a point and of the gap around it, in pixels of the drawing. */
const radius = 9;

export function dressTargets(drawing: SVGSVGElement, drawn: readonly (readonly [DrawnMark, SVGGElement])[]): void {
  const byId = new Map(drawn.map(([mark, element]) => [mark.id, element]));
  const arrows = drawn.flatMap(([mark, element]) => {
    if (mark.shape !== 'target') return [];
    element.classList.add('target');
    const from = byId.get(mark.id.replace(/-after$/, ''));
    return from ? arrow(middleOf(from), middleOf(element)) : [];
  });
  drawing.querySelector('.data-points')?.before(svg('g', { class: 'arrows', 'aria-hidden': 'true' }, ...arrows));
}

type Spot = readonly [x: number, y: number];

function middleOf(point: SVGGElement): Spot {
  const circle = point.querySelector('circle')!;
  return [circle.cx.baseVal.value, circle.cy.baseVal.value];
}

/** None where there is no room for one. */
function arrow([fromX, fromY]: Spot, [toX, toY]: Spot): SVGElement[] {
  const length = Math.hypot(toX - fromX, toY - fromY);
  if (length < radius * 3) return [];
  const [x, y] = [(toX - fromX) / length, (toY - fromY) / length];
  const [tipX, tipY] = [toX - x * radius, toY - y * radius];
  const side = (sign: number): string => `${tipX - x * 7 + sign * y * 4} ${tipY - y * 7 - sign * x * 4}`;
  const line = `M${fromX + x * radius} ${fromY + y * radius}L${tipX} ${tipY}`;
  return [svg('path', { d: `${line}M${side(1)}L${tipX} ${tipY}L${side(-1)}` })];
}
