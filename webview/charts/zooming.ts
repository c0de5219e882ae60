/** Zoom by wheel (with Ctrl or Cmd; a pinch on a touchpad arrives as that) and by keys. */

export interface ZoomActions {
  /** `x` is where the pointer is, in pixels of the window; null for the middle. */
  readonly zoomBy: (factor: number, x: number | null) => void;
  readonly fit: () => void;
}

export const zoomStep = 1.4;

export function zoomByWheel(scroller: HTMLElement, { zoomBy }: ZoomActions): void {
  const turned = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    if (event.deltaY !== 0) zoomBy(factorOf(event), event.clientX);
  };
  scroller.addEventListener('wheel', turned, { passive: false });
}

/** A wheel turns in steps of about a hundred, a pinch in ones and twos. */
function factorOf({ deltaY, deltaMode }: WheelEvent): number {
  const isWheel = deltaMode !== WheelEvent.DOM_DELTA_PIXEL || Math.abs(deltaY) >= 40;
  return isWheel ? 1.25 ** -Math.sign(deltaY) : Math.exp(-deltaY / 60);
}

/** Plus, minus and zero, wherever nothing is typed or chosen. */
export function zoomByKeys({ zoomBy, fit }: ZoomActions): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
    if (event.key === '+' || event.key === '=') zoomBy(zoomStep, null);
    else if (event.key === '-') zoomBy(1 / zoomStep, null);
    else if (event.key === '0') fit();
    else return;
    event.preventDefault();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, .field, [role="menu"]') !== null;
}
