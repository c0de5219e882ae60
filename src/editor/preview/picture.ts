/** What a preview shows of a plan: the snapshot for the page, and the way back from its marks to the text. */
import { placeIn, type Analysis } from '../../core/analysis.ts';
import type { Diagram, Mark } from '../../core/diagram/diagram.ts';
import { diagramOf } from '../../core/diagram/diagramOf.ts';
import { deepestContainer } from '../../core/diagram/rows.ts';
import type { Place } from '../../core/problem.ts';
import type { Spot } from '../../core/source/node.ts';
import type { Snapshot, View } from './messages.ts';

export interface Picture {
  readonly snapshot: Snapshot;
  /** What was drawn: the newest analysis, or the last good one while the text is broken. */
  readonly shown: Analysis;
  readonly diagram: Diagram;
}

/** What the picture is taken of. */
export interface Sitter {
  readonly analysis: Analysis;
  readonly lastGood: Analysis | null;
}

export interface Cursor {
  readonly file: string;
  readonly offset: number;
}

export function pictureOf(sitter: Sitter, view: View, labels: Pick<Snapshot, 'number' | 'plan'>, cursor: Cursor | null): Picture {
  const { analysis } = sitter;
  const shown = sitter.lastGood ?? analysis;
  const diagram = diagramOf(shown, view.kind, { ...view, flavour: 'preview' });
  const snapshot: Snapshot = {
    type: 'snapshot',
    ...labels,
    name: shown.plan?.project.name ?? shown.entry,
    view,
    text: diagram.text,
    marks: diagram.marks.map(({ id, label, shape, state, critical, progress }) => ({ id, label, shape, state, critical, progress })),
    span: diagram.span,
    columns: diagram.columns,
    tables: diagram.tables,
    statusDate: shown.statusDate,
    hidden: diagram.hidden,
    undated: diagram.undated,
    empty: diagram.empty,
    depths: shown.plan ? deepestContainer(shown.plan) : 0,
    stale: shown !== analysis,
    errors: analysis.problems.filter((problem) => problem.severity === 'error').length,
    warnings: analysis.problems.filter((problem) => problem.severity === 'warning').length,
    selected: cursor && (markAt(shown, diagram, cursor)?.id ?? null),
  };
  return { snapshot, shown, diagram };
}

/** A page without a picture, which says why. */
export function blankSnapshot(view: View, labels: Pick<Snapshot, 'number' | 'plan'>, empty: string): Snapshot {
  const nothing = {
    text: '',
    marks: [],
    span: null,
    columns: null,
    tables: [],
    statusDate: null,
    hidden: 0,
    undated: 0,
    depths: 0,
    selected: null,
  };
  return { type: 'snapshot', ...labels, name: '', view, ...nothing, empty, stale: false, errors: 0, warnings: 0 };
}

/** The innermost marked item that the cursor stands in; a line counts as a whole, so that its indent belongs to its item. */
export function markAt(analysis: Analysis, diagram: Diagram, { file, offset }: Cursor): Mark | null {
  let innermost: Mark | null = null;
  let size = Infinity;
  for (const mark of diagram.marks) {
    const place = placeIn(analysis, mark.extent);
    if (place.file !== file || offset < place.start - indentBefore(mark.extent) || offset > place.end || place.end - place.start >= size)
      continue;
    innermost = mark;
    size = place.end - place.start;
  }
  return innermost;
}

export function placeOfMark({ shown, diagram }: Picture, id: string): Place | null {
  const mark = diagram.marks.find((candidate) => candidate.id === id);
  return mark ? placeIn(shown, mark.at) : null;
}

/** Characters between the beginning of a spot's line and the spot. */
function indentBefore({ chunk, start }: Spot): number {
  return start - chunk.text.lastIndexOf('\n', start - 1) - 1;
}
