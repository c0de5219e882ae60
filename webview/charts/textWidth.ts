/** How wide a text is, without a layout of the page for it. */
const contexts = new Map<string, CanvasRenderingContext2D>();

/** Of a label of 12 pixels, in pixels; `bold` as it is while the cursor stands in its item. */
export function labelWidth(text: string, fontFamily: string, weight: 'normal' | 'bold' = 'normal'): number {
  const font = `${weight} 12px ${fontFamily}`;
  let context = contexts.get(font);
  if (!context) {
    context = document.createElement('canvas').getContext('2d')!;
    context.font = font;
    contexts.set(font, context);
  }
  return context.measureText(text).width;
}
