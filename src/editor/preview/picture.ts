/** What a preview shows of a plan: the snapshot for the page, and the way back from its marks to the text. */
import { placeIn, type Analysis, type Facts } from '../../core/analysis.ts';
import type { Compared, Diagram, DiagramOptions, Mark, Window } from '../../core/diagram/diagram.ts';
import { diagramOf, drawableOf } from '../../core/diagram/diagramOf.ts';
import { filterChoices } from '../../core/diagram/filterChoices.ts';
import { ganttRows } from '../../core/diagram/ganttRows.ts';
import { extentOf } from '../../core/diagram/marks.ts';
import { overlaysOf } from '../../core/diagram/overlays/overlays.ts';
import { sheetOf } from '../../core/diagram/overlays/sheet.ts';
import { tipsOf } from '../../core/diagram/overlays/tips.ts';
import { deepestContainer } from '../../core/diagram/rows.ts';
import type { Wbs } from '../../core/plan/model.ts';
import type { Place } from '../../core/problem.ts';
import type { Spot } from '../../core/source/node.ts';
import type { DrawnPast, Snapshot, Tips, View } from './messages.ts';

export interface Picture {
  readonly snapshot: Snapshot;
  readonly view: View;
  /** What was drawn: the newest analysis, or the last good one while the text is broken. */
  readonly shown: Analysis;
  readonly compared: Compared | null;
  readonly diagram: Diagram;
}

/** What the picture is taken of. */
export interface Sitter {
  readonly analysis: Analysis;
  readonly lastGood: Analysis | null;
  /** Left out where it does not matter which day it is. */
  readonly facts?: Pick<Facts, 'today'>;
  /** Left out while the plan is not compared with anything. */
  readonly compared?: Compared | null;
}

export interface Cursor {
  readonly file: string;
  readonly offset: number;
}

/** What a picture is taken for: the rows of a Gantt chart that are looked at (null for all), and where the cursor stands. */
export interface Look {
  readonly window: Window | null;
  readonly cursor: Cursor | null;
  /** Rows at most, where it is not for the screen. */
  readonly maxRows?: number;
  /** What a picture of the simulation shows. */
  readonly simulation?: DiagramOptions['simulation'];
  /** What a picture of the history shows. */
  readonly history?: DiagramOptions['history'];
  /** Where it stands among the plan's commits, while somebody looks back. */
  readonly past?: DrawnPast | null;
}

export function pictureOf(
  sitter: Sitter,
  view: View,
  labels: Pick<Snapshot, 'number' | 'plan'>,
  { cursor, past = null, ...look }: Look,
): Picture {
  const { analysis } = sitter;
  const shown = sitter.lastGood ?? analysis;
  const compared = sitter.compared ?? null;
  const options = { ...view, ...look, compared, flavour: 'preview' } as const;
  const diagram = diagramOf(shown, view.kind, options);
  const drawable = drawableOf(shown, options);
  const snapshot: Snapshot = {
    type: 'snapshot',
    ...labels,
    name: shown.plan?.project.name ?? shown.entry,
    view,
    picture: view.asTable && diagram.tables.length > 0 ? 'tables' : diagram.picture,
    hasTwin: diagram.picture !== 'tables' && (diagram.tables.length > 0 || diagram.rows !== null),
    text: diagram.text,
    figure: diagram.figure,
    marks: diagram.marks.map(({ id, label, shape, state, critical, progress }) => ({ id, label, shape, state, critical, progress })),
    rows: diagram.rows,
    sheet: drawable && view.asTable ? sheetOf(drawable, diagram) : null,
    past,
    choices: shown.plan && view.kind === 'gantt' && view.filtering ? filterChoices(shown.plan) : null,
    span: diagram.span,
    columns: diagram.columns,
    tables: diagram.tables,
    overlays: drawable && overlaysOf(drawable, diagram),
    compared: compared?.name ?? null,
    statusDate: shown.statusDate,
    today: sitter.facts?.today ?? null,
    hidden: diagram.hidden,
    undated: diagram.undated,
    empty: diagram.empty,
    depths: shown.plan ? deepestContainer(shown.plan) : 0,
    stale: shown !== analysis,
    errors: analysis.problems.filter((problem) => problem.severity === 'error').length,
    warnings: analysis.problems.filter((problem) => problem.severity === 'warning').length,
    ...selectionIn({ view, shown, diagram }, cursor),
  };
  return { snapshot, view, shown, compared, diagram };
}

