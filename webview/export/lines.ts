/** The lines that the browser broke a text into, each with its place on the page. */
export interface Line {
  readonly text: string;
  readonly box: DOMRect;
}

export function linesOf(node: Text): Line[] {
  const { data } = node;
  if (data.trim() === '') return [];
  const whole = boxesOf(node, 0, data.length);
  if (whole.length === 1) return [{ text: spaced(data), box: whole[0]! }];
  const lines: { text: string; box: DOMRect }[] = [];
  for (const { segment, index } of new Intl.Segmenter().segment(data)) {
    const [box] = boxesOf(node, index, index + segment.length);
    const last = lines.at(-1);
    if (!box) continue;
    if (last && box.top < last.box.bottom - 2) lines[lines.length - 1] = { text: last.text + segment, box: around(last.box, box) };
    else lines.push({ text: segment, box });
  }
  return lines.map(({ text, box }) => ({ text: spaced(text), box })).filter(({ text }) => text !== '');
}

function boxesOf(node: Text, start: number, end: number): DOMRect[] {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return [...range.getClientRects()];
}

function around(a: DOMRect, b: DOMRect): DOMRect {
  const [left, top] = [Math.min(a.left, b.left), Math.min(a.top, b.top)];
  return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top);
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
