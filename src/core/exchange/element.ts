/** XML elements as a plain tree: names without their namespace, texts, no attributes. */

export interface Element {
  readonly name: string;
  readonly children: readonly Element[];
  /** All texts directly inside, joined. */
  readonly text: string;
}

const nothing: readonly Element[] = [];

/** The first child of this name. */
export function childOf(element: Element | null, name: string): Element | null {
  return element?.children.find((child) => child.name === name) ?? null;
}

/** The children `name` of the child `list`, as in `<Tasks><Task/><Task/></Tasks>`. */
export function listOf(element: Element | null, list: string, name: string): readonly Element[] {
  return childrenOf(childOf(element, list), name);
}

export function childrenOf(element: Element | null, name: string): readonly Element[] {
  return element?.children.filter((child) => child.name === name) ?? nothing;
}

/** The text of a child without the spaces around it; null where there is none or it is empty. */
export function textIn(element: Element | null, name: string): string | null {
  const text = childOf(element, name)?.text.trim() ?? '';
  return text === '' ? null : text;
}

/** Null where the child is missing or no decimal number. */
export function numberIn(element: Element | null, name: string): number | null {
  const text = textIn(element, name);
  return text !== null && /^[+-]?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : null;
}

/** XML Schema writes a boolean as `1` or `true`. */
export function isTrueIn(element: Element | null, name: string): boolean {
  const text = textIn(element, name);
  return text === '1' || text === 'true';
}
