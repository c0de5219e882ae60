/** Bars changed from the keyboard. */
import type { BarChange } from '../../../src/editor/preview/messages.ts';
import { hasModifier } from '../marks.ts';
import { markOf } from './handles.ts';
import type { Reshaping } from './reshaping.ts';

/**
 * With a bar focused, Alt and an arrow move it by a working day, Shift and Alt change its length; L draws an arrow from it to the bar that
 * the arrow keys lead to. Enter writes, Escape gives up.
 */
export function changeByKeys(root: HTMLElement, reshaping: Reshaping, say: (text: string) => void): void {
  /** The bar that an arrow is drawn from. */
  let source: string | null = null;
  const giveUp = (): void => {
    source = null;
    reshaping.cancel();
  };
  const act = (event: KeyboardEvent, mark: string): boolean => {
    const step = stepOf(event);
    if (step !== 0) {
      source = null;
      shift(reshaping, event.shiftKey ? 'stretch' : 'move', mark, step);
      return true;
    }
    if (hasModifier(event)) return false;
    if (event.key.toLowerCase() === 'l' && !source) {
      reshaping.cancel();
      source = mark;
      say('Go to what waits for this with the arrow keys; Enter draws the arrow, Escape gives up');
      return true;
    }
    if (event.key === 'Escape' && (source || reshaping.change)) {
      giveUp();
      say('Left as it was');
      return true;
    }
    if (event.key !== 'Enter' || !reshaping.change) return false;
    source = null;
    reshaping.apply();
    return true;
  };
  root.addEventListener(
    'keydown',
    (event) => {
      const mark = markOf(event.target);
      if (!mark || !act(event, mark)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
  root.addEventListener('focusin', ({ target }) => {
    const mark = markOf(target);
    if (source && mark && mark !== source) reshaping.consider({ kind: 'link', mark: source, to: mark, days: 0, unit: 'working-day' });
    else if (reshaping.change && reshaping.change.mark !== mark) giveUp();
  });
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && root.contains(relatedTarget)) && (source || reshaping.change)) giveUp();
  });
}

function stepOf({ altKey, ctrlKey, metaKey, key }: KeyboardEvent): -1 | 0 | 1 {
  if (!altKey || ctrlKey || metaKey) return 0;
  return key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
}

/** Steps back to where it was are no change. */
function shift(reshaping: Reshaping, kind: 'move' | 'stretch', mark: string, step: number): void {
  const held: BarChange | null = reshaping.change;
  const isSame = held?.kind === kind && held.mark === mark && held.unit === 'working-day';
  const days = (isSame ? held.days : 0) + step;
  if (days === 0) reshaping.cancel();
  else reshaping.consider({ kind, mark, to: null, days, unit: 'working-day' });
}
