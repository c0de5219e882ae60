/**
 * The drawing of a Gantt chart's window. Mermaid draws it whole where the axis or the colours are new; after that it only draws rows that
 * are not there yet, and those that look as before are kept and moved. So an edit costs the row that it changed, and scrolling the rows
 * that come into view.
 */
import type { Snapshot } from '../../src/editor/preview/messages.ts';
import { placeInOrder, setAttributes, svg } from '../ui/element.ts';
import { dressBars, type LabelRoom } from './bars.ts';
import { boxOf, drawnMark } from './drawnMarks.ts';
import { svgOf } from './mermaid.ts';
import type { Plot } from './plot.ts';
import { addHandles } from './reshaping/handles.ts';
import { hardlyAnyGrid, rowLooks, textOfRows, type RowLook } from './rowLooks.ts';
import type { Theme } from './theme.ts';
import { stretchLines, type TimeScale } from './timeChart.ts';

export interface GanttDrawing {
  /** Resolves to what belongs on the page; throws where Mermaid cannot draw it, and the drawing stays as it was. */
  draw(snapshot: Snapshot, theme: Theme, scale: TimeScale, plot: Plot): Promise<SVGSVGElement>;
}

interface Drawing {
  /** The same as long as rows can be taken over. */
  readonly ground: string;
  readonly element: SVGSVGElement;
  readonly bars: SVGGElement;
  /** What is on the page, by its looks; several rows may look the same. */
  rows: Map<string, DrawnRow[]>;
}

interface DrawnRow {
  readonly group: SVGGElement;
  /** Of the bar, where Mermaid put it. */
  readonly top: number;
}

/** Rows that are drawn in one go. */
const fewRows = 4;

export function ganttDrawing(): GanttDrawing {
  let drawing: Drawing | null = null;

  return {
    async draw(snapshot, theme, scale, plot) {
      const looks = rowLooks(snapshot);
      const ground = JSON.stringify([snapshot.span, snapshot.statusDate, scale.width, scale.axis.tick, theme]);
      const kept = drawing?.ground === ground ? takenOver(drawing.rows, looks) : new Map<RowLook, DrawnRow>();
      const missing = looks.filter((look) => !kept.has(look));
      if (missing.length > 0 || drawing?.ground !== ground) {
        const isMuch = missing.length > fewRows;
        const rows = textOfRows(snapshot, missing);
        const text = drawing?.ground === ground ? `${rows}${hardlyAnyGrid}\n` : rows;
        if (isMuch) await nextTurn();
        const fresh = await svgOf(text, theme, { width: scale.width, tick: scale.axis.tick, isCompact: false });
        if (isMuch) await nextTurn();
        for (const [look, row] of dressedRows(fresh, missing, { width: scale.width, fontFamily: theme.fontFamily })) kept.set(look, row);
        if (drawing?.ground !== ground) drawing = { ground, ...groundOf(fresh, scale), rows: new Map() };
        if (isMuch) await nextTurn();
      }
      place(drawing, kept, looks, plot);
      return drawing.element;
    },
  };
}

/** What a browser has to do meanwhile is done before the rest, so that scrolling does not wait for all of it; an edit comes sooner without. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Rows that look the same are as good as each other. */
function takenOver(rows: ReadonlyMap<string, readonly DrawnRow[]>, looks: readonly RowLook[]): Map<RowLook, DrawnRow> {
  const left = new Map([...rows].map(([look, drawn]) => [look, [...drawn]]));
  const kept = new Map<RowLook, DrawnRow>();
  for (const look of looks) {
    const row = left.get(look.look)?.shift();
    if (row) kept.set(look, row);
  }
  return kept;
}

function dressedRows(drawing: SVGSVGElement, looks: readonly RowLook[], room: LabelRoom): [RowLook, DrawnRow][] {
  const marked = looks.flatMap((look) => {
    const drawn = look.mark && drawnMark(drawing, look.mark);
    return drawn ? [{ look, drawn, top: boxOf(drawn.shape).y }] : [];
  });
  dressBars(
    marked.map(({ drawn }) => drawn),
    room,
  );
  for (const { drawn } of marked) addHandles(drawn);
  const groups = looks.filter(({ mark }) => mark === null).map((look) => groupRow(drawing, look));
  return [
    ...marked.map(({ look, drawn, top }): [RowLook, DrawnRow] => [look, { group: drawn.group, top }]),
    ...groups.filter((row) => row !== null),
  ];
}

/** A line from end to end of what a group holds; its name stands at the left alone. */
function groupRow(drawing: SVGSVGElement, look: RowLook): [RowLook, DrawnRow] | null {
  const shape = drawing.getElementById(`${drawing.id}-${look.id}`) as SVGRectElement | null;
  if (!shape) return null;
  const { x, y, width, height } = boxOf(shape);
  drawing.getElementById(`${drawing.id}-${look.id}-text`)?.remove();
  shape.remove();
  const line = svg('path', {
    class: 'extent',
    d: `M${x} ${y + 4}v${height - 8}m0 ${4 - height / 2}h${width}m0 ${height / 2 - 4}v${8 - height}`,
  });
  return [look, { group: svg('g', { 'aria-hidden': 'true' }, line), top: y }];
}

/** Grid and status line, with room for the bars above them. */
function groundOf(drawing: SVGSVGElement, scale: TimeScale): Pick<Drawing, 'element' | 'bars'> {
  for (const unused of drawing.querySelectorAll('rect.section, .sectionTitle, .titleText')) unused.remove();
  stretchLines(drawing, scale, '100%');
  const bars = svg('g', { class: 'marks' });
  drawing.append(bars);
  return { element: drawing, bars };
}

function place(drawing: Drawing, rows: ReadonlyMap<RowLook, DrawnRow>, looks: readonly RowLook[], plot: Plot): void {
  setAttributes(drawing.element, { width: plot.width, height: plot.height, viewBox: null, style: null });
  drawing.rows = new Map();
  const groups: SVGGElement[] = [];
  for (const look of looks) {
    const row = rows.get(look);
    if (!row) continue;
    setAttributes(row.group, { transform: `translate(0, ${plot.y(look.row) - row.top})`, 'data-row': look.row });
    if (look.mark) row.group.setAttribute('data-mark', look.mark.id);
    groups.push(row.group);
    drawing.rows.set(look.look, [...(drawing.rows.get(look.look) ?? []), row]);
  }
  placeInOrder(drawing.bars, groups);
}
