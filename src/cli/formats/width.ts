/** Texts as wide as a terminal shows them. */
import { printable } from '../../core/report/printable.ts';
import type { Paint } from './paint.ts';

export { printable };

/** Ideographs, kana, Hangul, full-width forms and emoji take two columns. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;
/** Marks that stand on the letter before, joiners and variation selectors take none. */
const none = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const plain = /^[\x20-\x7e]*$/;

/** Columns on a terminal. */
export function widthOf(text: string): number {
  if (plain.test(text)) return text.length;
  let width = 0;
  for (const letter of text) width += none.test(letter) ? 0 : wide.test(letter) ? 2 : 1;
  return width;
}

/** Cut to so many columns, with an ellipsis where something is left out. */
export function fitted(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let cut = '';
  let used = 0;
  for (const letter of text) {
    const step = widthOf(letter);
    if (used + step > width - 1) break;
    cut += letter;
    used += step;
  }
  return `${cut.trimEnd()}…`;
}

export function padded(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'left' ? text + space : space + text;
}

/** Broken at spaces to fit into the terminal, so many columns in; one line where nobody reads it in one (`width` null). */
export function sentenceLines(text: string, { width }: { readonly width: number | null }, columnsIn = 0): readonly string[] {
  const lines = width === null ? [printable(text)] : wrapped(printable(text), Math.max(20, width - columnsIn));
  return lines.map((line) => ' '.repeat(columnsIn) + line);
}

/** Broken at spaces into lines of at most so many columns; a longer word gets a line of its own. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line.trimEnd());
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** The lines with a dim word after the last of them, or below it where there is no room. */
export function withAside(lines: readonly string[], aside: string, room: number, paint: Paint): readonly string[] {
  if (aside === '') return lines;
  const last = lines.at(-1) ?? '';
  const fits = widthOf(last) + 2 + widthOf(aside) <= room;
  return fits ? [...lines.slice(0, -1), `${last}  ${paint('dim', aside)}`] : [...lines, paint('dim', aside)];
}
