/** The picture in its scrolling frame: drawn, zoomed, and kept while the next one is on its way. */
import type { PageState, Snapshot } from '../../src/editor/preview/messages.ts';
import { html, setAttributes } from '../ui/element.ts';
import { tables } from '../ui/tables.ts';
import { walkThrough, type Walk } from './marks.ts';
import { barSizes, cardSizes, svgOf } from './mermaid.ts';
import { dressPlainChart, naturalSize } from './plainChart.ts';
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
  select(id: string | null, options: { readonly scroll: boolean }): void;
}

const railWidth = 168;
/** Narrower than this a year cannot be told from a week. */
const narrowestPlot = 360;
/** Room for two lines of text. */
const narrowestColumn = 156;
const widestDrawing = 40_000;

export function chart(open: (mark: string) => void): Chart {
  const element = html('div', { class: 'scroller', role: 'region', 'aria-label': 'Chart', tabindex: 0 });
  const workshop = html('div', { class: 'workshop', 'aria-hidden': 'true' });
  let shown: { walks: readonly Walk[]; zoom: number; snapshot: Snapshot } | null = null;

  const show = (frame: HTMLElement, snapshot: Snapshot, zoom: number): void => {
    const isSameView = shown !== null && JSON.stringify(shown.snapshot.view) === JSON.stringify(snapshot.view);
    const place = isSameView ? placeKept(element, shown!.zoom, zoom) : { left: 0, top: 0 };
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

  return {
    element,
    async draw(snapshot, theme, zoom) {
      element.append(workshop);
      if (snapshot.span) {
        const scale = timeScale(snapshot, zoom, element.clientWidth);
        const drawing = await svgOf(snapshot.text, theme, {
          width: scale.width,
          tick: scale.axis.tick,
          isCompact: snapshot.columns !== null,
        });
        workshop.replaceChildren(drawing);
        show(dressTimeChart(drawing, snapshot, scale), snapshot, scale.pixelsPerDay);
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
    select(id, { scroll }) {
      const [mark] = (shown?.walks ?? []).flatMap((walk) => walk.select(id) ?? []);
      if (mark && scroll) bringIntoView(element, mark);
    },
  };
}

function timeScale(snapshot: Snapshot, zoom: Zoom, room: number): TimeScale {
  const span = snapshot.span!;
  const days = Math.max(1, span.end - span.start);
  const sizes = snapshot.columns ? cardSizes : barSizes;
  const padding = sizes.leftPadding + sizes.rightPadding;
  const rail = snapshot.text.includes('\n  section ') ? Math.min(railWidth, room * 0.32) : 0;
  const fitting = Math.max(snapshot.columns ? narrowestColumn * days : narrowestPlot, room - rail - padding - 2) / days;
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