/** A page without a picture, which says why. */
export function blankSnapshot(view: View, labels: Pick<Snapshot, 'number' | 'plan'>, empty: string): Snapshot {
  const nothing = {
    picture: 'text' as const,
    hasTwin: false,
    text: '',
    figure: null,
    marks: [],
    rows: null,
    sheet: null,
    past: null,
    choices: null,
    span: null,
    columns: null,
    tables: [],
    overlays: null,
    compared: null,
    statusDate: null,
    today: null,
    hidden: 0,
    undated: 0,
    depths: 0,
    selected: null,
    selectedRow: null,
  };
  return { type: 'snapshot', ...labels, name: '', view, ...nothing, empty, stale: false, errors: 0, warnings: 0 };
}

/** What the cursor stands in; of a Gantt chart that may be a row which is not drawn. */
export function selectionIn(
  picture: Pick<Picture, 'view' | 'shown' | 'diagram'>,
  cursor: Cursor | null,
): Pick<Snapshot, 'selected' | 'selectedRow'> {
  if (!cursor) return { selected: null, selectedRow: null };
  if (picture.diagram.rows) return selectedRow(picture, cursor);
  return { selected: markAt(picture.shown, picture.diagram, cursor)?.id ?? null, selectedRow: null };
}

function selectedRow({ shown, view }: Pick<Picture, 'view' | 'shown'>, cursor: Cursor): Pick<Snapshot, 'selected' | 'selectedRow'> {
  const drawable = drawableOf(shown, { ...view, flavour: 'preview' });
  const index = drawable ? taskAt(shown, drawable.plan.wbs, cursor) : null;
  const row = index === null ? -1 : ganttRows(drawable!).rowOf[index]!;
  return row < 0 ? { selected: null, selectedRow: null } : { selected: `t${row + 1}`, selectedRow: row };
}

/** Down the work breakdown structure, past what does not hold the cursor. */
function taskAt(analysis: Analysis, { tasks, end }: Wbs, cursor: Cursor): number | null {
  let innermost: number | null = null;
  for (let index = 0; index < tasks.length;) {
    const isIn = standsIn(analysis, extentOf(tasks[index]!), cursor);
    if (isIn) innermost = index;
    if (isIn && end[index] === index + 1) break;
    index = isIn ? index + 1 : end[index]!;
    if (innermost !== null && index >= end[innermost]!) break;
  }
  return innermost;
}

/** A line counts as a whole, so that its indent belongs to its item, and what stands behind it. */
function standsIn(analysis: Analysis, extent: Spot, { file, offset }: Cursor): boolean {
  if (extent.chunk.path !== file) return false;
  const { start, end } = placeIn(analysis, extent);
  return offset >= start - indentBefore(extent) && offset <= end + restBehind(extent);
}

/** The innermost marked item that the cursor stands in. */
function markAt(analysis: Analysis, diagram: Diagram, cursor: Cursor): Mark | null {
  let innermost: Mark | null = null;
  let size = Infinity;
  for (const mark of diagram.marks) {
    if (!standsIn(analysis, mark.extent, cursor)) continue;
    const { start, end } = placeIn(analysis, mark.extent);
    if (end - start < size) [innermost, size] = [mark, end - start];
  }
  return innermost;
}

export function placeOfMark({ shown, diagram }: Picture, id: string): Place | null {
  const mark = diagram.marks.find((candidate) => candidate.id === id);
  return mark ? placeIn(shown, mark.at) : null;
}

/** What there is to tell of the bars of a picture. */
export function tipsIn({ snapshot, shown, view, compared, diagram }: Picture): Tips {
  const drawable = drawableOf(shown, { ...view, compared, flavour: 'preview' });
  return { type: 'tips', number: snapshot.number, tips: drawable ? tipsOf(drawable, diagram) : [] };
}

/** The id of the task that a row of a Gantt chart is of, also of rows that are not drawn; null for all else. */
export function taskOfMark({ shown, view, diagram }: Pick<Picture, 'shown' | 'view' | 'diagram'>, id: string): string | null {
  const drawable = diagram.rows && /^t\d+$/.test(id) ? drawableOf(shown, { ...view, flavour: 'preview' }) : null;
  const item = drawable ? ganttRows(drawable).items[Number(id.slice(1)) - 1] : undefined;
  return drawable?.plan.wbs.tasks[item ?? -1]?.id ?? null;
}

/** Characters of blanks and a comment between a spot and the end of its line; 0 where more of the plan stands there. */
function restBehind({ chunk, endChunk, end }: Spot): number {
  restOfLine.lastIndex = end;
  return restOfLine.exec((endChunk ?? chunk).text)?.[0].length ?? 0;
}

const restOfLine = /[ \t]*(?:[ \t]#[^\r\n]*)?(?=[\r\n]|$)/y;

/** Characters between the beginning of a spot's line and the spot. */
function indentBefore({ chunk, start }: Spot): number {
  return start - chunk.text.lastIndexOf('\n', start - 1) - 1;
}
