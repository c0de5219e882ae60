/** A button with a menu of things to switch on and off. https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/ */
import { html } from './element.ts';

export interface Toggle {
  readonly value: string;
  readonly text: string;
  readonly isOn: boolean;
}

export interface ToggleMenu {
  readonly element: HTMLElement;
  /** What there is to switch. An open menu stays open, with the focus where it was. */
  show(toggles: readonly Toggle[]): void;
  hide(): void;
}

/**
 * `flip` is told what was switched; nothing shows as switched until `show` says so. The toolkit's button would not say that it has a menu,
 * so it is one of ours.
 */
export function toggleMenu({ label, icon }: { label: string; icon: SVGElement }, flip: (value: string) => void): ToggleMenu {
  const list = html('div', { class: 'menu-list', role: 'menu', 'aria-label': label });
  const opener = html('button', { class: 'icon-button', type: 'button', 'aria-label': label, title: label, 'aria-haspopup': 'menu' }, icon);
  opener.addEventListener('click', () => (list.hidden ? open() : close()));
  const element = html('div', { class: 'menu' }, opener, list);
  opener.setAttribute('aria-expanded', 'false');
  list.hidden = true;
  let shown = '';

  const items = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role="menuitemcheckbox"]')];
  const open = (): void => {
    list.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    items()[0]?.focus();
  };
  const close = (): void => {
    const hadFocus = list.contains(document.activeElement);
    list.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
    if (hadFocus) opener.focus();
  };
  list.addEventListener('click', ({ target }) => {
    const item = target instanceof Element ? target.closest<HTMLElement>('[data-value]') : null;
    if (item) flip(item.dataset.value!);
  });
  list.addEventListener('keydown', (event) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = destination(event.key, at, all);
    if (event.key === 'Enter' || event.key === ' ') flip(all[at]!.dataset.value!);
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
    show(toggles) {
      element.hidden = false;
      const wanted = JSON.stringify(toggles.map(({ value, text }) => [value, text]));
      if (wanted !== shown) list.replaceChildren(...toggles.map(itemOf));
      shown = wanted;
      items().forEach((item, index) => check(item, toggles[index]!.isOn));
    },
    hide() {
      close();
      element.hidden = true;
    },
  };
}

function itemOf({ value, text }: Toggle): HTMLElement {
  const attributes = { class: 'menu-item', role: 'menuitemcheckbox', tabindex: -1, 'data-value': value };
  return html('div', attributes, html('span', { class: 'menu-check', 'aria-hidden': 'true' }), html('span', {}, text));
}

function check(item: HTMLElement, isOn: boolean): void {
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
