/** What to draw over a Gantt chart, behind one button. */
import { overlayKinds, type OverlayKind, type Snapshot, type View } from '../../src/editor/preview/messages.ts';
import { layersIcon } from './icons.ts';
import { menu, type MenuItem } from './menu.ts';

export interface OverlayMenu {
  readonly element: HTMLElement;
  update(snapshot: Pick<Snapshot, 'view' | 'compared'>): void;
}

const overlayNames: Readonly<Record<OverlayKind, string>> = {
  links: 'Links of the task at hand',
  'all-links': 'All links',
  progress: 'Progress',
  baseline: 'Baseline and slip',
  base: 'Compared with',
  float: 'Float',
  'days-off': 'Days off',
  'status-date': 'Status date',
  today: 'Today',
  deadlines: 'Deadlines',
  critical: 'Critical path',
  owners: 'Owners',
  raid: 'Open RAID entries',
};

export function overlayMenu(change: (change: Pick<View, 'overlays'>) => void): OverlayMenu {
  let shown: readonly OverlayKind[] = [];
  const overlays = menu({ label: 'Overlays', icon: layersIcon() }, (kind) => change({ overlays: flipped(shown, kind) }));
  return {
    element: overlays.element,
    update({ view: { kind, overlays: chosen, asTable }, compared }) {
      shown = chosen;
      if (kind === 'gantt' && !asTable) overlays.show(itemsOf(shown, compared));
      else overlays.hide();
    },
  };
}

/** What the plan is compared with can be switched only while it is compared. */
function itemsOf(shown: readonly OverlayKind[], compared: string | null): readonly MenuItem[] {
  const textOf = (kind: OverlayKind): string => (kind === 'base' ? `${overlayNames.base} ${compared}` : overlayNames[kind]);
  const kinds = overlayKinds.filter((kind) => kind !== 'base' || compared !== null);
  return kinds.map((value) => ({ value, text: textOf(value), isOn: shown.includes(value) }));
}

/** In the order of the menu, so that the same choice is the same view. */
function flipped(shown: readonly OverlayKind[], flip: string): readonly OverlayKind[] {
  return overlayKinds.filter((kind) => shown.includes(kind) !== (kind === flip));
}
