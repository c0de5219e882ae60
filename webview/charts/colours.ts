/** Colours as red, green, blue 0–255; the arithmetic that keeps text and shapes readable in every theme. */
export type Colour = readonly [number, number, number];

/** Any CSS colour that the browser understands, laid over `under` where it is translucent; null where it is none. */
export function parseColour(text: string, under: Colour): Colour | null {
  const context = (canvas ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true }));
  if (!context || text.trim() === '' || !CSS.supports('color', text)) return null;
  context.fillStyle = cssColour(under);
  context.fillRect(0, 0, 1, 1);
  context.fillStyle = text;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!];
}

let canvas: CanvasRenderingContext2D | null | undefined;

/** `share` of `over`, the rest of `under`. */
export function mix(over: Colour, under: Colour, share: number): Colour {
  const part = (index: 0 | 1 | 2): number => Math.round(over[index] * share + under[index] * (1 - share));
  return [part(0), part(1), part(2)];
}

/** 1–21, by WCAG 2. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(a: Colour, b: Colour): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

/** The colour itself, or as much of it as stands out from `against` by `ratio`, the rest being `towards`. */
export function readable(colour: Colour, against: Colour, ratio: number, towards: Colour): Colour {
  for (let share = 1; share > 0; share -= 0.1) {
    const mixed = mix(colour, towards, share);
    if (contrast(mixed, against) >= ratio) return mixed;
  }
  return towards;
}

/** Whichever of the candidates reads best on `on`; the first that is good enough wins. */
export function textOn(on: Colour, candidates: readonly Colour[]): Colour {
  const good = candidates.find((candidate) => contrast(candidate, on) >= 4.5);
  return good ?? [...candidates, black, white].reduce((best, next) => (contrast(next, on) > contrast(best, on) ? next : best));
}

export function cssColour([red, green, blue]: Colour): string {
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

export const black: Colour = [0, 0, 0];
export const white: Colour = [255, 255, 255];

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
