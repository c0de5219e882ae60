/** Ground that can be taken hold of and drawn along; what stands on it keeps its own clicks. */

/** Pixels before a press becomes a pull. */
const slack = 4;

export function panByDragging(scroller: HTMLElement, isGround: (target: Element) => boolean): void {
  scroller.addEventListener('pointerdown', (press) => {
    if (press.button !== 0 || press.pointerType === 'touch' || !(press.target instanceof Element) || !isGround(press.target)) return;
    const from = { left: scroller.scrollLeft, top: scroller.scrollTop };
    const stop = new AbortController();
    const pull = ({ clientX, clientY }: PointerEvent): void => {
      const [right, down] = [clientX - press.clientX, clientY - press.clientY];
      if (!scroller.classList.contains('pulled') && Math.hypot(right, down) < slack) return;
      scroller.classList.add('pulled');
      if (!scroller.hasPointerCapture(press.pointerId)) scroller.setPointerCapture(press.pointerId);
      scroller.scrollTo({ left: from.left - right, top: from.top - down, behavior: 'instant' });
    };
    const letGo = (): void => {
      scroller.classList.remove('pulled');
      stop.abort();
    };
    scroller.addEventListener('pointermove', pull, { signal: stop.signal });
    for (const end of ['pointerup', 'pointercancel', 'lostpointercapture']) scroller.addEventListener(end, letGo, { signal: stop.signal });
  });
}
