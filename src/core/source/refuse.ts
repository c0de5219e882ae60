/** Texts that are not read at all. */
import { parsePiece } from './piece.ts';
import type { Slip } from './slip.ts';
import { SourceText } from './sourceText.ts';
import { lineEnd } from './textLines.ts';

/** Characters; a plan of 10,000 tasks has about 2,500,000. */
export const longestText = 4_000_000;

/** A source that says nothing, or null for a text that can be read. JSON files (baselines) are read by those who know what is in them. */
export function unreadable(path: string, text: string): SourceText | null {
  if (path.endsWith('.json')) return silent(path, text, []);
  if (text.length > longestText) {
    const size = (text.length / 1_000_000).toFixed(1);
    const message = `the file is too large to be read: ${size} million characters, and ${longestText / 1_000_000} million are the most`;
    return silent(path, text, [{ rule: 'file-too-large', start: 0, end: Math.min(lineEnd(text, 0), 80), message }]);
  }
  const nul = text.indexOf('\0');
  if (nul < 0) return null;
  return silent(path, text, [{ rule: 'not-text', start: nul, end: nul + 1, message: 'the file is not text' }]);
}

function silent(path: string, text: string, slips: readonly Slip[]): SourceText {
  const seen = { depth: 0, inMap: false, first: true };
  return new SourceText(path, [parsePiece(path, text, seen, '', slips)], null, { text });
}
