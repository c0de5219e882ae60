/** Above the names of a Gantt chart: how many tasks there are, and everything opened or closed at once. */
import type { Snapshot, View } from '../../src/editor/preview/messages.ts';
import { button } from '../ui/controls.ts';
import { html } from '../ui/element.ts';
import { collapseIcon, expandIcon } from '../ui/icons.ts';

export interface Corner {
  readonly element: HTMLElement;
  update(snapshot: Snapshot): void;
}

export function corner(change: (change: Partial<View>) => void): Corner {
  const count = html('span', { class: 'count' });
  const all = html(
    'span',
    { class: 'all', role: 'group', 'aria-label': 'All rows' },
    button({ label: 'Expand all', icon: expandIcon() }, () => change({ depth: null, toggled: [] })),
    button({ label: 'Collapse all', icon: collapseIcon() }, () => change({ depth: 1, toggled: [] })),
  );
  return {
    element: html('div', { class: 'corner' }, count, all),
    update({ rows, view }) {
      count.textContent = countOf(rows!);
      all.hidden = view.groupBy === 'none' || rows!.names.every(({ key }) => key === null);
    },
  };
}

/** `812 tasks`, or `37 of 812 tasks` where a filter is on. */
export function countOf({ kept, all }: { readonly kept: number; readonly all: number }): string {
  return `${kept === all ? all : `${kept} of ${all}`} ${all === 1 ? 'task' : 'tasks'}`;
}
