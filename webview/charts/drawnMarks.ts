/** What Mermaid drew for each mark of a Gantt chart. */
import type { DrawnMark } from '../../src/editor/preview/messages.ts';
import { svg } from '../ui/element.ts';
import type { Box } from './marks.ts';

export interface Drawn {
  readonly mark: DrawnMark;
  readonly shape: SVGRectElement;
  readonly label: SVGTextElement;
  /** Empty at first. */
  readonly group: SVGGElement;
}

/** The groups stand in the drawing, in the order of the marks. */
export function eachMark(drawing: SVGSVGElement, marks: readonly DrawnMark[]): Drawn[] {
  const found = marks.flatMap((mark) => drawnMark(drawing, mark) ?? []);
  drawing.append(svg('g', { class: 'marks' }, ...found.map(({ group }) => group)));
  return found;
}

/** Null where Mermaid left it out. */
export function drawnMark(drawing: SVGSVGElement, mark: DrawnMark): Drawn | null {
  const [shape, label] = ['', '-text'].map((part) => drawing.getElementById(`${drawing.id}-${mark.id}${part}`));
  return shape && label ? { mark, shape: shape as SVGRectElement, label: label as SVGTextElement, group: svg('g', {}) } : null;
}

export function boxOf(shape: SVGRectElement): Box {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(shape.getAttribute(name)));
  return { x: x!, y: y!, width: Math.max(width!, 2), height: height! };
}
