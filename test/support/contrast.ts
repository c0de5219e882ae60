/** How well the words of a page can be read: runs in the page, so it may use nothing from outside of itself. */
export interface Reading {
  readonly text: string;
  /** 1–21, by WCAG 2. */
  readonly ratio: number;
}

/**
 * The word that is hardest to read against what lies beneath it: for HTML the nearest background that is not see-through, for a drawing the last
 * shape drawn before it around its middle, or the halo that it has. `root` is a selector.
 */
export function hardestToRead(root: string): Reading {
  type Colour = readonly [number, number, number, number];
  const parsed = (text: string): Colour | null => {
    const numbers = text.match(/[\d.]+/g)?.map(Number);
    if (!numbers || numbers.length < 3 || text.startsWith('url')) return null;
    const scale = text.startsWith('color(srgb') ? 255 : 1;
    return [numbers[0]! * scale, numbers[1]! * scale, numbers[2]! * scale, numbers[3] ?? 1];
  };
  const over = (top: Colour, under: Colour): Colour => {
    const part = (at: 0 | 1 | 2) => top[at] * top[3] + under[at] * (1 - top[3]);
    return [part(0), part(1), part(2), 1];
  };
  const luminance = (colour: Colour): number => {
    const [red, green, blue] = colour.slice(0, 3).map((part) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const ratioOf = (a: Colour, b: Colour): number => {
    const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light! + 0.05) / (dark! + 0.05);
  };
  const groundOf = (element: Element | null): Colour => {
    if (!element) return [255, 255, 255, 1];
    const own = parsed(getComputedStyle(element).backgroundColor);
    if (!own || own[3] === 0) return groundOf(element.parentElement);
    return own[3] === 1 ? own : over(own, groundOf(element.parentElement));
  };
  const beneath = (text: Element): Colour => {
    const drawing = text.closest('svg')!;
    const box = text.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    let ground = groundOf(drawing.parentElement);
    for (const shape of drawing.querySelectorAll('rect, circle, polygon, path')) {
      if (shape.closest('defs') || (text.compareDocumentPosition(shape) & Node.DOCUMENT_POSITION_PRECEDING) === 0) continue;
      const style = getComputedStyle(shape);
      const fill = parsed(style.fill);
      const around = shape.getBoundingClientRect();
      const isUnder = x >= around.left && x <= around.right && y >= around.top && y <= around.bottom;
      if (fill && style.display !== 'none' && isUnder)
        ground = over([fill[0], fill[1], fill[2], fill[3] * Number(style.fillOpacity)], ground);
    }
    return ground;
  };
  const readings: Reading[] = [];
  for (const element of document.querySelectorAll(`${root} *`)) {
    const said = [...element.childNodes]
      .filter((node) => node instanceof Text)
      .map((node) => node.textContent)
      .join('')
      .trim();
    const style = getComputedStyle(element);
    const isSeen =
      element.getClientRects().length > 0 &&
      style.visibility === 'visible' &&
      !element.closest('.unseen, [hidden], title, desc, defs, style');
    if (said === '' || !isSeen) continue;
    const isDrawn = element instanceof SVGElement;
    const hasHalo = isDrawn && style.paintOrder.startsWith('stroke') && Number.parseFloat(style.strokeWidth) >= 3;
    const ground = hasHalo
      ? parsed(style.stroke)!
      : isDrawn
        ? beneath(element)
        : element.closest('foreignObject')
          ? beneath(element)
          : groundOf(element);
    const colour = parsed(isDrawn ? style.fill : style.color);
    if (colour) readings.push({ text: said, ratio: ratioOf(over(colour, ground), ground) });
  }
  return readings.reduce((worst, next) => (next.ratio < worst.ratio ? next : worst), { text: '', ratio: 21 });
}
