/** Makes the bars of a Gantt chart things to take hold of, by hand and by key. */
import type { ChangeAnswer, Snapshot } from '../../../src/editor/preview/messages.ts';
import type { Tooltip } from '../overlays/tooltip.ts';
import type { Plot } from '../plot.ts';
import { dragBars } from './dragging.ts';
import { draftOn } from './draft.ts';
import { changeByKeys } from './keys.ts';
import { reshaping, type Workbench } from './reshaping.ts';

export interface BarsInHand {
  /** The drawing as it is on the page from now on. */
  take(drawing: SVGSVGElement, snapshot: Snapshot, plot: Plot): void;
  receive(answer: ChangeAnswer): void;
}

/** `root` holds the drawing. */
export function barsInHand(root: HTMLElement, workbench: Workbench, tooltip: Tooltip): BarsInHand {
  const changes = reshaping(root, workbench, tooltip);
  dragBars(root, changes);
  changeByKeys(root, changes, workbench.say);
  return {
    take(drawing, { stale, past }, plot) {
      const isFixed = stale || (past !== null && past.at !== null);
      // A text that is broken cannot be changed from its last good picture.
      changes.work(isFixed ? null : { drawing, plot, draft: draftOn(drawing, plot) });
      drawing.classList.toggle('fixed', isFixed);
    },
    receive: (answer) => changes.receive(answer),
  };
}
