/** Dropdowns and buttons as the page knows them: a role, a name, a value, one event. */
import { html, setAttributes } from './element.ts';
import { leaveShortcuts, prefix, type ListElement } from './toolkit.ts';

export interface Choice {
  readonly value: string;
  readonly text: string;
  /** Stands above the choices of a group, and cannot be chosen. */
  readonly isHeading?: boolean;
}

export interface Dropdown {
  readonly element: HTMLElement;
  /** What there is to choose from, and what is chosen. */
  show(choices: readonly Choice[], value: string): void;
  hide(): void;
}

let labels = 0;

export function dropdown(label: string, choose: (value: string) => void): Dropdown {
  const id = `label-${++labels}`;
  const list = html(`${prefix}-dropdown`, { 'aria-labelledby': id, position: 'below' }) as ListElement;
  const element = html('div', { class: 'field' }, html('span', { id, class: 'field-label' }, label), list);
  let shown = '';
  let chosen = '';
  list.addEventListener('change', () => {
    // The toolkit tells of a change at the first key, whatever it was.
    if (list.value === chosen) return;
    chosen = list.value;
    choose(chosen);
  });
  leaveShortcuts(list);
  return {
    element,
    show(choices, value) {
      element.hidden = false;
      chosen = value;
      const wanted = JSON.stringify(choices);
      if (wanted === shown && list.value === value) return;
      if (wanted !== shown) list.replaceChildren(...choices.map((choice) => optionElement(choice)));
      shown = wanted;
      // The toolkit upgrades its options a moment after they are put in, and only then knows their values.
      queueMicrotask(() => (list.value = value));
    },
    hide: () => (element.hidden = true),
  };
}

export interface Checkbox {
  readonly element: HTMLElement;
  show(isChecked: boolean): void;
}

export function checkbox(label: string, choose: (isChecked: boolean) => void): Checkbox {
  const box = html('input', { type: 'checkbox' });
  box.addEventListener('change', () => choose(box.checked));
  return { element: html('label', { class: 'checkbox' }, box, label), show: (isChecked) => (box.checked = isChecked) };
}

function optionElement({ value, text, isHeading = false }: Choice): HTMLElement {
  return html(`${prefix}-option`, { value, disabled: isHeading, class: isHeading ? 'heading' : null }, text);
}

export interface ButtonLook {
  readonly label: string;
  /** A drawing of 16 by 16, instead of the label as text. */
  readonly icon?: SVGElement;
  readonly isPrimary?: boolean;
}

export function button({ label, icon, isPrimary }: ButtonLook, press: () => void): HTMLElement {
  const element = html(`${prefix}-button`, { appearance: icon ? 'icon' : isPrimary ? 'primary' : 'secondary' }, icon ?? label);
  if (icon) setAttributes(element, { 'aria-label': label, title: label });
  element.addEventListener('click', press);
  return element;
}
