/**
 * A button with a menu of things to do, or to switch on and off: one stop for the Tab key, walked with arrows, left with Escape.
 * https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
 */
import { html } from './element.ts';

export interface MenuItem {
  readonly value: string;
  readonly text: string;
  /** Whether it is switched on; left out where it does something instead. */
  readonly isOn?: boolean;
  readonly isFirstOfGroup?: boolean;
}

export interface Menu {
  readonly element: HTMLElement;
  /** What there is to do. An open menu stays open, with the focus where it was. */
  show(items: readonly MenuItem[]): void;
  hide(): void;
}

/**
 * `choose` is told what was chosen; nothing shows as switched until `show` says so. The toolkit's button would not say that it has a menu,
 * so it is one of ours.
 */
export function menu({ label, icon }: { readonly label: string; readonly icon: SVGElement }, choose: (value: string) => void): Menu {
  const list = html('div', { class: 'menu-list', role: 'menu', 'aria-label': label });
  const name = { class: 'icon-button', 'aria-label': label, title: label };
  const opener = html('button', { ...name, type: 'button', 'aria-haspopup': 'menu', 'aria-expanded': 'false' }, icon);
  const element = html('div', { class: 'menu' }, opener, list);
  list.hidden = true;
  let shown = '';

  const items = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('.menu-item')];
  const open = (at: 0 | -1): void => {
    list.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    keepInside(list);
    items().at(at)?.focus();
  };
  const close = (): void => {
    const hadFocus = list.contains(document.activeElement);
    list.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
    if (hadFocus) opener.focus();
  };
  const take = (item: HTMLElement | null | undefined): void => {
    if (!item) return;
    if (item.role === 'menuitem') close();
    choose(item.dataset.value!);
  };
  opener.addEventListener('click', () => (list.hidden ? open(0) : close()));
  opener.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    open(event.key === 'ArrowDown' ? 0 : -1);
  });
  list.addEventListener('click', ({ target }) => take(target instanceof Element ? target.closest<HTMLElement>('.menu-item') : null));
  list.addEventListener('keydown', (event) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = destination(event.key, at, all);
    if (event.key === 'Enter' || event.key === ' ') take(all[at]);
    else if (event.key === 'Escape') close();
    else if (next) next.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  element.addEventListener('focusout', ({ relatedTarget }) => {
    if (!list.hidden && !(relatedTarget instanceof Node && element.contains(relatedTarget))) close();
  });
  return {
    element,
    show(wanted) {
      element.hidden = false;
      const texts = JSON.stringify(wanted.map(({ value, text }) => [value, text]));
      if (texts !== shown) list.replaceChildren(...wanted.flatMap(elementsOf));
      shown = texts;
      items().forEach((item, index) => check(item, wanted[index]!.isOn));
    },
    hide() {
      close();
      element.hidden = true;
    },
  };
}

function elementsOf({ value, text, isOn, isFirstOfGroup }: MenuItem): HTMLElement[] {
  const role = isOn === undefined ? 'menuitem' : 'menuitemcheckbox';
  const sign = html('span', { class: 'menu-check', 'aria-hidden': 'true' });
  const item = html('div', { class: 'menu-item', role, tabindex: -1, 'data-value': value }, sign, html('span', {}, text));
  return isFirstOfGroup ? [html('div', { class: 'menu-line', role: 'separator' }), item] : [item];
}

function check(item: HTMLElement, isOn: boolean | undefined): void {
  if (isOn === undefined) return;
  item.setAttribute('aria-checked', String(isOn));
  item.firstElementChild!.textContent = isOn ? '✓' : '';
}

/** Around at the ends; a letter leads to the next item that begins with it. */
function destination(key: string, at: number, items: readonly HTMLElement[]): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown':
      return items[(at + 1) % items.length];
    case 'ArrowUp':
      return items.at((at - 1) % items.length);
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default:
      return key.length === 1 ? [...items.slice(at + 1), ...items].find((item) => wordOf(item).startsWith(key.toLowerCase())) : undefined;
  }
}

function wordOf(item: HTMLElement): string {
  return item.lastElementChild!.textContent.toLowerCase();
}

/** It opens to the left, or to the right where it would stand out over the page's left edge. */
function keepInside(list: HTMLElement): void {
  list.classList.remove('to-the-right');
  list.classList.toggle('to-the-right', list.getBoundingClientRect().left < 0);
}
