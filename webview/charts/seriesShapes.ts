/** How the series of a figure look: lines told apart by dashes, bars by pattern, points by being points. Never by colour alone. */
import type { DrawnSeries } from '../../src/editor/preview/messages.ts';
import { svg } from '../ui/element.ts';

/** From figures to pixels of the drawing. */
export interface Scale {
  x(value: number): number;
  y(value: number): number;
  /** A difference along the x axis. */
  wide(value: number): number;
}

type Point = DrawnSeries['points'][number];

const radius = 5;
/** The smallest thing one should have to hit, by WCAG 2.2. */
const smallestTarget = 24;

/** The fill of hatched bars, under an id that begins with `prefix`. */
export function seriesPatterns(prefix: string): SVGElement {
  const size = { width: 8, height: 8, patternUnits: 'userSpaceOnUse' };
  const ground = svg('rect', { class: 'ground', width: 8, height: 8 });
  const lines = svg('path', { class: 'lines', d: 'M-2 10L10 -2M-2 2L2 -2M6 10L10 6' });
  return svg('defs', { class: 'layers' }, svg('pattern', { id: `${prefix}-hatched`, ...size }, ground, lines));
}

export function seriesShapes({ look, points, width }: DrawnSeries, scale: Scale, prefix: string): SVGElement[] {
  if (look === 'bars' || look === 'hatched') return points.map((point) => bar(point, width, scale, look, prefix));
  if (look === 'points') return points.map((point) => spot(point, scale, 'spot'));
  const line = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(scale.x(x))} ${round(scale.y(y))}`).join('');
  return [svg('path', { class: `series-line of-${look}`, d: line }), ...points.map((point) => spot(point, scale, 'unseen-spot'))];
}

function bar(point: Point, width: number, scale: Scale, look: 'bars' | 'hatched', prefix: string): SVGElement {
  const [x, y, wide, high] = [scale.x(point.x - width / 2), scale.y(point.y), scale.wide(width), scale.y(0) - scale.y(point.y)].map(round);
  const style = look === 'hatched' ? `fill: url(#${prefix}-hatched)` : null;
  const box = { x: x!, y: y!, width: Math.max(0, wide!), height: Math.max(0, high!) };
  return grouped(point, box, svg('rect', { class: `series-bar of-${look}`, ...box, style }));
}

function spot(point: Point, scale: Scale, name: string): SVGElement {
  const [x, y] = [round(scale.x(point.x)), round(scale.y(point.y))];
  const box = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  return grouped(point, box, svg('circle', { class: name, cx: x, cy: y, r: radius }));
}

/** With its words for the pointer; where it leads somewhere, `data-for` names the mark, and the box is where its ring stands. */
function grouped(
  { said, mark }: Point,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  shape: SVGElement,
): SVGElement {
  if (mark === null) return svg('g', {}, said === '' ? null : svg('title', {}, said), shape);
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  const hit = svg('circle', { class: 'hit', cx: middleX, cy: middleY, r: smallestTarget / 2 });
  const place = { 'data-x': x, 'data-y': y, 'data-wide': width, 'data-high': height };
  return svg('g', { 'data-for': mark, ...place }, hit, shape);
}

/** Tenths of a pixel. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
