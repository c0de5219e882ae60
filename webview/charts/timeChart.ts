/** A drawing over time in its frame: the axis stays at the top and the sections at the left while the bars scroll. */
import type { Snapshot } from '../../src/editor/preview/messages.ts';
import { html, setAttributes } from '../ui/element.ts';
import { sayShortDay } from '../ui/sayDay.ts';
import { shownToday } from './overlays/todayLine.ts';
import { dressBars } from './bars.ts';
import { dressCards } from './cards.ts';
import { eachMark } from './drawnMarks.ts';
import type { barSizes } from './mermaid.ts';
import type { Theme } from './theme.ts';
import type { Axis, Tick } from './ticks.ts';

export interface TimeScale {
  readonly pixelsPerDay: number;
  readonly axis: Axis;
  readonly sizes: typeof barSizes;
  /** Of the whole drawing. */
  readonly width: number;
}

interface Band {
  readonly name: string;
  readonly top: number;
  readonly height: number;
}

/** The drawing must already stand in the document, since labels are measured. */
export function dressTimeChart(drawing: SVGSVGElement, snapshot: Snapshot, scale: TimeScale, { fontFamily }: Theme): HTMLElement {
  const height = Number(drawing.getAttribute('viewBox')!.split(' ')[3]);
  const bands = bandsOf(drawing);
  const hasSections = bands.some((band) => band.name.trim() !== '');
  const frame = html('div', { class: hasSections ? 'time-chart' : 'time-chart bare' });
  drawing.replaceWith(frame);
  frame.append(html('div', { class: 'corner' }), axisElement(scale, snapshot), rail(bands), drawing);
  setAttributes(drawing, { width: scale.width, height, style: null });
  stretchLines(drawing, scale, height);
  if (snapshot.columns) dressCards(drawing, snapshot.marks);
  else dressBars(eachMark(drawing, snapshot.marks), { width: scale.width, fontFamily });
  return frame;
}

/** Rows that belong together; neighbouring sections differ in their class. */
function bandsOf(drawing: SVGSVGElement): Band[] {
  const rows = [...drawing.querySelectorAll<SVGRectElement>('rect.section')]
    .map((row) => ({ kind: row.getAttribute('class')!, top: Number(row.getAttribute('y')), height: Number(row.getAttribute('height')) }))
    .sort((a, b) => a.top - b.top);
  const names = [...drawing.querySelectorAll('.sectionTitle')].map((title) => title.textContent);
  const bands: { kind: string; name: string; top: number; height: number }[] = [];
  for (const row of rows) {
    const last = bands.at(-1);
    if (last?.kind === row.kind) last.height += row.height;
    else bands.push({ ...row, name: names[bands.length] ?? '' });
  }
  return bands;
}

function rail(bands: readonly Band[]): HTMLElement {
  const labels = bands.map(({ name, top, height }) =>
    html('div', { class: 'band', style: `top:${top}px;height:${height}px`, title: name }, html('span', { class: 'band-name' }, name)),
  );
  return html('div', { class: 'rail' }, ...labels);
}

export function axisElement({ axis, sizes, pixelsPerDay, width }: TimeScale, snapshot: Snapshot): HTMLElement {
  const { span, columns } = snapshot;
  const x = (day: number): number => sizes.leftPadding + (day - span!.start) * pixelsPerDay;
  const flags = flagsOf(snapshot).filter(({ day }) => day >= span!.start && day <= span!.end);
  const row = (ticks: readonly Tick[], name: Flag['row']): HTMLElement => {
    const covered = flags.filter((flag) => flag.row === name).map(({ day }) => x(day));
    return html('div', { class: name }, ...ticks.map((tick) => tickElement(tick, x(tick.start), x(tick.end), covered)));
  };
  const attributes = { class: columns ? 'axis headings' : 'axis', style: `width:${width}px`, 'aria-hidden': columns ? null : 'true' };
  const signs = flags.map((flag) => html('div', { class: `flag ${flag.row}-flag`, style: `left:${x(flag.day)}px` }, flag.text));
  return html('div', attributes, row(axis.major, 'major'), row(axis.minor, 'minor'), ...signs);
}

interface Flag {
  /** Where its line stands. */
  readonly day: number;
  readonly text: string;
  readonly row: 'major' | 'minor';
}

/** What the lines from top to bottom stand for: the status date, today, the project's deadline. */
export function flagsOf(snapshot: Snapshot): readonly Flag[] {
  const { statusDate, columns, overlays, view } = snapshot;
  const flags: Flag[] = [];
  const isStatusShown = overlays === null || view.overlays.includes('status-date');
  if (statusDate !== null && !columns && isStatusShown) flags.push({ day: statusDate + 1, text: sayShortDay(statusDate), row: 'minor' });
  const today = shownToday(snapshot);
  if (today !== null) flags.push({ day: today, text: 'Today', row: 'major' });
  const last = overlays?.projectDeadline ?? null;
  if (last) flags.push({ day: last.day + 1, text: `${last.isMissed ? '✕' : '▽'} ${sayShortDay(last.day)}`, row: 'major' });
  return flags;
}

/** Its text is left out where there is no room, or where a flag covers it; flags stand around the places given. */
function tickElement({ text }: Tick, left: number, right: number, flags: readonly number[]): HTMLElement {
  const needed = 8 + text.length * 7;
  const isCovered = flags.some((flag) => left < flag + 28 && left + needed > flag - 28);
  const label = right - left < Math.min(needed, 120) || isCovered ? null : html('span', {}, text);
  return html('div', { class: 'tick', style: `left:${left}px;width:${right - left}px` }, label);
}

/** Mermaid leaves room for its own axis; here stripes, grid and status line run from edge to edge. */
export function stretchLines(drawing: SVGSVGElement, { sizes, width }: TimeScale, height: number | string): void {
  for (const stripe of drawing.querySelectorAll('rect.section')) stripe.setAttribute('width', String(width));
  for (const grid of drawing.querySelectorAll('.grid')) {
    setAttributes(grid, { transform: `translate(${sizes.leftPadding}, 0)`, 'aria-hidden': 'true' });
    for (const line of grid.querySelectorAll('line')) setAttributes(line, { y1: 0, y2: height });
  }
  const named = (name: string): Element | null => drawing.querySelector(`[id="${drawing.id}-${name}"]`);
  const status = named('status');
  if (status) setAttributes(status, { class: 'status-bar', y: 0, height, width: 2, rx: null, ry: null, 'transform-origin': null });
  for (const name of ['status-text', 'first', 'first-text', 'last', 'last-text']) named(name)?.remove();
}
