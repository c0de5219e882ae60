/** What a hover shows, free of any editor: lines of words, some of them strong, some the format's own. */
import { capitalised } from '../../values/capitalised.ts';

export interface Hover {
  /** What it is about: UTF-16 offsets in the text of its file. */
  readonly start: number;
  readonly end: number;
  /** The first says what it is; never empty. */
  readonly lines: readonly Line[];
}

export type Line = readonly Span[];

/** `format` is Markdown out of the schemas; everything else is shown letter by letter, for it may come from a plan. */
export interface Span {
  readonly look: 'plain' | 'strong' | 'format';
  readonly text: string;
}

/** What may be left out of a line or of a hover. */
type Optional<T> = T | null;

/** `**Landing zone** · task landing` */
export function title(name: string, ...what: readonly Optional<string>[]): Line {
  const rest = present(what).join(' · ');
  return [{ look: 'strong', text: name }, ...(rest === '' ? [] : [plain(` · ${rest}`)])];
}

/** Its parts one after the other, beginning with a capital; null where there are none. */
export function line(...parts: readonly Optional<string>[]): Optional<Line> {
  const text = present(parts).join(' · ');
  return text === '' ? null : [plain(capitalised(text))];
}

export function formatLine(markdown: string): Line {
  return [{ look: 'format', text: markdown }];
}

export function present<T>(all: readonly Optional<T>[]): readonly T[] {
  return all.filter((one) => one !== null);
}

/** `a, b, c and 4 more` */
export function listed(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}

/** `label: text`, or null where there is no text. */
export function labelled(label: string, text: string | null): string | null {
  return text === null || text === '' ? null : `${label}: ${text}`;
}

function plain(text: string): Span {
  return { look: 'plain', text };
}
