/** Who waits for whom: a flowchart of the tasks that have links, with the critical path drawn thick. */
import type { Link, Task } from '../plan/model.ts';
import { outsideDates } from '../schedule/around.ts';
import type { Day } from '../values/time.ts';
import { lastDayBefore, sayDay } from './days.ts';
import { dependencyTable, type LinkBetween, type LinkedItem } from './dependencyTable.ts';
import type { Diagram, Mark } from './diagram.ts';
import { quotedLabel, wrappedLabel } from './escape.ts';
import { relationText } from './linkWords.ts';
import { lookOf, markOf, taskWords } from './marks.ts';
import { shownTasks } from './rows.ts';
import { accessibleLines, count, drawnDiagram, emptyDiagram, type Drawable } from './text.ts';

/** Mermaid refuses more than 500 unless told otherwise, and code hosts cannot be told. */
const mostEdges = 480;
const labelWidth = 26;

export function dependencies(drawable: Drawable): Diagram {
  const all = edgesOf(drawable);
  if (all.length === 0) return emptyDiagram('dependencies', 'no dependencies yet; say what a task waits for with `after:`');
  const ends = [...new Set(all.flatMap((edge) => [edge.from, edge.to]))];
  const kept = new Set(inPlanOrder(drawable, ends).slice(0, drawable.settings.maxRows));
  const edges = all.filter((edge) => kept.has(edge.from) && kept.has(edge.to)).slice(0, mostEdges);
  const nodes = [...kept].map((id, position) => nodeOf(drawable, `t${position + 1}`, id));
  const marks = nodes.flatMap(({ mark }) => mark ?? []);
  const names = new Map(nodes.map(({ id, node }) => [id, node]));
  const critical = new Set(marks.filter((mark) => mark.critical).map((mark) => mark.item));
  return drawnDiagram(
    'dependencies',
    [
      'flowchart LR',
      ...accessibleLines(drawable, 'dependencies', `${count(kept.size, 'item')}, ${count(edges.length, 'link')}`),
      ...nodes.map(({ line }) => `  ${line}`),
      ...edges.map((edge) => edgeLine(edge, names, critical.has(edge.from) && critical.has(edge.to))),
      '  classDef crit stroke-width:3px',
      '  classDef done stroke-dasharray:4 3',
      ...classLine(marks, (mark) => mark.critical, 'crit'),
      ...classLine(marks, (mark) => mark.state === 'done', 'done'),
    ],
    marks,
    { hidden: ends.length - kept.size, tables: [dependencyTable(nodes, edges)] },
  );
}

/** Links between what is shown; those of collapsed tasks are their container's. */
function edgesOf({ plan, settings }: Drawable): LinkBetween[] {
  const standIn = standIns(plan.wbs.end, shownTasks(plan, settings.depth));
  const idOf = (id: string): string => {
    const index = plan.wbs.indexOf.get(id);
    const shown = index === undefined ? undefined : standIn.get(index);
    return shown === undefined ? id : plan.wbs.tasks[shown]!.id;
  };
  const edges = new Map<string, LinkBetween>();
  for (const task of plan.wbs.tasks) {
    for (const link of task.after) {
      const [from, to] = [link.plan === null ? idOf(link.id) : `${link.plan}:${link.id}`, idOf(task.id)];
      const isJoined = to !== task.id || (link.plan === null && from !== link.id);
      const edge = { from, to, text: isJoined ? '' : relationText(link) };
      const key = `${edge.from}\n${edge.to}\n${edge.text}`;
      if (edge.from !== edge.to && isKnown(plan, link) && !edges.has(key)) edges.set(key, edge);
    }
  }
  return [...edges.values()];
}

function isKnown(plan: Drawable['plan'], link: Link): boolean {
  return link.plan !== null || plan.wbs.indexOf.has(link.id) || plan.raid.has(link.id);
}

/** For every task below a shown one, the shown one. */
function standIns(end: Int32Array, shown: readonly number[]): Map<number, number> {
  const standIn = new Map<number, number>();
  for (const index of shown) for (let below = index; below < end[index]!; below++) standIn.set(below, index);
  return standIn;
}

/** RAID dependencies and other plans' tasks first, since they come from outside; then the plan's order. */
function inPlanOrder({ plan }: Drawable, ids: readonly string[]): string[] {
  return [...ids].sort((a, b) => (plan.wbs.indexOf.get(a) ?? -1) - (plan.wbs.indexOf.get(b) ?? -1));
}

interface Node extends LinkedItem {
  /** Its generated id, and the line that draws it. */
  readonly node: string;
  readonly line: string;
}

function nodeOf(drawable: Drawable, node: string, id: string): Node {
  const index = drawable.plan.wbs.indexOf.get(id);
  return { id, node, ...(index === undefined ? outsideNode(drawable, node, id) : taskNode(drawable, node, index)) };
}

type Drawn = Pick<Node, 'name' | 'said' | 'mark' | 'line'>;

function taskNode({ plan, schedule }: Drawable, node: string, index: number): Drawn {
  const task: Task = plan.wbs.tasks[index]!;
  const look = lookOf(plan, schedule, index);
  const words = taskWords(schedule, index, look);
  const mark = markOf(node, task, { ...look, shape: look.shape === 'milestone' ? 'milestone' : 'node' }, words);
  const label = wrappedLabel(task.name, labelWidth);
  const line = look.shape === 'milestone' ? `${node}{{${label}}}` : `${node}[${label}]`;
  return { name: task.name, said: words.join(', '), mark, line };
}

/** What the plan waits for from outside: a RAID dependency, or a task of another plan with the date that its forecast gives. */
function outsideNode(drawable: Drawable, node: string, id: string): Drawn {
  const entry = drawable.plan.raid.get(id);
  if (!entry) {
    const finish = finishOutside(drawable, id);
    const said = finish === null ? '' : sayDay(finish);
    return { name: id, said, mark: null, line: `${node}[[${wrappedLabel(said === '' ? id : `${id} · ${said}`, labelWidth)}]]` };
  }
  const state = entry.status === 'met' ? 'done' : 'planned';
  const words = ['external dependency', entry.status];
  const mark = markOf(node, entry, { shape: 'node', state, critical: false, progress: null }, words);
  return { name: entry.name, said: words.join(', '), mark, line: `${node}([${wrappedLabel(entry.name, labelWidth)}])` };
}

/** Null where nobody knows it. */
function finishOutside({ plan, analysis }: Drawable, id: string): Day | null {
  for (const [index, task] of plan.wbs.tasks.entries()) {
    const at = task.after.findIndex((link) => link.plan !== null && `${link.plan}:${link.id}` === id);
    const dates = at < 0 ? null : outsideDates(analysis.schedules!, index, at);
    if (dates) return lastDayBefore(dates.finish);
  }
  return null;
}

function edgeLine(edge: LinkBetween, names: ReadonlyMap<string, string>, isCritical: boolean): string {
  const arrow = isCritical ? '==>' : '-->';
  const text = edge.text === '' ? '' : `|${quotedLabel(edge.text)}|`;
  return `  ${names.get(edge.from)!} ${arrow}${text} ${names.get(edge.to)!}`;
}

function classLine(marks: readonly Mark[], is: (mark: Mark) => boolean, name: string): string[] {
  const ids = marks.filter(is).map((mark) => mark.id);
  return ids.length === 0 ? [] : [`  class ${ids.join(',')} ${name}`];
}
