/** How the picture can be taken away. */
import type { Taking } from '../../src/editor/preview/messages.ts';
import { exportIcon } from './icons.ts';
import { menu, type Menu } from './menu.ts';

const labels: Readonly<Record<Taking, string>> = {
  svg: 'Save as SVG…',
  png: 'Save as PNG…',
  mermaid: 'Save as Mermaid…',
  markdown: 'Save as Markdown…',
  print: 'Print…',
  'copy-png': 'Copy as PNG',
  'copy-mermaid': 'Copy as Mermaid',
  'copy-markdown': 'Copy as Markdown',
};

const groups: readonly (readonly Taking[])[] = [
  ['svg', 'png', 'mermaid', 'markdown'],
  ['copy-png', 'copy-mermaid', 'copy-markdown'],
  ['print'],
];

export function exportMenu(take: (as: Taking) => void): Menu {
  const exports = menu({ label: 'Export', icon: exportIcon() }, (as) => take(as as Taking));
  const itemsOf = (group: readonly Taking[]) =>
    group.map((value, at) => ({ value, text: labels[value], isFirstOfGroup: at === 0 && group !== groups[0] }));
  exports.show(groups.flatMap(itemsOf));
  return exports;
}
