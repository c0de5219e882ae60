/** How wide a text is, without a layout of the page for it. */
let context: CanvasRenderingContext2D | null = null;

/** Of a label of 12 pixels, in pixels. */
export function labelWidth(text: string, fontFamily: string): number {
  context ??= document.createElement('canvas').getContext('2d')!;
  const font = `12px ${fontFamily}`;
  if (context.font !== font) context.font = font;
  return context.measureText(text).width;
}
