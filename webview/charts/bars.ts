/** Mermaid's bars, dressed: one group a mark, with its progress, its sign, its label where it can be read. */
import type { DrawnMark } from '../../src/editor/preview/messages.ts';
import { setAttributes, svg } from '../ui/element.ts';
import { boxOf, type Drawn } from './drawnMarks.ts';
import { labelWidth } from './textWidth.ts';
import { addRing, makeOperable, type Box } from './marks.ts';

/** The smallest thing one should have to hit, by WCAG 2.2. */
const smallestTarget = 24;
const signWidth = 14;

/** What labels are placed by: the width of the drawing, and their font. */
export interface LabelRoom {
  readonly width: number;
  readonly fontFamily: string;
}

export function dressBars(drawn: readonly Drawn[], room: LabelRoom): void {
  for (const bar of drawn) {
    const box = boxOf(bar.shape);
    dressBar(bar, box);
    placeLabel(bar, box, room);
  }
}

function dressBar({ mark, shape, label, group }: Drawn, box: Box): void {
  group.append(hitArea(box), shape, ...decorations(mark, box), label);
  dressShape(shape, mark, box);
  writeLabel(label, mark);
  makeOperable(group, mark);
  addRing(group, mark.shape === 'milestone' ? grown(box, 1) : box);
}

function hitArea(box: Box): SVGElement {
  const missing = Math.max(0, smallestTarget - box.width);
  return svg('rect', { class: 'hit', x: box.x - missing / 2, y: box.y - 4, width: box.width + missing, height: box.height + 8 });
}

function dressShape(shape: SVGRectElement, mark: DrawnMark, box: Box): void {
  shape.setAttribute(
    'class',
    `shape task ${mark.state} ${mark.shape === 'milestone' ? 'diamond' : 'bar'}${mark.critical ? ' critical' : ''}`,
  );
  if (mark.shape === 'milestone') {
    const side = box.height * 0.66;
    const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2];
    setAttributes(shape, { x: middleX - side / 2, y: middleY - side / 2, width: side, height: side, rx: 1, ry: 1 });
    setAttributes(shape, { transform: `rotate(45 ${middleX} ${middleY})`, 'transform-origin': null });
  } else setAttributes(shape, { width: box.width, 'transform-origin': null });
}

/** Progress as a strip, done as a tick, critical as a hatched end, a container as brackets: nothing is told by colour alone. */
function decorations(mark: DrawnMark, box: Box): SVGElement[] {
  if (mark.shape === 'milestone') return [];
  const all: SVGElement[] = [];
  if (mark.critical) all.push(hatch(box));
  if (mark.state === 'active' && mark.progress) {
    all.push(svg('rect', { class: 'progress', x: box.x, y: box.y + box.height - 4, width: box.width * mark.progress, height: 4 }));
  }
  if (mark.shape === 'summary') all.push(brackets(box));
  return all;
}

function hatch({ x, y, width, height }: Box): SVGElement {
  const end = Math.min(9, width);
  let path = '';
  for (let at = 4; at < height + end; at += 5) {
    const [fromX, fromY] = at <= height ? [0, at] : [at - height, height];
    const [toX, toY] = at <= end ? [at, 0] : [end, at - end];
    path += `M${x + fromX} ${y + fromY}L${x + toX} ${y + toY}`;
  }
  return svg('path', { class: 'hatch', d: path });
}

function brackets({ x, y, width, height }: Box): SVGElement {
  const size = Math.min(6, width / 2);
  const [bottom, right] = [y + height, x + width];
  return svg('path', { class: 'bracket', d: `M${x} ${bottom}v5l${size} -5ZM${right} ${bottom}v5l${-size} -5Z` });
}

function writeLabel(label: SVGTextElement, mark: DrawnMark): void {
  const sign = signOf(mark);
  if (sign) label.prepend(svg('tspan', { class: 'sign' }, `${sign} `));
  setAttributes(label, { style: null, 'font-size': null, class: 'label outside' });
}

/** Inside the bar where it fits, else behind it, else before it. */
function placeLabel({ label, mark }: Drawn, box: Box, { width, fontFamily }: LabelRoom): void {
  const needed = labelWidth(label.textContent, fontFamily);
  const before = mark.critical ? 12 : 6;
  const isInside = mark.shape !== 'milestone' && needed + before + 6 <= box.width;
  const fitsBehind = box.x + box.width + 8 + needed <= width;
  const end = box.x + box.width + (mark.shape === 'milestone' ? 4 : 6);
  const x = isInside ? box.x + before : fitsBehind || box.x < needed + signWidth ? end : box.x - 6;
  const anchor = isInside || x >= box.x ? 'start' : 'end';
  setAttributes(label, { x, y: box.y + box.height / 2, 'text-anchor': anchor, 'dominant-baseline': 'central' });
  label.setAttribute('class', `label ${isInside ? `inside ${mark.state}` : 'outside'}`);
}

function signOf(mark: DrawnMark): string | null {
  if (mark.state === 'done') return '✓';
  return mark.state === 'active' && mark.shape !== 'milestone' && mark.progress === null ? '◐' : null;
}

function grown(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}
