/** Drawings without a time axis: cards, flowcharts, points. They scale as a whole. */
import type { DrawnMark, Snapshot } from '../../src/editor/preview/messages.ts';
import { html, setAttributes } from '../ui/element.ts';
import { dressRisks, dropEmptyBars, thinLabels } from './extras.ts';
import { dressLayers } from './layers.ts';
import { addRing, makeOperable } from './marks.ts';
import { dressTargets } from './riskPoints.ts';

/** The drawing must already stand in the document, since shapes are measured. */
export function dressPlainChart(drawing: SVGSVGElement, snapshot: Snapshot): HTMLElement {
  const frame = html('div', { class: `plain-chart ${snapshot.view.kind}` });
  drawing.replaceWith(frame);
  frame.append(drawing);
  setAttributes(drawing, { style: null, 'aria-label': drawing.querySelector('title') ? null : `${snapshot.name}, ${snapshot.view.kind}` });
  if (snapshot.view.kind === 'risks') dressRisks(drawing);
  if (drawing.querySelector('.bottom-axis')) dressFigures(drawing, snapshot);
  const drawn = elementsOf(drawing, snapshot.marks);
  for (const [mark, element] of drawn) {
    makeOperable(element, mark);
    addRing(element, element.getBBox());
  }
  dressTargets(drawing, drawn);
  return frame;
}

function dressFigures(drawing: SVGSVGElement, { view, tables }: Snapshot): void {
  if (view.kind === 'raid-burndown') dressLayers(drawing, tables[0]!);
  dropEmptyBars(drawing);
  thinLabels(drawing);
}

/** The size it was drawn in, in pixels. */
export function naturalSize(drawing: SVGSVGElement): { width: number; height: number } {
  const [, , width, height] = drawing
    .getAttribute('viewBox')!
    .split(/[\s,]+/)
    .map(Number);
  return { width: width!, height: height! };
}

/** Nodes carry the mark's id in theirs; a quadrant chart's points have none and stand in reverse. */
function elementsOf(drawing: SVGSVGElement, marks: readonly DrawnMark[]): [DrawnMark, SVGGElement][] {
  const points = [...drawing.querySelectorAll<SVGGElement>('.data-point')].reverse();
  const nodes = new Map([...drawing.querySelectorAll<SVGGElement>('g.node')].map((node) => [idInside(node.id, drawing.id), node]));
  return marks.flatMap((mark, index): [DrawnMark, SVGGElement][] => {
    const element = mark.shape === 'point' || mark.shape === 'target' ? points[index] : nodes.get(mark.id);
    return element ? [[mark, element]] : [];
  });
}

/** `drawing-3-t1` and `drawing-3-flowchart-t1-0` are both `t1`. */
function idInside(id: string, drawing: string): string {
  return id.slice(drawing.length + 1).replace(/^flowchart-|-\d+$/g, '');
}
