/** What Mermaid's charts lack: the cells of a risk matrix; and what they have too much: bars of nothing, labels over each other. */
import { setAttributes, svg } from '../ui/element.ts';

/** Five by five cells with their scores, over the four quadrants, whose names make room for the points. */
export function dressRisks(drawing: SVGSVGElement): void {
  const quadrants = [...drawing.querySelectorAll<SVGGElement>('.quadrant')];
  const boxes = quadrants.map((quadrant) => quadrant.querySelector('rect')!.getBBox());
  if (boxes.length === 0) return;
  const plot = {
    left: Math.min(...boxes.map((box) => box.x)),
    top: Math.min(...boxes.map((box) => box.y)),
    right: Math.max(...boxes.map((box) => box.x + box.width)),
    bottom: Math.max(...boxes.map((box) => box.y + box.height)),
  };
  for (const [index, quadrant] of quadrants.entries()) {
    const isLeft = boxes[index]!.x === plot.left;
    const isTop = boxes[index]!.y === plot.top;
    const [x, y] = [isLeft ? plot.left + 24 : plot.right - 10, isTop ? plot.top + 16 : plot.bottom - 24];
    const place = { transform: `translate(${x}, ${y})`, 'text-anchor': isLeft ? 'start' : 'end', 'dominant-baseline': 'central' };
    setAttributes(quadrant.querySelector('text')!, place);
  }
  for (const label of drawing.querySelectorAll('.data-point text')) label.setAttribute('y', '5');
  drawing.querySelector('.data-points')?.before(riskCells(plot));
}

function riskCells({ left, top, right, bottom }: Record<'left' | 'top' | 'right' | 'bottom', number>): SVGElement {
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
  return cells;
}

/** Mermaid draws a stub of 8 pixels for zero; days to come have no bar. */
export function dropEmptyBars(drawing: SVGSVGElement): void {
  const stub = 9;
  for (const bar of drawing.querySelectorAll('.plot [class^="bar-plot"] rect')) {
    if (Number(bar.getAttribute('height')) < stub) bar.remove();
  }
}

/** The last is never dropped: where there are many dates, it is the one that says when it is now. */
export function thinLabels(drawing: SVGSVGElement): void {
  let free = Infinity;
  for (const label of [...drawing.querySelectorAll('.bottom-axis .label text')].reverse()) {
    const { left, right } = label.getBoundingClientRect();
    if (right > free) label.remove();
    else free = left - 8;
  }
}
