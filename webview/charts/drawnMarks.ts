/** What Mermaid drew for each mark of a Gantt chart. */
import type { DrawnMark } from '../../src/editor/preview/messages.ts';
import { svg } from '../ui/element.ts';
import type { Box } from './marks.ts';

export interface Drawn {
  readonly mark: DrawnMark;
  readonly shape: SVGRectElement;
  readonly label: SVGTextElement;
  /** Stands in the drawing already, empty, in the order of the marks. */
  readonly group: SVGGElement;
}

export function eachMark(drawing: SVGSVGElement, marks: readonly DrawnMark[]): Drawn[] {
  const found = marks.flatMap((mark) => {
    const shape = drawing.querySelector<SVGRectElement>(`[id="${drawing.id}-${mark.id}"]`);
    const label = drawing.querySelector<SVGTextElement>(`[id="${drawing.id}-${mark.id}-text"]`);
    return shape && label ? [{ mark, shape, label, group: svg('g', {}) }] : [];
  });
  drawing.append(svg('g', { class: 'marks' }, ...found.map(({ group }) => group)));
  return found;
}

export function boxOf(shape: SVGRectElement): Box {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(shape.getAttribute(name)));
  return { x: x!, y: y!, width: Math.max(width!, 2), height: height! };
}
