/** A drawing with its colours and fonts written into it, so that it looks the same without the page's style sheet. */
import { setAttributes } from '../ui/element.ts';

type Styles = Readonly<Record<string, string>>;

/** Properties that an element hands down, with what they are where nobody says anything. */
const handedDown: Styles = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-opacity': '1',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'font-family': '',
  'font-size': '',
  'font-style': 'normal',
  'font-weight': '400',
  'text-anchor': 'start',
  'paint-order': 'normal',
};
const ofThePage = /^(?:class|style|role|tabindex|data-.*|aria-.*)$/;

export function inked(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(false) as SVGSVGElement;
  write(drawing, copy, handedDown);
  return copy;
}

/** `rgb(1, 2, 3)` with its opacity as an attribute of its own, as programs other than browsers want it; `none` for what cannot be seen. */
export function paint(what: 'fill' | 'stroke', colour: string): Readonly<Record<string, string>> {
  const numbers = colour.match(/[\d.]+/g)?.map(Number) ?? [];
  const parts = colour.startsWith('color(srgb') ? numbers.map((value, at) => (at < 3 ? Math.round(value * 255) : value)) : numbers;
  if (parts.length < 3 || colour.startsWith('url(')) return { [what]: colour };
  const [red, green, blue, opacity = 1] = parts;
  if (opacity === 0) return { [what]: 'none' };
  const solid = { [what]: `rgb(${red}, ${green}, ${blue})` };
  return opacity === 1 ? solid : { ...solid, [`${what}-opacity`]: String(opacity) };
}

function write(from: Element, to: Element, above: Styles): void {
  const style = getComputedStyle(from);
  const own = Object.fromEntries(Object.keys(handedDown).map((name) => [name, style.getPropertyValue(name)]));
  for (const { name } of [...to.attributes]) if (ofThePage.test(name)) to.removeAttribute(name);
  for (const [name, value] of Object.entries(own)) {
    if (value === above[name]) to.removeAttribute(name);
    else setAttributes(to, { [name]: value });
  }
  for (const name of ['fill', 'stroke'] as const) if (own[name] !== above[name]) setAttributes(to, paint(name, own[name]!));
  if (style.opacity !== '1') setAttributes(to, { opacity: style.opacity });
  standOnLine(to, style.dominantBaseline);
  for (const child of from.childNodes) {
    const copied = copyOf(child);
    if (copied instanceof Element) write(child as Element, copied, own);
    if (copied) to.append(copied);
  }
}

/** Null for what is not seen, and for HTML. */
function copyOf(node: Node): Node | null {
  if (node instanceof Text) return node.cloneNode();
  if (!(node instanceof Element)) return null;
  const isLeftOut = /^(?:style|script|foreignObject|desc)$/.test(node.localName) || getComputedStyle(node).display === 'none';
  return isLeftOut && node.localName !== 'title' ? null : node.cloneNode(false);
}

/** Few programs but browsers know of lines through letters or above them, so letters are moved down by as much. */
function standOnLine(element: Element, baseline: string): void {
  element.removeAttribute('dominant-baseline');
  const isPlaced = element.localName === 'text' || (element.localName === 'tspan' && element.hasAttribute('y'));
  const down = fallOf[baseline];
  if (isPlaced && down !== undefined && !element.hasAttribute('dy')) element.setAttribute('dy', down);
}

/** From the line that a text hangs on to the line that its letters stand on. */
const fallOf: Readonly<Record<string, string>> = {
  central: '0.35em',
  middle: '0.3em',
  hanging: '0.75em',
  'text-before-edge': '0.9em',
  'before-edge': '0.9em',
  'text-after-edge': '-0.22em',
};
