/** The preview's Gantt chart: the rows of a window, on the axis of the whole plan. */
import { isoDay, sayDays, stretchOf } from './days.ts';
import type { Diagram, Mark, RowName } from './diagram.ts';
import { bareLabel, tidied } from './escape.ts';
import { isFiltering } from './filtered.ts';
import { coverOfGroup, ganttRows, groupToggle, type GanttRows, type Group } from './ganttRows.ts';
import { groupName, type Gathering } from './groups.ts';
import { lookOf, markOf, taskWords } from './marks.ts';
import { withReach } from './overlays/reach.ts';
import { accessibleLines, count, drawnDiagram, emptyDiagram, type Drawable } from './text.ts';
import { axisLines, axisSpan, barLine, statusLines } from './timeAxis.ts';

/** Each row is one line of the text, so that whoever draws can ask Mermaid for some of them; `first` and `last` hold the axis in place. */
export function ganttWindow(drawable: Drawable): Diagram {
  const rows = ganttRows(drawable);
  if (!rows.cover || rows.items.length === 0) return emptyDiagram('gantt', whyEmpty(rows));
  const reach = withReach(drawable, rows.cover);
  const span = axisSpan(drawable, reach);
  const { first, end } = windowOf(drawable, rows);
  const drawn = Array.from({ length: end - first }, (_, index) => drawRow(drawable, rows, first + index));
  const whole = `${count(rows.items.length, 'row')} from ${sayDays(rows.cover.start, rows.until)}`;
  const head = [
    'gantt',
    ...accessibleLines(drawable, 'Gantt chart', whole),
    ...axisLines(drawable, span),
    `    – :vert, first, ${isoDay(span.start)}, 0d`,
    `    – :vert, last, ${isoDay(span.end)}, 0d`,
  ];
  return drawnDiagram(
    'gantt',
    [...head, ...drawn.map(({ line }) => line), ...statusLines(drawable, reach)],
    drawn.flatMap(({ mark }) => mark ?? []),
    {
      undated: rows.undated,
      span,
      rows: {
        first,
        names: drawn.map(({ name }) => name),
        line: head.length,
        total: rows.items.length,
        kept: rows.kept,
        all: rows.all,
        density: rows.density,
      },
    },
  );
}

export function whyEmpty({ undated, all = 0 }: { readonly undated: number; readonly all?: number }): string {
  if (all > 0) return 'no task fits the filter';
  return undated > 0 ? 'no task has dates; break the dependency cycle first' : 'no tasks yet; add some under `tasks:`';
}

/** Of a window that reaches beyond the last row, as much as there is. */
function windowOf({ settings }: Drawable, { items }: GanttRows): { first: number; end: number } {
  const { first, count: wanted } = settings.window ?? { first: 0, count: items.length };
  const from = Math.max(0, Math.min(first, items.length - wanted));
  return { first: from, end: Math.min(items.length, from + wanted) };
}

interface DrawnRow {
  readonly name: RowName;
  readonly mark: Mark | null;
  readonly line: string;
}

function drawRow(drawable: Drawable, rows: GanttRows, row: number): DrawnRow {
  const item = rows.items[row]!;
  return item < 0 ? groupRow(drawable, rows.groups[-1 - item]!, row) : taskRow(drawable, rows, item, row);
}

function taskRow({ plan, schedule, settings }: Drawable, rows: GanttRows, index: number, row: number): DrawnRow {
  const task = plan.wbs.tasks[index]!;
  const look = lookOf(plan, schedule, index);
  const id = `t${row + 1}`;
  const stretch = stretchOf(schedule.start[index]!, schedule.finish[index]!)!;
  const level = rows.levels[row]!;
  const canToggle = settings.groupBy === 'container' && plan.wbs.end[index]! > index + 1 && !isFiltering(settings.filter);
  return {
    name: { name: tidied(task.name, '–'), level, key: canToggle ? task.id : null, isOpen: hasRowsBelow(rows, row), mark: id },
    mark: markOf(id, task, look, taskWords(schedule, index, look)),
    line: barLine({ id, name: task.name, look, stretch }),
  };
}

/** A group has no place in the text; its line shows what its tasks cover. */
function groupRow(drawable: Drawable, group: Group, row: number): DrawnRow {
  const { plan, settings } = drawable;
  const { key, isOpen } = group;
  const groupBy = settings.groupBy as Gathering;
  const name = tidied(groupName(plan, key, groupBy), '–');
  const { start, end } = coverOfGroup(drawable, group);
  return {
    name: { name, level: 0, key: isFiltering(settings.filter) ? null : groupToggle(groupBy, key), isOpen, mark: null },
    mark: null,
    line: `    ${bareLabel(name)} :g${row + 1}, ${isoDay(start)}, ${isoDay(end)}`,
  };
}

function hasRowsBelow({ levels }: GanttRows, row: number): boolean {
  return (levels[row + 1] ?? 0) > levels[row]!;
}
