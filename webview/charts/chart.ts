/** The picture in its scrolling frame: drawn, zoomed, and kept while the next one is on its way. */
import {
  staysInPlace,
  type ChangeAnswer,
  type DrawnTip,
  type PageState,
  type Snapshot,
  type View,
} from '../../src/editor/preview/messages.ts';
import { html, setAttributes } from '../ui/element.ts';
import { tablePicture, tables } from '../ui/tables.ts';
import { figureFrame } from './figure.ts';
import { ganttChart } from './ganttChart.ts';
import { walkThrough, type Walk } from './marks.ts';
import { barSizes, cardSizes, svgOf } from './mermaid.ts';
import type { Days } from './overview.ts';
import { panByDragging } from './panning.ts';
import { dressPlainChart, naturalSize } from './plainChart.ts';
import type { Workbench } from './reshaping/reshaping.ts';
import { firstRows, type Rows } from './rowWindow.ts';
import type { Theme } from './theme.ts';
import { axisOf, headings } from './ticks.ts';
import { dressTimeChart, type TimeScale } from './timeChart.ts';

/** Pixels a day on a time axis, else a scale; null fits the page. */
export type Zoom = PageState['zoom'];

export interface Chart {
  readonly element: HTMLElement;
  /** Resolves once it is on the page; throws where Mermaid cannot draw it, and the picture before stays. */
  draw(snapshot: Snapshot, theme: Theme, zoom: Zoom): Promise<void>;
  /** What is on the page now, as a zoom. */
  currentZoom(): number;
  select(selection: Pick<Snapshot, 'selected' | 'selectedRow'>, options: { readonly scroll: boolean }): void;
  /** The rows of a Gantt chart that there is room for. */
  firstRows(): Rows;
  resized(): void;
  /** What of a Gantt chart's span is in view; null for other pictures. */
  daysInView(): Days | null;
  /** The day that is to stand so many pixels from the left end of the axis when the zoom is another one. */
  hold(anchor: Anchor): void;
  /** At these pixels of the window. */
  anchorAt(x: number): Anchor | null;
  /** Puts this day at the left end of the axis, as far as there is anything to the right of it. */
  lookAt(day: number): void;
  /** Pixels a day at which so many days fill the view. */
  zoomFor(days: number): number;
  /** What the host says to a change of a bar. */
  receive(answer: ChangeAnswer): void;
  /** What there is to tell of the bars of a Gantt chart. */
  tell(tips: readonly DrawnTip[]): void;
}

export interface Anchor {
  readonly day: number;
  readonly at: number;
}

/** Narrower than this a year cannot be told from a week. */
const narrowestPlot = 360;
/** Room for two lines of text. */
const narrowestColumn = 156;
const widestDrawing = 40_000;

export interface ChartActions {
  readonly open: (mark: string) => void;
  /** A container or group of a Gantt chart is to open or close. */
  readonly toggle: (key: string) => void;
  readonly change: (change: Partial<View>) => void;
  readonly ask: (rows: Rows) => void;
  /** Other days came into view. */
  readonly moved: () => void;
  readonly workbench: Workbench;
}

