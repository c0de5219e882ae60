/** What Mermaid's charts lack: the cells of a risk matrix; and what they have too much: bars of nothing. */
import { svg } from '../ui/element.ts';

/** Five by five cells with their scores, over the four quadrants. */
export function addRiskCells(drawing: SVGSVGElement): void {
  const quadrants = [...drawing.querySelectorAll<SVGGraphicsElement>('.quadrant > rect')].map((rect) => rect.getBBox());
  const points = drawing.querySelector('.data-points');
  if (quadrants.length === 0 || !points) return;
  const left = Math.min(...quadrants.map((box) => box.x));
  const top = Math.min(...quadrants.map((box) => box.y));
  const right = Math.max(...quadrants.map((box) => box.x + box.width));
  const bottom = Math.max(...quadrants.map((box) => box.y + box.height));
  const [width, height] = [(right - left) / 5, (bottom - top) / 5];
  const cells = svg('g', { class: 'cells', 'aria-hidden': 'true' });
  for (let score = 1; score <= 5; score++) {
    const [x, y] = [left + width * score, bottom - height * score];
    if (score < 5) cells.append(svg('path', { d: `M${x} ${top}V${bottom}M${left} ${y}H${right}` }));
    cells.append(
      svg('text', { x: x - width / 2, y: bottom - 6, 'text-anchor': 'middle' }, String(score)),
      svg('text', { x: left + 6, y: y + height / 2, 'dominant-baseline': 'central' }, String(score)),
    );
  }
  points.before(cells);
}

/** Mermaid draws a stub for zero; days to come have no bar. */
export function dropEmptyBars(drawing: SVGSVGElement): void {
  const stub = 12;
  for (const bar of drawing.querySelectorAll('.plot [class^="bar-plot"] rect')) {
    if (Number(bar.getAttribute('height')) < stub) bar.remove();
  }
}
