/** The picture in its scrolling frame: drawn, zoomed, and kept while the next one is on its way. */
import { staysInPlace, type PageState, type Snapshot } from '../../src/editor/preview/messages.ts';
import { html, setAttributes } from '../ui/element.ts';
import { tables } from '../ui/tables.ts';
import { ganttChart } from './ganttChart.ts';
import { walkThrough, type Walk } from './marks.ts';
import { barSizes, cardSizes, svgOf } from './mermaid.ts';
import { dressPlainChart, naturalSize } from './plainChart.ts';
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
  readonly ask: (rows: Rows) => void;
}

export function chart({ open, toggle, ask }: ChartActions): Chart {
  const element = html('div', { class: 'scroller', role: 'region', 'aria-label': 'Chart', tabindex: 0 });
  const workshop = html('div', { class: 'workshop', 'aria-hidden': 'true' });
  const gantt = ganttChart(element, { open, toggle, ask, bringIntoView: (bar) => bringIntoView(element, bar) });
  let shown: { walks: readonly Walk[]; zoom: number; snapshot: Snapshot } | null = null;
  const placeFor = (snapshot: Snapshot, zoom: number): { left: number; top: number } =>
    shown !== null && staysInPlace(shown.snapshot.view, snapshot.view) ? placeKept(element, shown.zoom, zoom) : { left: 0, top: 0 };

  const show = (frame: HTMLElement, snapshot: Snapshot, zoom: number): void => {
    const place = placeFor(snapshot, zoom);
    const focused = element.contains(document.activeElement) ? document.activeElement?.getAttribute('data-mark') : null;
    const focusedPart = [...element.children].findIndex((part) => part.contains(document.activeElement));
    element.replaceChildren(frame, ...(snapshot.tables.length > 0 ? [tables(snapshot)] : []));
    element.classList.toggle('with-tables', snapshot.tables.length > 0);
    element.scrollTo({ ...place, behavior: 'instant' });
    const walks = [...element.children].map((part) => walkThrough(part, open));
    shown = { walks, zoom, snapshot };
    for (const walk of walks) walk.select(snapshot.selected);
    if (focused) walks[focusedPart]?.enter(focused, { focus: true });
  };
  const showGantt = async (snapshot: Snapshot, theme: Theme, scale: TimeScale): Promise<void> => {
    await gantt.draw(snapshot, theme, scale);
    const isFirst = shown === null;
    if (gantt.element.parentElement !== element) element.replaceChildren(gantt.element);
    element.classList.remove('with-tables');
    // Asking where it stands costs a layout, so nothing is asked where it stays.
    const stays = shown !== null && shown.zoom === scale.pixelsPerDay && staysInPlace(shown.snapshot.view, snapshot.view);
    if (!stays) element.scrollTo({ ...placeFor(snapshot, scale.pixelsPerDay), behavior: 'instant' });
    shown = { walks: [], zoom: scale.pixelsPerDay, snapshot };
    gantt.select(snapshot, { scroll: isFirst });
    if (isFirst) gantt.moved();
  };
  element.addEventListener('scroll', () => shown?.snapshot.rows && gantt.moved(), { passive: true });

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
      if (snapshot.span) {
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
        const size = naturalSize(drawing);
        const scale = zoom ?? Math.min(1, Math.max(0.9, (element.clientWidth - 32) / size.width));
        setAttributes(drawing, { width: Math.round(size.width * scale), height: Math.round(size.height * scale) });
        show(frame, snapshot, scale);
      }
    },
    currentZoom: () => shown?.zoom ?? 1,
    select(selection, { scroll }) {
      if (shown?.snapshot.rows) {
        gantt.select(selection, { scroll });
        return;
      }
      const [mark] = (shown?.walks ?? []).flatMap((walk) => walk.select(selection.selected) ?? []);
      if (mark && scroll) bringIntoView(element, mark);
    },
    firstRows: () => firstRows(element),
    resized: () => shown?.snapshot.rows && gantt.moved(),
  };
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
    : axisOf(span, pixelsPerDay, snapshot.view.kind === 'roadmap' ? 'quarter' : 'day');
  return { pixelsPerDay, axis, sizes, width: days * pixelsPerDay + padding };
}

/** What is in the middle stays in the middle when the drawing grows. */
function placeKept(element: HTMLElement, before: number, after: number): { left: number; top: number } {
  const middle = element.scrollLeft + element.clientWidth / 2;
  return { left: before === after ? element.scrollLeft : (middle * after) / before - element.clientWidth / 2, top: element.scrollTop };
}

/** To the middle, where it is not in plain sight already: neither under the axis and the sections, nor at the very edge. */
function bringIntoView(element: HTMLElement, mark: Element): void {
  const [view, at] = [element.getBoundingClientRect(), mark.getBoundingClientRect()];
  const [axis, rail] = ['.axis', '.rail'].map((part) => element.querySelector(part)?.getBoundingClientRect());
  const left = view.left + (rail?.width ?? 0);
  const top = view.top + (axis?.height ?? 0);
  const isSeenAcross = at.left >= left && Math.min(at.right, at.left + 160) <= view.right;
  const isSeenDown = at.top >= top + at.height && at.bottom <= view.bottom - at.height;
  element.scrollBy({
    left: isSeenAcross ? 0 : at.left - left - (view.right - left) / 3,
    top: isSeenDown ? 0 : at.top - (top + view.bottom) / 2,
    behavior: calm() ? 'instant' : 'smooth',
  });
}

function calm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
