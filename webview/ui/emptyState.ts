/** What stands in place of the picture where there is none yet. */
import type { Kind, Snapshot } from '../../src/editor/preview/messages.ts';
import { button } from './controls.ts';
import { html, withCode } from './element.ts';

export interface EmptyState {
  readonly element: HTMLElement;
  update(snapshot: Snapshot): void;
}

export function emptyState(show: (kind: Kind) => void): EmptyState {
  const text = html('p', {}, 'Drawing the plan …');
  const back = button({ label: 'Show the Gantt chart' }, () => show('gantt'));
  const element = html('div', { class: 'empty' }, text, back);
  back.hidden = true;
  return {
    element,
    update({ empty, view }) {
      element.hidden = empty === null;
      back.hidden = view.kind === 'gantt';
      if (empty !== null) text.replaceChildren(...withCode(`${empty.charAt(0).toUpperCase()}${empty.slice(1)}.`));
    },
  };
}
