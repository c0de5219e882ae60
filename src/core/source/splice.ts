/** Edits of plain text, and what they may do to it. */
import type { TextEdit } from './source.ts';

/** `edits` in order. */
export function spliced(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const edit of edits) {
    parts.push(text.slice(done, edit.start), edit.text);
    done = edit.end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

/** The same edit of a text that begins so many characters later, or earlier where `by` is negative. */
export function shifted({ start, end, text }: TextEdit, by: number): TextEdit {
  return { start: start + by, end: end + by, text };
}

/** A sign of what is not left to the parser; whether it is, the whole text has to say. */
export function mustBeVeiled(text: string): boolean {
  return /\0|^(?:<{7}|={7}|>{7}|\|{7})/m.test(text);
}
