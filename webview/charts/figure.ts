/** Figures that Mermaid has no chart for: axes, series, lines from edge to edge, drawn from numbers that the host worked out. */
import type { DrawnAxis, DrawnFigure, DrawnMark, Snapshot } from '../../src/editor/preview/messages.ts';
import { html, svg } from '../ui/element.ts';
import { addRing, makeOperable } from './marks.ts';
import { seriesPatterns, seriesShapes, type Scale } from './seriesShapes.ts';

const widest = 860;
/** Narrower than this no label finds its place. */
const narrowest = 340;
const margin = { left: 84, right: 28, top: 44, bottom: 64 };
/** Of a letter of the axes, on average, and room between two labels. */
const letter = 6.6;
/** Of one that may not run off the drawing. */
const wideLetter = 7.8;
const gap = 10;
const lineHeight = 14;

/** Where the plot is, in pixels of the drawing. */
interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly scale: Scale;
}

/** The drawing stands in the frame that is returned, as wide as there is room for. */
export function figureFrame({ figure, marks, name, view }: Snapshot, room: number): HTMLElement {
  const drawn = figure!;
  const width = Math.min(widest, Math.max(narrowest, room));
  const height = Math.round(190 + width * 0.29);
  const sheet = { width, height, scale: scaleOf(drawn, width, height) };
  const drawing = svg(
    'svg',
    {
      id: 'figure',
      class: 'figure',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'group',
      'aria-label': `${name}, ${view.kind}`,
    },
    seriesPatterns('figure'),
    yAxis(drawn.y, sheet),
    xAxis(drawn.x, sheet),
    ...drawn.series.map((series, index) => svg('g', { class: `series series-${index}` }, ...seriesShapes(series, sheet.scale, 'figure'))),
    ...rulesOf(drawn, sheet),
    ...endNames(drawn, sheet),
  );
  return html('div', { class: `plain-chart ${view.kind}` }, operable(drawing, marks));
}

function scaleOf({ x, y }: DrawnFigure, width: number, height: number): Scale {
  const [wide, high] = [width - margin.left - margin.right, height - margin.top - margin.bottom];
  return {
    x: (value) => margin.left + ((value - x.from) / (x.to - x.from || 1)) * wide,
    y: (value) => height - margin.bottom - ((value - y.from) / (y.to - y.from || 1)) * high,
    wide: (value) => (value / (x.to - x.from || 1)) * wide,
  };
}

function yAxis({ title, ticks }: DrawnAxis, { width, height, scale }: Sheet): SVGElement {
  const lines = ticks.map(({ at }) => svg('path', { class: 'grid-line', d: `M${margin.left} ${scale.y(at)}H${width - margin.right}` }));
  const labels = ticks.map(({ at, text }) =>
    svg('text', { class: 'tick-label', x: margin.left - 8, y: scale.y(at), 'text-anchor': 'end', 'dominant-baseline': 'central' }, text),
  );
  const middle = (margin.top + height - margin.bottom) / 2;
  const name = svg(
    'text',
    { class: 'axis-name', x: 0, y: 0, 'text-anchor': 'middle', transform: `translate(10 ${middle}) rotate(-90)` },
    title,
  );
  return svg('g', { class: 'figure-axis', 'aria-hidden': 'true' }, ...lines, ...labels, name);
}

function xAxis({ title, ticks }: DrawnAxis, { width, height, scale }: Sheet): SVGElement {
  const foot = height - margin.bottom;
  const line = svg('path', { class: 'axis-line', d: `M${margin.left} ${foot}H${width - margin.right}` });
  const labels = shownTicks(ticks, scale, width).flatMap(({ at, text }) => [
    svg('path', { class: 'axis-line', d: `M${scale.x(at)} ${foot}v5` }),
    svg('text', { class: 'tick-label', x: scale.x(at), y: foot + 20, 'text-anchor': 'middle' }, text),
  ]);
  const name = svg(
    'text',
    { class: 'axis-name', x: (margin.left + width - margin.right) / 2, y: height - 16, 'text-anchor': 'middle' },
    title,
  );
  return svg('g', { class: 'figure-axis', 'aria-hidden': 'true' }, line, ...labels, name);
}

