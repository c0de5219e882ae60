/**
 * A Gantt chart in its scrolling frame, which is as tall as all rows: axis, names and the drawing of the rows around those in sight, or a
 * table in place of the drawing.
 */
import type { ChangeAnswer, DrawnRows, DrawnTip, Snapshot, View } from '../../src/editor/preview/messages.ts';
import { html, setAttributes } from '../ui/element.ts';
import { corner } from './corner.ts';
import { ganttDrawing } from './ganttDrawing.ts';
import { describeMarks } from './marks.ts';
import { followAtHand } from './overlays/atHand.ts';
import { dressOverlays } from './overlays/overlays.ts';
import { tooltip } from './overlays/tooltip.ts';
import { heightOf, plotOf, rowHeight } from './plot.ts';
import { barsInHand } from './reshaping/barsInHand.ts';
import type { Workbench } from './reshaping/reshaping.ts';
import { rowNames } from './rowNames.ts';
import { axisHeight, rowWindow, type Rows } from './rowWindow.ts';
import { rowWalk } from './rowWalk.ts';
import { sheetHead, sheetWidth } from './sheet.ts';
import type { Theme } from './theme.ts';
import { axisElement, flagsOf, type TimeScale } from './timeChart.ts';

export interface GanttChart {
  readonly element: HTMLElement;
  /** Resolves once it is drawn; throws where Mermaid cannot draw it, and what was drawn before stays. */
  draw(snapshot: Snapshot, theme: Theme, scale: TimeScale): Promise<void>;
  /** Marks what the cursor stands in; with `scroll` it is brought into sight, wherever its row is. */
  select(selected: Pick<Snapshot, 'selected' | 'selectedRow'>, options: { readonly scroll: boolean }): void;
  /** Something was scrolled, or the frame has another size. */
  moved(): void;
  /** What the host says to a change of a bar. */
  receive(answer: ChangeAnswer): void;
  /** What there is to tell of the bars. */
  tell(tips: readonly DrawnTip[]): void;
}

export interface GanttActions {
  readonly open: (mark: string) => void;
  readonly toggle: (key: string) => void;
  readonly change: (change: Partial<View>) => void;
  readonly ask: (rows: Rows) => void;
  /** Scrolls until the bar can be seen. */
  readonly bringIntoView: (bar: Element) => void;
  readonly workbench: Workbench;
}

/** Where somebody wants to go, once it is drawn. */
interface Goal {
  readonly row: number;
  readonly part: 'bar' | 'name' | 'sight';
}

export function ganttChart(scroller: HTMLElement, actions: GanttActions): GanttChart {
  const drawing = ganttDrawing();
  const plot = html('div', { class: 'plot' });
  const names = rowNames({ ...actions, goTo: (row) => goTo({ row, part: 'name' }) });
  const walk = rowWalk(plot, { ...actions, goTo: (row) => goTo({ row, part: 'bar' }) });
  const tip = tooltip();
  const atHand = followAtHand(plot, tip);
  const hand = barsInHand(plot, actions.workbench, tip);
  const window = rowWindow(scroller, actions.ask);
  const top = corner(actions.change);
  let axis: HTMLElement = html('div', { class: 'axis' });
  let axisShown = '';
  let goal: Goal | null = null;
  const element = html('div', { class: 'time-chart windowed' }, top.element, axis, names.element, plot, tip.element);

  const goTo = (wanted: Goal): void => {
    goal = wanted;
    if (reach(wanted)) goal = null;
    else scroller.scrollTo({ top: wanted.row * rowHeight - (scroller.clientHeight - axisHeight) / 2, behavior: 'instant' });
  };
  /** What was drawn anew would lose it. */
  const focused = (): Goal | null => {
    const place = document.activeElement?.closest('[data-row]');
    if (!place || !element.contains(place)) return null;
    return { row: Number(place.getAttribute('data-row')), part: plot.contains(place) ? 'bar' : 'name' };
  };
  /** Whether the row is drawn. */
  const reach = ({ row, part }: Goal): boolean => {
    const place = part === 'name' || plot.hidden ? names.nameOf(row) : walk.barOf(row);
    if (!place) return false;
    if (part === 'sight') actions.bringIntoView(place);
    else place.focus();
    return true;
  };
  const showHead = (wanted: string, head: () => HTMLElement): void => {
    if (wanted === axisShown) return;
    axisShown = wanted;
    const next = head();
    axis.replaceWith(next);
    axis = next;
  };
  const showAxis = (snapshot: Snapshot, scale: TimeScale): void =>
    showHead(JSON.stringify([scale.axis, scale.width, snapshot.span, flagsOf(snapshot)]), () => axisElement(scale, snapshot));
  const drawBars = async (snapshot: Snapshot, theme: Theme, scale: TimeScale): Promise<void> => {
    const place = plotOf(snapshot, scale);
    const svg = await drawing.draw(snapshot, theme, scale, place);
    showAxis(snapshot, scale);
    setAttributes(plot, { style: `height:${heightOf(snapshot.rows!.total)}px;width:${place.width}px` });
    svg.style.top = `${snapshot.rows!.first * rowHeight}px`;
    if (svg.parentElement !== plot) plot.replaceChildren(svg);
    dressOverlays(svg, snapshot, place, theme.fontFamily);
    atHand.update([]);
    hand.take(svg, snapshot, place);
  };

  return {
    element,
    async draw(snapshot, theme, scale) {
      const { rows, sheet } = snapshot as Snapshot & { readonly rows: DrawnRows };
      const held = focused();
      if (sheet) showHead(JSON.stringify(sheet.columns), () => sheetHead(sheet));
      else await drawBars(snapshot, theme, scale);
      plot.hidden = sheet !== null;
      element.classList.toggle('as-table', sheet !== null);
      top.update(snapshot);
      names.update(rows, sheet);
      const width = sheet ? `;--cells:${sheetWidth(sheet)}px` : '';
      setAttributes(names.element, { style: `height:${heightOf(rows.total)}px${width}` });
      walk.update(rows);
      window.drawn(rows);
      if (goal && reach(goal)) goal = null;
      else if (held && !element.contains(document.activeElement)) reach(held);
    },
    select({ selected, selectedRow }, { scroll }) {
      names.select(selected);
      walk.select(selected);
      atHand.select(selected);
      if (scroll && selectedRow !== null) goTo({ row: selectedRow, part: 'sight' });
    },
    moved() {
      tip.follow();
      window.moved();
    },
    receive: (answer) => hand.receive(answer),
    tell(tips) {
      describeMarks(plot, tips);
      atHand.update(tips);
    },
  };
}
