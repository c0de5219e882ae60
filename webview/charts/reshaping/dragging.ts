/** Bars changed by hand: moved by their middle, stretched by their edge, linked by their knob. Escape lets go of them. */
import type { BarChange } from '../../../src/editor/preview/messages.ts';
import { gripOf, markOf } from './handles.ts';
import type { Reshaping } from './reshaping.ts';

/** What is taken hold of, and where the pointer went down on the screen. */
interface Grip extends Pick<BarChange, 'kind' | 'mark'> {
  readonly x: number;
  readonly y: number;
  readonly pointer: number;
}

/** Pixels that a click may tremble. */
const tremble = 4;

/** `root` holds the drawing. */
export function dragBars(root: HTMLElement, reshaping: Reshaping): void {
  const drag = new Drag(root, reshaping);
  root.addEventListener('pointerdown', (event) => drag.begin(event));
  root.addEventListener('pointermove', (event) => drag.move(event));
  root.addEventListener('pointerup', () => drag.drop());
  root.addEventListener('pointercancel', () => drag.cancel());
  root.addEventListener('keydown', (event) => event.key === 'Escape' && drag.cancel() && swallow(event), { capture: true });
}

class Drag {
  private readonly root: HTMLElement;
  private readonly reshaping: Reshaping;
  private grip: Grip | null = null;
  private isUnderWay = false;

  constructor(root: HTMLElement, reshaping: Reshaping) {
    this.root = root;
    this.reshaping = reshaping;
  }

  begin({ target, button, clientX, clientY, pointerId }: PointerEvent): void {
    const kind = target instanceof Element ? gripOf(target) : null;
    const mark = markOf(target);
    if (button === 0 && kind && mark && this.reshaping.bench) this.grip = { kind, mark, x: clientX, y: clientY, pointer: pointerId };
  }

  move(event: PointerEvent): void {
    const { grip, root } = this;
    if (grip?.pointer !== event.pointerId || !this.reshaping.bench) return;
    if (!this.isUnderWay && Math.hypot(event.clientX - grip.x, event.clientY - grip.y) < tremble) return;
    if (!this.isUnderWay) root.setPointerCapture(event.pointerId);
    this.isUnderWay = true;
    if (grip.kind === 'link') this.moveArrow(grip, event);
    else this.moveBar(grip, event);
  }

  drop(): void {
    const { reshaping, root } = this;
    const isDragged = this.letGo();
    if (!isDragged) return;
    const { change } = reshaping;
    if (change && (change.days !== 0 || change.to !== null)) reshaping.apply();
    else reshaping.cancel();
    // The click that belongs to it follows at once, or never.
    root.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => root.removeEventListener('click', swallow, { capture: true }));
  }

  /** False where nothing was dragged. */
  cancel(): boolean {
    const isDragged = this.letGo();
    if (isDragged) this.reshaping.cancel();
    return isDragged;
  }

  private letGo(): boolean {
    const isDragged = this.isUnderWay;
    this.grip = null;
    this.isUnderWay = false;
    return isDragged;
  }

  private moveBar({ kind, mark, x }: Grip, { clientX }: PointerEvent): void {
    const { reshaping } = this;
    const { plot } = reshaping.bench!;
    const days = Math.round((clientX - x) / (plot.x(1) - plot.x(0)));
    if (days !== 0 || reshaping.change) reshaping.consider({ kind, mark, to: null, days, unit: 'day' });
  }

  private moveArrow({ mark, x, y }: Grip, { clientX, clientY }: PointerEvent): void {
    const { reshaping } = this;
    // The pointer is captured, so the event does not say what lies under it.
    const to = markOf(document.elementFromPoint(clientX, clientY));
    if (to !== null && to !== mark) {
      reshaping.consider({ kind: 'link', mark, to, days: 0, unit: 'day' });
      return;
    }
    reshaping.cancel();
    const { drawing, draft } = reshaping.bench!;
    const { left, top } = drawing.getBoundingClientRect();
    draft.showArrow({ x: x - left, y: y - top }, { x: clientX - left, y: clientY - top });
  }
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
