/** Elements in one expression: tag, attributes, children. Text is always text, never HTML. */
type Attributes = Readonly<Record<string, string | number | boolean | null>>;
type Child = Node | string | null;

export function html<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes, ...children: Child[]): HTMLElementTagNameMap[K];
export function html(tag: string, attributes: Attributes, ...children: Child[]): HTMLElement;
export function html(tag: string, attributes: Attributes, ...children: Child[]): HTMLElement {
  return filled(document.createElement(tag), attributes, children);
}

/** What stands between backticks is shown as code. */
export function withCode(text: string): (HTMLElement | string)[] {
  return text.split('`').map((part, index) => (index % 2 === 1 ? html('code', {}, part) : part));
}

const svgNamespace = 'http://www.w3.org/2000/svg';

export function svg<K extends keyof SVGElementTagNameMap>(tag: K, attributes: Attributes, ...children: Child[]): SVGElementTagNameMap[K] {
  return filled(document.createElementNS(svgNamespace, tag), attributes, children);
}

export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
}

/** The children of an element, in this order; what stands right already is not moved, so that it keeps the focus. */
export function placeInOrder(parent: Element, children: readonly Element[]): void {
  const wanted = new Set(children);
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
  let next = parent.firstElementChild;
  for (const child of children) {
    if (child === next) next = next.nextElementSibling;
    else parent.insertBefore(child, next);
  }
}

function filled<T extends Element>(element: T, attributes: Attributes, children: readonly Child[]): T {
  setAttributes(element, attributes);
  element.append(...children.filter((child) => child !== null));
  return element;
}