export function chart({ open, toggle, change, ask, moved, workbench }: ChartActions): Chart {
  const element = html('div', { class: 'scroller', role: 'region', 'aria-label': 'Chart', tabindex: 0 });
  const workshop = html('div', { class: 'workshop', 'aria-hidden': 'true' });
  const gantt = ganttChart(element, { open, toggle, change, ask, workbench, bringIntoView: (bar) => bringIntoView(element, bar, pace()) });
  let anchor: Anchor | null = null;
  let shown: { walks: readonly Walk[]; zoom: number; snapshot: Snapshot } | null = null;
  const placeFor = (snapshot: Snapshot, zoom: number): { left: number; top: number } =>
    shown !== null && staysInPlace(shown.snapshot.view, snapshot.view) ? placeKept(element, shown.zoom, zoom) : { left: 0, top: 0 };

  const show = (frame: HTMLElement, snapshot: Snapshot, zoom: number): void => {
    const place = placeFor(snapshot, zoom);
    const focused = element.contains(document.activeElement) ? document.activeElement?.getAttribute('data-mark') : null;
    const focusedPart = [...element.children].findIndex((part) => part.contains(document.activeElement));
    element.replaceChildren(frame, ...(snapshot.tables.length > 0 ? [tables(snapshot)] : []));
    element.classList.toggle('with-tables', snapshot.tables.length > 0);
    element.classList.toggle('with-table-picture', snapshot.picture === 'tables');
    element.scrollTo({ ...place, behavior: 'instant' });
    const isOpened = !shown || !staysInPlace(shown.snapshot.view, snapshot.view);
    const walks = [...element.children].map((part) => walkThrough(part, open));
    shown = { walks, zoom, snapshot };
    for (const walk of walks) walk.select(snapshot.selected);
    if (focused) walks[focusedPart]?.enter(focused, { focus: true });
    if (isOpened && snapshot.view.kind === 'dependencies' && snapshot.picture === 'text')
      bringIntoView(element, whereToBegin(frame, snapshot), 'instant');
  };
  const showGantt = async (snapshot: Snapshot, theme: Theme, scale: TimeScale): Promise<void> => {
    await gantt.draw(snapshot, theme, scale);
    const isFirst = shown === null;
    if (gantt.element.parentElement !== element) element.replaceChildren(gantt.element);
    element.classList.remove('with-tables', 'with-table-picture');
    // Asking where it stands costs a layout, so nothing is asked where it stays.
    const isTurned = shown !== null && shown.snapshot.view.asTable !== snapshot.view.asTable;
    const stays = !isTurned && shown?.zoom === scale.pixelsPerDay && staysInPlace(shown.snapshot.view, snapshot.view);
    const place = stays ? null : { ...placeFor(snapshot, scale.pixelsPerDay), ...(isTurned ? { left: 0 } : {}) };
    if (place)
      element.scrollTo({ ...place, left: anchor ? leftOf(anchor, snapshot, scale.pixelsPerDay) : place.left, behavior: 'instant' });
    anchor = null;
    shown = { walks: [], zoom: scale.pixelsPerDay, snapshot };
    gantt.select(snapshot, { scroll: isFirst });
    if (isFirst) gantt.moved();
    moved();
  };
  const scrolled = (): void => {
    if (!shown?.snapshot.rows) return;
    gantt.moved();
    moved();
  };
  const rail = (): number => parseFloat(element.style.getPropertyValue('--rail'));
  const plotRoom = (): number => element.clientWidth - rail();
  /** The day that stands so many pixels from the left end of the axis. */
  const dayAt = (x: number): number => shown!.snapshot.span!.start + (element.scrollLeft + x - barSizes.leftPadding) / shown!.zoom;
  element.addEventListener('scroll', scrolled, { passive: true });
  panByDragging(element, (target) => target.closest('.plot') !== null && target.closest('[data-mark]') === null);

  return {
    element,
    async draw(snapshot, theme, zoom) {
      const room = element.clientWidth;
      element.style.setProperty('--rail', `${railWidth(snapshot, room)}px`);
      if (snapshot.rows) {
        await showGantt(snapshot, theme, timeScale(snapshot, zoom, room));
        return;
      }
      element.append(workshop);
      if (snapshot.picture === 'tables') {
        const frame = tablePicture(snapshot);
        frame.style.zoom = String(zoom ?? 1);
        show(frame, snapshot, zoom ?? 1);
      } else if (snapshot.picture === 'figure') {
        const frame = figureFrame(snapshot, zoom === null ? element.clientWidth - 32 : Infinity);
        show(frame, snapshot, scaledToFit(frame.querySelector('svg')!, zoom, element.clientWidth));
      } else if (snapshot.span) {
        const scale = timeScale(snapshot, zoom, element.clientWidth);
        const drawing = await svgOf(snapshot.text, theme, {
          width: scale.width,
          tick: scale.axis.tick,
          isCompact: snapshot.columns !== null,
        });
        workshop.replaceChildren(drawing);
        show(dressTimeChart(drawing, snapshot, scale, theme), snapshot, scale.pixelsPerDay);
      } else {
        const drawing = await svgOf(snapshot.text, theme, null);
        workshop.replaceChildren(drawing);
        const frame = dressPlainChart(drawing, snapshot);
        show(frame, snapshot, scaledToFit(drawing, zoom, element.clientWidth));
      }
    },
    currentZoom: () => shown?.zoom ?? 1,
    select(selection, { scroll }) {
      if (shown?.snapshot.rows) {
        gantt.select(selection, { scroll });
        return;
      }
      const [mark] = (shown?.walks ?? []).flatMap((walk) => walk.select(selection.selected) ?? []);
      if (mark && scroll) bringIntoView(element, mark, pace());
    },
    daysInView() {
      if (!shown?.snapshot.rows || shown.snapshot.sheet) return null;
      const { span } = shown.snapshot;
      return { start: Math.max(span!.start, dayAt(0)), end: Math.min(span!.end, dayAt(plotRoom())) };
    },
    hold: (wanted) => (anchor = wanted),
    anchorAt(x) {
      if (!shown?.snapshot.rows || shown.snapshot.sheet) return null;
      const at = Math.max(0, x - element.getBoundingClientRect().left - rail());
      return { day: dayAt(at), at };
    },
    lookAt: (day) => shown && element.scrollTo({ left: leftOf({ day, at: 0 }, shown.snapshot, shown.zoom), behavior: 'instant' }),
    zoomFor: (days) => plotRoom() / days,
    firstRows: () => firstRows(element),
    resized: () => shown?.snapshot.rows && gantt.moved(),
    receive: (answer) => gantt.receive(answer),
    tell: (tips) => gantt.tell(tips),
  };
}

