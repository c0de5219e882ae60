/**
 * What is laid out on the page as one SVG that stands alone: boxes, borders and text of the HTML become shapes at the places where the
 * browser put them, drawings are taken over with the colours that they have on the page.
 */
import { setAttributes, svg } from '../ui/element.ts';
import { inked, paint } from './ink.ts';
import { linesOf, type Line } from './lines.ts';

interface Frame {
  readonly left: number;
  readonly top: number;
  /** What is not inside is not seen. */
  readonly clip: DOMRect;
}

/** `label` is what assistive technology reads instead of the picture. */
export function flattened(root: HTMLElement, label: string): SVGSVGElement {
  const box = root.getBoundingClientRect();
  const [width, height] = [Math.ceil(box.width), Math.ceil(box.height)];
  const size = { width, height, viewBox: `0 0 ${width} ${height}` };
  const ground = svg('rect', { width, height, ...paint('fill', getComputedStyle(root).backgroundColor) });
  const content = contentOf(root, { left: box.left, top: box.top, clip: box });
  return svg('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size, role: 'img' }, svg('title', {}, label), ground, ...content);
}

function contentOf(element: Element, frame: Frame): SVGElement[] {
  const style = getComputedStyle(element);
  const isSeen = style.display !== 'none' && style.visibility === 'visible';
  if (!isSeen) return [];
  if (element instanceof SVGSVGElement) return drawingOf(element, frame);
  const box = element.getBoundingClientRect();
  const inside = style.overflowX === 'visible' ? frame : { ...frame, clip: both(frame.clip, box) };
  const children = [...element.childNodes].flatMap((child) => {
    if (child instanceof Element) return contentOf(child, inside);
    return child instanceof Text ? linesOf(child).flatMap((line) => textOf(line, style, inside)) : [];
  });
  return [...groundOf(style, box, frame), ...bordersOf(style, box, frame), ...children];
}

/** The labels of a flowchart are HTML inside the drawing, which few programs but browsers draw: they become text above it. */
function drawingOf(drawing: SVGSVGElement, frame: Frame): SVGElement[] {
  const box = drawing.getBoundingClientRect();
  const copy = inked(drawing);
  setAttributes(copy, {
    x: round(box.left - frame.left),
    y: round(box.top - frame.top),
    width: round(box.width),
    height: round(box.height),
  });
  const labels = [...drawing.querySelectorAll('foreignObject')].flatMap((label) => [...label.children]);
  return [copy, ...labels.flatMap((label) => contentOf(label, frame))];
}

function groundOf(style: CSSStyleDeclaration, box: DOMRect, frame: Frame): SVGElement[] {
  const fill = paint('fill', style.backgroundColor);
  if (fill.fill === 'none' || box.width === 0 || box.height === 0) return [];
  const seen = both(frame.clip, box);
  const place = { x: round(seen.left - frame.left), y: round(seen.top - frame.top), width: round(seen.width), height: round(seen.height) };
  return [svg('rect', { ...place, ...fill })];
}

function bordersOf(style: CSSStyleDeclaration, box: DOMRect, { left, top, clip }: Frame): SVGElement[] {
  const seen = both(clip, box);
  const sides = {
    top: [seen.left, box.top, seen.right, box.top],
    bottom: [seen.left, box.bottom, seen.right, box.bottom],
    left: [box.left, seen.top, box.left, seen.bottom],
    right: [box.right, seen.top, box.right, seen.bottom],
  } as const;
  return Object.entries(sides).flatMap(([side, [x1, y1, x2, y2]]) => {
    const width = Number.parseFloat(style.getPropertyValue(`border-${side}-width`));
    const stroke = paint('stroke', style.getPropertyValue(`border-${side}-color`));
    if (!(width > 0) || stroke.stroke === 'none') return [];
    const inward = side === 'bottom' || side === 'right' ? -width / 2 : width / 2;
    const [dx, dy] = side === 'left' || side === 'right' ? [inward, 0] : [0, inward];
    const ends = { x1: round(x1 - left + dx), x2: round(x2 - left + dx), y1: round(y1 - top + dy), y2: round(y2 - top + dy) };
    return [svg('line', { ...ends, ...stroke, 'stroke-width': width })];
  });
}

function textOf({ text, box }: Line, style: CSSStyleDeclaration, { left, top, clip }: Frame): SVGElement[] {
  const [middleX, middleY] = [box.left + box.width / 2, box.top + box.height / 2];
  if (middleX < clip.left || middleX > clip.right || middleY < clip.top || middleY > clip.bottom) return [];
  const size = Number.parseFloat(style.fontSize);
  // Where the next program's letters are a little wider, a line that stands in the middle stays there.
  const isCentred = style.textAlign === 'center';
  const font = {
    'text-anchor': isCentred ? 'middle' : null,
    'font-family': style.fontFamily,
    'font-size': size,
    'font-weight': style.fontWeight,
  };
  const place = { x: round((isCentred ? middleX : box.left) - left), y: round(middleY - top + size * 0.35) };
  return [svg('text', { ...place, ...font, ...paint('fill', style.color) }, text)];
}

function both(a: DOMRect, b: DOMRect): DOMRect {
  const [left, top] = [Math.max(a.left, b.left), Math.max(a.top, b.top)];
  const [right, bottom] = [Math.min(a.right, b.right), Math.min(a.bottom, b.bottom)];
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
}

/** Hundredths of a pixel. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
