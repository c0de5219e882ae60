/** The words that a plan says again and again (keys, people, `must`, `3d`) as one string each: less to make, to keep and to compare. */

/** Longer texts are rarely repeated, and V8 makes of them a view that would keep the whole text they come from. */
const longest = 12;
const room = 2048;
const words: string[] = Array.from({ length: room }, () => '');

/** `text.slice(start, end)`. */
export function wordIn(text: string, start: number, end: number): string {
  const length = end - start;
  if (length > longest) return text.slice(start, end);
  const middle = text.charCodeAt(start + (length >> 1));
  const place = ((text.charCodeAt(start) * 31 + middle) * 31 + text.charCodeAt(end - 1) * 7 + length) & (room - 1);
  const known = words[place]!;
  return known.length === length && text.startsWith(known, start) ? known : (words[place] = text.slice(start, end));
}
