/** Which tasks to show: a row of controls that opens on demand. */
import { noFilter, type Filter, type FilterChoices, type Snapshot, type View } from '../../src/editor/preview/messages.ts';
import { button, checkbox, dropdown, type Choice, type Dropdown } from './controls.ts';
import { html } from './element.ts';

export interface FilterBar {
  readonly element: HTMLElement;
  update(snapshot: Snapshot): void;
  focus(): void;
}

/** Of words, in characters. */
const longest = 200;

export function filterBar(change: (change: Partial<View>) => void): FilterBar {
  let filter = noFilter;
  const narrow = (part: Partial<Filter>): void => {
    filter = { ...filter, ...part };
    change({ filter });
  };
  const words = html('input', { type: 'search', 'aria-label': 'Words in the name or id', placeholder: 'Name or id', maxlength: longest });
  words.addEventListener('input', () => narrow({ text: words.value }));
  const lists = {
    owner: dropdown('Owner', (value) => narrow({ owner: value === '' ? null : value })),
    release: dropdown('Release', (value) => narrow({ release: value === '' ? null : value })),
    label: dropdown('Label', (value) => narrow({ label: value === '' ? null : value })),
  };
  const boxes = {
    critical: checkbox('Critical', (critical) => narrow({ critical })),
    late: checkbox('Late', (late) => narrow({ late })),
  };
  const clear = (): void => {
    words.value = '';
    narrow(noFilter);
  };
  const element = html(
    'div',
    { class: 'filter', role: 'search', 'aria-label': 'Filter' },
    words,
    ...Object.values(lists).map((list) => list.element),
    ...Object.values(boxes).map((box) => box.element),
    button({ label: 'Clear' }, clear),
  );
  element.hidden = true;
  // Once for what is filtered, and again for the row itself.
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (JSON.stringify(filter) === JSON.stringify(noFilter)) change({ filtering: false });
    else clear();
  });

  return {
    element,
    update({ view, choices }) {
      filter = view.filter;
      element.hidden = view.kind !== 'gantt' || !view.filtering;
      // What somebody is typing is newer than what comes back.
      if (document.activeElement !== words) words.value = filter.text;
      for (const name of ['owner', 'release', 'label'] as const)
        show(lists[name], [{ value: '', text: `Any ${name}` }, ...choicesOf(choices, name)], filter[name]);
      for (const name of ['critical', 'late'] as const) boxes[name].show(filter[name]);
    },
    focus: () => words.focus(),
  };
}

function choicesOf(choices: FilterChoices | null, name: 'owner' | 'release' | 'label'): Choice[] {
  if (!choices) return [];
  if (name === 'label') return choices.labels.map((label) => ({ value: label, text: label }));
  return choices[`${name}s`].map((choice) => ({ value: choice.id, text: choice.name }));
}

/** The first choice narrows nothing down; what is chosen stays to be seen when the plan has it no more. */
function show(list: Dropdown, choices: readonly Choice[], chosen: string | null): void {
  const isKnown = chosen === null || choices.some(({ value }) => value === chosen);
  const all = isKnown ? choices : [...choices, { value: chosen, text: chosen }];
  if (all.length === 1) list.hide();
  else list.show(all, chosen ?? '');
}