/** As many as have room beside each other, each shortened to the room of an even share; the table has the full names. */
function shownTicks(ticks: DrawnAxis['ticks'], scale: Scale, width: number): DrawnAxis['ticks'] {
  const room = (width - margin.left - margin.right) / Math.max(1, ticks.length);
  const most = Math.max(9, Math.floor((room - gap) / letter));
  let free = -Infinity;
  return ticks.flatMap(({ at, text }) => {
    const said = text.length > most ? `${text.slice(0, most - 1)}…` : text;
    const half = (said.length * letter) / 2;
    if (scale.x(at) - half < free) return [];
    free = scale.x(at) + half + gap;
    return [{ at, text: said }];
  });
}

/** Names stand above the plot, each in a line of its own where two would meet. */
function rulesOf({ rules }: DrawnFigure, sheet: Sheet): SVGElement[] {
  const { scale } = sheet;
  let [end, line] = [-Infinity, 0];
  return [...rules]
    .sort((a, b) => a.at - b.at)
    .flatMap(({ axis, at, text }) => {
      if (axis === 'y') return acrossRule(scale.y(at), text, sheet);
      const x = scale.x(at);
      const half = (text.length * letter) / 2;
      line = x - half < end ? line + 1 : 0;
      end = x + half + gap;
      return downRule({ x, half, y: margin.top - 6 - 13 * (line % 3), text }, sheet);
    });
}

/** Names of lines behind their last points, the lower ones moved down where two would meet, and back up where the plot ends. */
function endNames({ series }: DrawnFigure, { width, height, scale }: Sheet): SVGElement[] {
  const named = series.flatMap(({ end, points }) => (end !== undefined && points.length > 0 ? [{ text: end, last: points.at(-1)! }] : []));
  const sorted = named.sort((a, b) => b.last.y - a.last.y);
  let free = -Infinity;
  const heights = sorted.map(({ last }) => (free = Math.max(scale.y(last.y), free + lineHeight)));
  let foot = height - margin.bottom - lineHeight / 2;
  for (let at = heights.length - 1; at >= 0; at--) {
    heights[at] = Math.min(heights[at]!, foot);
    foot = heights[at]! - lineHeight;
  }
  return sorted.map(({ text, last }, at) => {
    const x = scale.x(last.x) + 10;
    const most = Math.max(7, Math.floor((width - 4 - x) / wideLetter));
    const said = text.length > most ? `${text.slice(0, most - 1)}…` : text;
    return svg('text', { class: 'rule-name end-name', x, y: heights[at]!, 'dominant-baseline': 'central', 'aria-hidden': 'true' }, said);
  });
}

interface NamedLine {
  readonly x: number;
  /** Of its name's width. */
  readonly half: number;
  readonly y: number;
  readonly text: string;
}

function downRule({ x, half, y, text }: NamedLine, { width, height }: Sheet): SVGElement[] {
  const middle = Math.min(Math.max(x, half + 4), width - half - 4);
  const label = svg('text', { class: 'rule-name', x: middle, y, 'text-anchor': 'middle' }, text);
  return [svg('path', { class: 'rule', d: `M${x} ${y + 3}V${height - margin.bottom}` }), label];
}

function acrossRule(y: number, text: string, { width }: Sheet): SVGElement[] {
  const label = svg('text', { class: 'rule-name', x: width - margin.right - 4, y: y - 5, 'text-anchor': 'end' }, text);
  return [svg('path', { class: 'rule', d: `M${margin.left} ${y}H${width - margin.right}` }), label];
}

function operable(drawing: SVGSVGElement, marks: readonly DrawnMark[]): SVGSVGElement {
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  for (const shape of drawing.querySelectorAll<SVGGElement>('g[data-for]')) {
    const mark = byId.get(shape.dataset.for!);
    const [x, y, wide, high] = ['x', 'y', 'wide', 'high'].map((side) => Number(shape.getAttribute(`data-${side}`)));
    if (!mark) continue;
    makeOperable(shape, mark);
    addRing(shape, { x: x!, y: y!, width: wide!, height: high! });
  }
  return drawing;
}