/** Its scale: as asked for, else nearly its own size. */
function scaledToFit(drawing: SVGSVGElement, zoom: Zoom, room: number): number {
  const size = naturalSize(drawing);
  const scale = zoom ?? Math.min(1, Math.max(0.9, (room - 32) / size.width));
  setAttributes(drawing, { width: Math.round(size.width * scale), height: Math.round(size.height * scale) });
  return scale;
}

/** The first day stands a little to the right of the end. */
function leftOf({ day, at }: Anchor, { span }: Snapshot, pixelsPerDay: number): number {
  if (day <= span!.start && at === 0) return 0;
  return barSizes.leftPadding + (day - span!.start) * pixelsPerDay - at;
}

/** Names of tasks need more room than names of lanes. */
function railWidth(snapshot: Snapshot, room: number): number {
  if (snapshot.rows) return Math.round(Math.min(320, Math.max(132, room * 0.27)));
  return snapshot.text.includes('\n  section ') ? Math.min(168, room * 0.32) : 0;
}

function timeScale(snapshot: Snapshot, zoom: Zoom, room: number): TimeScale {
  const span = snapshot.span!;
  const days = Math.max(1, span.end - span.start);
  const sizes = snapshot.columns ? cardSizes : barSizes;
  const padding = sizes.leftPadding + sizes.rightPadding;
  const fitting =
    Math.max(snapshot.columns ? narrowestColumn * days : narrowestPlot, room - railWidth(snapshot, room) - padding - 2) / days;
  const pixelsPerDay = Math.min(zoom ?? fitting, widestDrawing / days);
  const axis = snapshot.columns
    ? headings(snapshot.columns, span.start)
    : axisOf(
        span,
        pixelsPerDay,
        snapshot.view.kind === 'roadmap' && snapshot.view.roadmapBy !== 'horizon' ? snapshot.view.roadmapBy : 'day',
      );
  return { pixelsPerDay, axis, sizes, width: days * pixelsPerDay + padding };
}

/** What is in the middle stays in the middle when the drawing grows. */
function placeKept(element: HTMLElement, before: number, after: number): { left: number; top: number } {
  const middle = element.scrollLeft + element.clientWidth / 2;
  return { left: before === after ? element.scrollLeft : (middle * after) / before - element.clientWidth / 2, top: element.scrollTop };
}

/** To the middle, where it is not in plain sight already: neither under the axis and the sections, nor at the very edge. */
function bringIntoView(element: HTMLElement, mark: Element | null, behavior: ScrollBehavior): void {
  if (!mark) return;
  const [view, at] = [element.getBoundingClientRect(), mark.getBoundingClientRect()];
  const [axis, rail] = ['.axis', '.rail'].map((part) => element.querySelector(part)?.getBoundingClientRect());
  const left = view.left + (rail?.width ?? 0);
  const top = view.top + (axis?.height ?? 0);
  const isSeenAcross = at.left >= left && Math.min(at.right, at.left + 160) <= view.right;
  const isSeenDown = at.top >= top + at.height && at.bottom <= view.bottom - at.height;
  element.scrollBy({
    left: isSeenAcross ? 0 : at.left - left - (view.right - left) / 3,
    top: isSeenDown ? 0 : at.top - (top + view.bottom) / 2,
    behavior,
  });
}

/** A network is wider than the page and empty at its corners: it opens at what is selected, else at the work under way, else at the first. */
function whereToBegin(frame: HTMLElement, { marks, selected }: Snapshot): Element | null {
  const mark = marks.find(({ id }) => id === selected) ?? marks.find(({ state }) => state === 'active') ?? marks[0];
  return mark ? frame.querySelector(`[data-mark="${mark.id}"]`) : null;
}

function pace(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}
