/** Text for pages of HTML. */
import { printable } from './printable.ts';

/** A plan's words as mere text, between tags and between double quotes. */
export function htmlText(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
