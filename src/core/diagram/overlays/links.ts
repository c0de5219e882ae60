/** Who waits for whom, from row to row. */
import type { Link, Plan, Task } from '../../plan/model.ts';
import { differences } from '../../values/differences.ts';
import type { LinkType } from '../../values/link.ts';
import { relationText } from '../linkWords.ts';
import type { ChartRow } from './chartRows.ts';
import type { Charted } from './overlays.ts';

export interface LinkEnd {
  readonly mark: string;
  readonly row: number;
  /** Days that its bar takes, end exclusive; the same for a milestone. */
  readonly start: number;
  readonly end: number;
}

export interface ChartLink {
  /** The predecessor's. */
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  readonly type: LinkType;
  /** `SS+3d`; empty for a plain finish to start, and for what stands for several links. */
  readonly text: string;
  /** `"Change capture" waits for "Landing zone" (SS+3d)` */
  readonly title: string;
  /** Both ends are critical, and nothing lies between them. */
  readonly isCritical: boolean;
}

/**
 * Of links that have an end among the rows that are drawn, in the plan's order. Links of tasks in a closed container are the container's,
 * each pair of rows once.
 */
export function chartLinks(charted: Charted): readonly ChartLink[] {
  const links = new Map<string, ChartLink>();
  for (const inPlan of linksOf(charted.plan)) {
    const drawn = drawnLink(charted, inPlan);
    if (!drawn) continue;
    const key = `${drawn.from.row} ${drawn.to.row} ${drawn.type} ${drawn.text}`;
    if (!links.get(key)?.isCritical) links.set(key, drawn);
  }
  return [...links.values()];
}

/** Between two tasks of the plan, by WBS index. */
interface InPlan {
  readonly link: Link;
  readonly predecessor: number;
  readonly task: number;
}

interface Known {
  readonly tasks: readonly Task[];
  readonly links: readonly InPlan[];
}

/** The newest of each work breakdown: while somebody types, nearly all of it stays. */
const newest = new WeakMap<Plan['wbs']['indexOf'], Known>();

/** By task, in the order of its `after`. */
function linksOf({ wbs: { tasks, indexOf } }: Plan): readonly InPlan[] {
  const before = newest.get(indexOf);
  if (before?.tasks === tasks) return before.links;
  const links = before ? renewed(before, tasks, indexOf) : [...tasks.keys()].flatMap((task) => linksInto(task, tasks, indexOf));
  newest.set(indexOf, { tasks, links });
  return links;
}

function renewed({ tasks: old, links }: Known, tasks: readonly Task[], indexOf: ReadonlyMap<string, number>): readonly InPlan[] {
  const changed = differences(old, tasks).filter((task) => old[task]!.after.length + tasks[task]!.after.length > 0);
  if (changed.length === 0) return links;
  const places = new Set(changed);
  const others = links.filter(({ task }) => !places.has(task));
  return [...others, ...changed.flatMap((task) => linksInto(task, tasks, indexOf))].sort((a, b) => a.task - b.task);
}

function linksInto(task: number, tasks: readonly Task[], indexOf: ReadonlyMap<string, number>): InPlan[] {
  return tasks[task]!.after.flatMap((link) => {
    const predecessor = link.plan === null ? indexOf.get(link.id) : undefined;
    return predecessor === undefined ? [] : [{ link, predecessor, task }];
  });
}

function drawnLink(charted: Charted, { link, predecessor, task }: InPlan): ChartLink | null {
  const { plan, rows } = charted;
  if (!rows.mayBeDrawn(predecessor) && !rows.mayBeDrawn(task)) return null;
  const from = rows.of(predecessor) ?? rowWithin(charted, predecessor, link.type.startsWith('F') ? 'finish' : 'start');
  const to = rows.of(task) ?? rowWithin(charted, task, link.type.endsWith('S') ? 'start' : 'finish');
  if (!from || !to || from.row === to.row || !(rows.isDrawn(from) || rows.isDrawn(to))) return null;
  const isOwn = from.index === predecessor && to.index === task;
  const text = isOwn ? relationText(link) : '';
  return {
    from: endOf(from),
    to: endOf(to),
    type: link.type,
    text,
    title: titleOf(plan, from, to, text),
    isCritical: isDriving(charted, link, predecessor, task),
  };
}

/** Of a container without a row: the first of its rows to start, or the last to finish. */
function rowWithin({ plan, rows, schedules }: Charted, container: number, end: 'start' | 'finish'): ChartRow | null {
  const at = (row: ChartRow): number => schedules.forecast[end][row.index]!;
  let best: ChartRow | null = null;
  for (let index = container + 1; index < plan.wbs.end[container]!; index++) {
    const row = rows.of(index);
    if (row && (!best || (end === 'start' ? at(row) < at(best) : at(row) > at(best)))) best = row;
  }
  return best;
}

function endOf({ mark, row, stretch }: ChartRow): LinkEnd {
  return { mark, row, ...stretch };
}

function titleOf({ wbs }: Plan, from: ChartRow, to: ChartRow, text: string): string {
  const [before, behind] = [wbs.tasks[from.index]!.name, wbs.tasks[to.index]!.name];
  return `"${behind}" waits for "${before}"${text === '' ? '' : ` (${text})`}`;
}

/** A link with a lag is taken to drive where both of its tasks are critical. */
function isDriving({ schedules: { forecast, calendar } }: Charted, { type, lag }: Link, from: number, to: number): boolean {
  if (forecast.critical[from] !== 1 || forecast.critical[to] !== 1) return false;
  const left = forecast[type.startsWith('F') ? 'finish' : 'start'][from]!;
  const right = forecast[type.endsWith('S') ? 'start' : 'finish'][to]!;
  return lag !== null || calendar.workingMinutes(left, right) <= 0;
}
