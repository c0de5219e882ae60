/** What stands in place of the picture where there is none yet. */
import { noFilter, type Kind, type Snapshot } from '../../src/editor/preview/messages.ts';
import { button } from './controls.ts';
import { html, withCode } from './element.ts';

export interface EmptyState {
  readonly element: HTMLElement;
  update(snapshot: Snapshot): void;
}

export interface WaysOut {
  readonly show: (kind: Kind) => void;
  readonly clearFilter: () => void;
}

export function emptyState({ show, clearFilter }: WaysOut): EmptyState {
  const text = html('p', {}, 'Drawing the plan …');
  const back = button({ label: 'Show the Gantt chart' }, () => show('gantt'));
  const clear = button({ label: 'Clear the filter' }, clearFilter);
  const element = html('div', { class: 'empty' }, text, back, clear);
  back.hidden = clear.hidden = true;
  return {
    element,
    update({ empty, view }) {
      element.hidden = empty === null;
      back.hidden = view.kind === 'gantt';
      clear.hidden = view.kind !== 'gantt' || JSON.stringify(view.filter) === JSON.stringify(noFilter);
      if (empty !== null) text.replaceChildren(...withCode(`${empty.charAt(0).toUpperCase()}${empty.slice(1)}.`));
    },
  };
}
