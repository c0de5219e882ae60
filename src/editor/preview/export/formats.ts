/** What a picture can be taken away as, in the words of the editor's own lists and dialogs. */
import type { Taking } from '../messages.ts';

export interface Format {
  readonly label: string;
  readonly detail: string;
  /** Of the file, without a dot; null for what goes to the clipboard. */
  readonly ending: string | null;
}

export const formats: Readonly<Record<Taking, Format>> = {
  svg: { label: 'SVG', detail: 'a drawing that stays sharp at any size', ending: 'svg' },
  png: { label: 'PNG', detail: 'pixels, twice as many as on the screen', ending: 'png' },
  mermaid: { label: 'Mermaid', detail: 'text that other tools draw', ending: 'mmd' },
  markdown: { label: 'Markdown', detail: 'a page that code hosts draw, with its tables', ending: 'md' },
  print: { label: 'Page to Print', detail: 'an HTML page with picture and tables, opened in the browser', ending: 'html' },
  'copy-png': { label: 'Copy as PNG', detail: 'into the clipboard', ending: null },
  'copy-mermaid': { label: 'Copy as Mermaid', detail: 'into the clipboard', ending: null },
  'copy-markdown': { label: 'Copy as Markdown', detail: 'into the clipboard', ending: null },
};
