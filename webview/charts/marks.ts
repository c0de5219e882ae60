/** Drawn marks made operable: named, focusable, opened by click or Enter, walked through with the arrow keys. */
import type { DrawnMark, DrawnTip } from '../../src/editor/preview/messages.ts';
import { setAttributes, svg } from '../ui/element.ts';

/** Gives an element of the drawing the role and name of its mark. */
export function makeOperable(element: SVGElement, mark: DrawnMark): void {
  element.classList.add('mark', `is-${mark.state}`, ...(mark.critical ? ['is-critical'] : []));
  setAttributes(element, { 'data-mark': mark.id, role: 'button', tabindex: -1, 'aria-label': mark.label });
  for (const text of element.querySelectorAll('text, foreignObject')) text.setAttribute('aria-hidden', 'true');
  element.prepend(svg('title', {}, mark.label));
}

/** What a tip tells of a mark belongs to what it says of itself; the browser's own tip would say it twice. */
export function describeMarks(drawing: Element, tips: readonly DrawnTip[]): void {
  for (const { mark, lines } of tips) {
    const element = drawing.querySelector(`[data-mark="${mark}"]`);
    element?.querySelector('title')?.remove();
    element?.setAttribute('aria-description', lines.slice(1).join('; '));
  }
}

/** In pixels of the drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A frame around what has the focus or stands for the cursor's item; page.css shows it in those states only. */
export function addRing(element: SVGGElement, box: Box): void {
  const gap = 3;
  const frame = { x: box.x - gap, y: box.y - gap, width: box.width + 2 * gap, height: box.height + 2 * gap, rx: 4 };
  element.append(svg('rect', { class: 'ring', ...frame }));
}

export interface Walk {
  /** The element of this mark, the first where a table names it twice, becomes the one that Tab reaches. */
  enter(id: string, options: { readonly focus: boolean }): void;
  select(id: string | null): MarkElement | null;
}

type MarkElement = SVGElement | HTMLElement;

/** All marks of one drawing, or of the tables below it, as one stop for the Tab key, in reading order. */
export function walkThrough(root: Element, open: (id: string) => void): Walk {
  const marks = [...root.querySelectorAll<MarkElement>('[data-mark]')];
  const byId = new Map(marks.toReversed().map((element) => [element.dataset.mark!, element]));
  let current = marks[0];
  current?.setAttribute('tabindex', '0');

  const enter = (element: MarkElement | undefined, focus: boolean): void => {
    if (!element) return;
    current?.setAttribute('tabindex', '-1');
    current = element;
    element.setAttribute('tabindex', '0');
    if (focus) element.focus();
  };
  const markOf = (target: EventTarget | null): MarkElement | undefined =>
    target instanceof Element ? (target.closest<MarkElement>('[data-mark]') ?? undefined) : undefined;

  root.addEventListener('click', ({ target }) => {
    const element = markOf(target);
    enter(element, false);
    if (element) open(element.dataset.mark!);
  });
  root.addEventListener('keydown', (event) => {
    const element = markOf(event.target);
    if (!element || !(event instanceof KeyboardEvent) || hasModifier(event)) return;
    const at = marks.indexOf(element);
    const next = destination(event.key, at, marks.length);
    if (event.key === 'Enter' || event.key === ' ') open(element.dataset.mark!);
    else if (next !== null) enter(marks[next], true);
    else return;
    event.preventDefault();
  });
  return {
    enter: (id, { focus }) => enter(byId.get(id), focus),
    select(id) {
      for (const element of marks) {
        showSelected(element, element.dataset.mark === id);
      }
      const selected = id === null ? undefined : byId.get(id);
      if (selected && !root.contains(document.activeElement)) enter(selected, false);
      return selected ?? null;
    },
  };
}

/** Whether it is what the cursor in the text stands for. */
export function showSelected(element: Element, isSelected: boolean): void {
  element.classList.toggle('selected', isSelected);
  setAttributes(element, { 'aria-current': isSelected ? 'true' : null });
}

/** Then the key is meant for somebody else. */
export function hasModifier(event: KeyboardEvent): boolean {
  return event.altKey || event.ctrlKey || event.metaKey;
}

/** Null for keys that lead nowhere. */
export function destination(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'PageDown':
      return Math.min(at + 10, count - 1);
    case 'PageUp':
      return Math.max(at - 10, 0);
    default:
      return null;
  }
}
