/** Edits of a source's text. */
import { parseSource } from './parse.ts';
import type { Source, TextEdit } from './source.ts';

export function editSource(source: Source, edits: readonly TextEdit[]): Source {
  return parseSource(source.path, spliced(source.text, edits));
}

/** The text with the edits applied; they may come in any order but not overlap. */
export function spliced(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let done = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return result + text.slice(done);
}
