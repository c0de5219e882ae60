/** What to draw over a Gantt chart, behind one button. */
import { overlayKinds, type OverlayKind, type View } from '../../src/editor/preview/messages.ts';
import { layersIcon } from './icons.ts';
import { menu } from './menu.ts';

export interface OverlayMenu {
  readonly element: HTMLElement;
  update(view: View): void;
}

const overlayNames: Readonly<Record<OverlayKind, string>> = {
  links: 'Links of the task at hand',
  'all-links': 'All links',
  progress: 'Progress',
  baseline: 'Baseline and slip',
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
    update({ kind, overlays: chosen, asTable }) {
      shown = chosen;
      if (kind === 'gantt' && !asTable)
        overlays.show(overlayKinds.map((value) => ({ value, text: overlayNames[value], isOn: shown.includes(value) })));
      else overlays.hide();
    },
  };
}

/** In the order of the menu, so that the same choice is the same view. */
function flipped(shown: readonly OverlayKind[], flip: string): readonly OverlayKind[] {
  return overlayKinds.filter((kind) => shown.includes(kind) !== (kind === flip));
}
