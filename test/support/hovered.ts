/** Hovers as texts. */
import type { Facts } from '../../src/core/analysis.ts';
import { hoverAt } from '../../src/core/language/hover/hover.ts';
import { atCursor } from './cursor.ts';

/** What is said at the cursor, a text a line; the first is what it is said of. */
export function told(drawn: string | Readonly<Record<string, string>>, more: Partial<Facts> = {}): readonly string[] {
  const { analysis, path, offset } = atCursor(drawn, more);
  const hover = hoverAt(analysis, path, offset);
  if (!hover) return [];
  const text = analysis.sources.get(path)!.text.slice(hover.start, hover.end);
  return [text, ...hover.lines.map((line) => line.map((span) => span.text).join(''))];
}
