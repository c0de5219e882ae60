/** What is told of the bar that is pointed at or has the focus. Assistive technology has it as the bar's description. */
import { html } from '../../ui/element.ts';

export interface Tooltip {
  readonly element: HTMLElement;
  show(lines: readonly string[], beside: Element): void;
  /** The same after a moment, for a pointer that may only pass. */
  showSoon(lines: readonly string[], beside: Element): void;
  /** The bar moved on the screen. */
  follow(): void;
  /** The pointer went; it may have gone to the tip, which then stays. */
  leave(): void;
  hide(): void;
}

const margin = 6;

export function tooltip(): Tooltip {
  const element = html('div', { class: 'tip', 'aria-hidden': 'true' });
  element.hidden = true;
  let bar: Element | null = null;
  const hide = (): void => void (element.hidden = true);
  const show = ([name = '', ...lines]: readonly string[], beside: Element): void => {
    bar = beside;
    element.replaceChildren(html('strong', {}, name), ...lines.map((line) => html('div', {}, line)));
    element.hidden = false;
    place(element, beside.getBoundingClientRect());
  };
  element.addEventListener('pointerleave', hide);
  window.addEventListener('keydown', ({ key }) => key === 'Escape' && hide(), { capture: true });
  return {
    element,
    hide,
    leave: () => !element.matches(':hover') && hide(),
    follow: () => bar && !element.hidden && place(element, bar.getBoundingClientRect()),
    show(lines, beside) {
      element.classList.remove('patient');
      show(lines, beside);
    },
    showSoon(lines, beside) {
      element.classList.add('patient');
      show(lines, beside);
    },
  };
}

/** Below the bar, above it where there is more room; never outside the window. */
function place(element: HTMLElement, beside: DOMRect): void {
  const { width, height } = element.getBoundingClientRect();
  const isBelow = beside.bottom + margin + height <= innerHeight || beside.top < innerHeight - beside.bottom;
  const left = Math.max(margin, Math.min(beside.left, innerWidth - width - margin));
  const top = isBelow ? beside.bottom + margin : Math.max(margin, beside.top - margin - height);
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
}
