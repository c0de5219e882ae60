/** The task at hand: the one that is pointed at, else the one that has the focus, else the one that the cursor stands in. */
import type { DrawnTip } from '../../../src/editor/preview/messages.ts';
import type { Tooltip } from './tooltip.ts';

export interface AtHand {
  /** What there is to tell of the marks: nothing right after a drawing, more once that is known. */
  update(tips: readonly DrawnTip[]): void;
  /** The mark of what the cursor stands in. */
  select(id: string | null): void;
}

/** Shows the arrows of the task at hand, and the tip of what is pointed at or focused. `root` holds the drawing. */
export function followAtHand(root: Element, tooltip: Tooltip): AtHand {
  let [pointed, focused, selected]: (string | null)[] = [null, null, null];
  let tips: ReadonlyMap<string, readonly string[]> = new Map();
  const show = (): void => {
    const mark = pointed ?? focused ?? selected;
    for (const link of root.querySelectorAll<SVGGElement>('.dependency')) {
      const isOn = mark !== null && (link.dataset.from === mark || link.dataset.to === mark);
      if (isOn !== link.classList.contains('on')) link.classList.toggle('on', isOn);
    }
  };
  /** What somebody rests on; its tip may not be known yet. */
  let resting: { readonly mark: Element; readonly when: 'show' | 'showSoon' } | null = null;
  const tell = (mark: Element | null, when: 'show' | 'showSoon'): void => {
    resting = mark && { mark, when };
    const lines = tips.get(idOf(mark) ?? '');
    if (mark && lines) tooltip[when](lines, mark.querySelector('.shape') ?? mark);
    else tooltip.hide();
  };
  root.addEventListener('pointerover', ({ target }) => {
    const mark = markOf(target);
    if (idOf(mark) === pointed || root.classList.contains('reshaping')) return;
    pointed = idOf(mark);
    show();
    if (mark || focused === null) tell(mark, 'showSoon');
  });
  root.addEventListener('pointerleave', () => {
    pointed = null;
    resting = null;
    show();
    tooltip.leave();
  });
  root.addEventListener('focusin', ({ target }) => {
    const mark = markOf(target);
    focused = idOf(mark);
    show();
    if (mark?.matches(':focus-visible')) tell(mark, 'show');
  });
  root.addEventListener('focusout', () => {
    focused = null;
    resting = null;
    show();
    tooltip.hide();
  });
  return {
    update(next) {
      tips = new Map(next.map(({ mark, lines }) => [mark, lines]));
      show();
      if (resting && tips.size > 0 && !root.classList.contains('reshaping')) tell(resting.mark, resting.when);
    },
    select(id) {
      selected = id;
      show();
    },
  };
}

function markOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('svg [data-mark]') : null;
}

function idOf(mark: Element | null): string | null {
  return mark?.getAttribute('data-mark') ?? null;
}
