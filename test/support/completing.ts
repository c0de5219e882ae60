/** Completions at a drawn cursor, and the text once one of them is accepted. */
import { completionsAt, type Completion, type Completions } from '../../src/core/language/completion/completion.ts';
import { nothingKnown, plainText, type CompletionHost } from '../../src/core/language/completion/offer.ts';
import { atCursor, cursorSign } from './cursor.ts';

type Drawn = string | Readonly<Record<string, string>>;

export function completed(drawn: Drawn, host: Partial<CompletionHost> = {}): Completions | null {
  const { analysis, path, offset } = atCursor(drawn);
  return completionsAt(analysis, path, offset, { ...nothingKnown, ...host });
}

/** The labels in their order; none where nothing can be completed. */
export function labels(drawn: Drawn, host: Partial<CompletionHost> = {}): readonly string[] {
  return completed(drawn, host)?.items.map(({ label }) => label) ?? [];
}

/** The text after the first with this label (and description) was accepted; the cursor where the last stop is, else behind what was inserted. */
export function accepted(drawn: string, label: string, description?: string): string {
  const found = completed(drawn);
  const item = found?.items.find((one) => one.label === label && (description === undefined || one.description === description));
  if (!found || !item) throw new Error(`no ${label} among ${found?.items.map((one) => one.label).join(', ') ?? 'nothing'}`);
  return withAccepted(drawn.replace(cursorSign, ''), found, item);
}

export function withAccepted(
  text: string,
  { start, end }: Pick<Completions, 'start' | 'end'>,
  { text: inserted, hasStops }: Completion,
): string {
  if (!hasStops) return text.slice(0, start) + inserted + cursorSign + text.slice(end);
  const marked = plainText(inserted.replace('$0', cursorSign));
  return text.slice(0, start) + marked + (inserted.includes('$0') ? '' : cursorSign) + text.slice(end);
}
