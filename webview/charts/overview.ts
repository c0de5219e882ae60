/**
 * The whole span of a Gantt chart in a strip: how much is going on when, and the part in view, which is dragged, or resized at its ends,
 * by pointer and by keyboard. Days are counted since 1970-01-01.
 */
import type { Snapshot } from '../../src/editor/preview/messages.ts';
import { html, setAttributes, svg } from '../ui/element.ts';
import { sayDay } from '../ui/sayDay.ts';

export interface Days {
  readonly start: number;
  readonly end: number;
}

export interface Overview {
  readonly element: HTMLElement;
  update(snapshot: Snapshot): void;
  /** What of it is in view; null where nothing is drawn. */
  show(days: Days | null): void;
}

type Part = 'start' | 'whole' | 'end';

const labels: Readonly<Record<Part, string>> = { start: 'First day in view', whole: 'Days in view', end: 'Last day in view' };
const fewestDays = 5;

/** `look` brings these days into view, and nothing else. */
export function overview(look: (days: Days) => void): Overview {
  const density = svg('path', { class: 'density' });
  const status = svg('path', { class: 'status-line' });
  const picture = svg('svg', { preserveAspectRatio: 'none', 'aria-hidden': 'true' }, density, status);
  const sliders = { whole: slider('whole'), start: slider('start'), end: slider('end') };
  const strip = html('div', { class: 'strip' }, picture, ...Object.values(sliders));
  const element = html('div', { class: 'overview', role: 'group', 'aria-label': 'Whole plan' }, strip);
  element.hidden = true;
  let span: Days = { start: 0, end: 1 };
  let shown: Days | null = null;
  let drawn = '';

  const move = (part: Part, by: number): void => {
    if (shown) look(moved(shown, part, by, span));
  };
  const dayAt = (x: number): number => {
    const { left, width } = strip.getBoundingClientRect();
    return span.start + ((x - left) / width) * (span.end - span.start);
  };
  strip.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !shown) return;
    const at = dayAt(event.clientX);
    const gripped = (Object.keys(sliders) as Part[]).find((name) => sliders[name] === event.target);
    const from = gripped ? shown : moved(shown, 'whole', at - (shown.start + shown.end) / 2, span);
    if (!gripped) look(from);
    followPointer(strip, event.pointerId, (x) => look(moved(from, gripped ?? 'whole', dayAt(x) - at, span)));
  });
  for (const [part, element] of Object.entries(sliders) as [Part, HTMLElement][]) {
    element.addEventListener('keydown', (event) => {
      const by = shown && stepOf(event.key, shown, span);
      if (by === null || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      move(part, by);
    });
  }

  return {
    element,
    update(snapshot) {
      element.hidden = snapshot.rows === null || snapshot.span === null || snapshot.sheet !== null;
      if (element.hidden) return;
      span = snapshot.span!;
      const wanted = JSON.stringify([snapshot.rows!.density, span, snapshot.statusDate]);
      if (wanted === drawn) return;
      drawn = wanted;
      setAttributes(picture, { viewBox: `0 0 ${snapshot.rows!.density.length} 1` });
      density.setAttribute('d', densityPath(snapshot.rows!.density));
      status.setAttribute('d', statusPath(snapshot));
    },
    show(days) {
      shown = days;
      if (days) for (const part of Object.keys(sliders) as Part[]) showSlider(sliders[part], part, days, span);
    },
  };
}

function slider(part: Part): HTMLElement {
  return html('div', { class: `slider ${part}`, role: 'slider', tabindex: 0, 'aria-label': labels[part] });
}

/** Until it is let go. */
function followPointer(element: HTMLElement, pointer: number, follow: (x: number) => void): void {
  element.setPointerCapture(pointer);
  const moved = ({ clientX }: PointerEvent): void => follow(clientX);
  element.addEventListener('pointermove', moved);
  element.addEventListener('lostpointercapture', () => element.removeEventListener('pointermove', moved), { once: true });
}

function showSlider(slider: HTMLElement, part: Part, days: Days, span: Days): void {
  const share = (day: number): string => `${(100 * (day - span.start)) / (span.end - span.start)}%`;
  const place = part === 'whole' ? `left:${share(days.start)};right:calc(100% - ${share(days.end)})` : `left:${share(days[part])}`;
  const last = Math.max(Math.floor(days.start), Math.ceil(days.end) - 1);
  const words = { start: sayDay(Math.floor(days.start)), end: sayDay(last), whole: `${sayDay(Math.floor(days.start))} to ${sayDay(last)}` };
  setAttributes(slider, {
    style: place,
    'aria-valuemin': span.start,
    'aria-valuemax': span.end,
    'aria-valuenow': Math.round(part === 'end' ? days.end : days.start),
    'aria-valuetext': words[part],
  });
}

/** Moved or resized, within the span, and never to less than can be told apart. */
export function moved({ start, end }: Days, part: Part, by: number, span: Days): Days {
  if (part === 'start') return { start: Math.max(span.start, Math.min(start + by, end - fewestDays)), end };
  if (part === 'end') return { start, end: Math.min(span.end, Math.max(end + by, start + fewestDays)) };
  const within = Math.max(span.start - start, Math.min(by, span.end - end));
  return { start: start + within, end: end + within };
}

/** Days that a key moves by; null for keys that do not. */
function stepOf(key: string, { start, end }: Days, span: Days): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: (start - end) / 10,
    ArrowDown: (start - end) / 10,
    ArrowRight: (end - start) / 10,
    ArrowUp: (end - start) / 10,
    PageDown: start - end,
    PageUp: end - start,
    Home: span.start - end,
    End: span.end - start,
  };
  return steps[key] ?? null;
}

/** In a box one unit high, a unit wide for each part. */
function densityPath(density: readonly number[]): string {
  const most = Math.max(1, ...density);
  return `M0 1${density.map((count, index) => `V${1 - (0.92 * count) / most}H${index + 1}`).join('')}V1Z`;
}

function statusPath({ rows, span, statusDate }: Snapshot): string {
  if (statusDate === null) return '';
  const at = ((statusDate + 1 - span!.start) / (span!.end - span!.start)) * rows!.density.length;
  return `M${at} 0V1`;
}
