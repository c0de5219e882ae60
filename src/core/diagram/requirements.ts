/** From what is wanted to what delivers it: requirements with their specification, tasks, release, acceptance and tests. */
import { approvalText } from '../plan/approval.ts';
import { priorityText } from '../plan/item.ts';
import type { Plan } from '../plan/model.ts';
import { inherited } from '../plan/wbs.ts';
import { coverageFigures, coverageOf, releaseFinish } from '../status/delivery/coverage.ts';
import { tracesOf, type Trace as Traced } from '../status/delivery/traces.ts';
import { markCell, textCell } from './cells.ts';
import { lastDayBefore, sayDay } from './days.ts';
import type { Cell, Diagram, Mark, Table } from './diagram.ts';
import { wrappedLabel } from './escape.ts';
import { lineMark, lookOf, markOf, taskWords } from './marks.ts';
import { accessibleLines, count, drawnDiagram, emptyDiagram, type Drawable } from './text.ts';

interface Trace extends Traced {
  readonly mark: Mark;
}

const labelWidth = 26;

export function requirements(drawable: Drawable): Diagram {
  const { plan } = drawable;
  if (plan.requirements.size === 0) return emptyDiagram('requirements', 'no requirements yet; add some under `requirements:`');
  const traces = [...tracesOf(plan).values()].map((trace, at) => ({
    ...trace,
    mark: lineMark(`q${at + 1}`, trace.requirement, trace.requirement.status),
  }));
  const tasks = new Map([...new Set(traces.flatMap((trace) => trace.tasks))].map((index, at) => [index, taskMark(drawable, index, at)]));
  return drawnDiagram('requirements', linesOf(drawable, traces, tasks), [...traces.map(({ mark }) => mark), ...tasks.values()], {
    picture: 'tables',
    tables: [...coverageTables(plan), traceTable(drawable, traces, tasks)],
  });
}

function taskMark({ plan, schedule }: Drawable, index: number, at: number): Mark {
  const look = lookOf(plan, schedule, index);
  return markOf(`t${at + 1}`, plan.wbs.tasks[index]!, { ...look, shape: 'line' }, taskWords(schedule, index, look));
}

/** How much of what is wanted is traced; requirements that were dropped are wanted no more. */
function coverageTables(plan: Plan): readonly Table[] {
  const coverage = coverageOf(plan);
  if (!coverage) return [];
  return [
    {
      caption: `Coverage of ${count(coverage.requirements, 'requirement')}`,
      look: 'list',
      columns: ['What', 'How many'],
      rows: coverageFigures(coverage).map((row) => row.map((text) => textCell(text))),
    },
  ];
}

function traceTable({ plan, schedule }: Drawable, traces: readonly Trace[], marks: ReadonlyMap<number, Mark>): Table {
  const cellsOf = ({ requirement, mark, tasks, releases }: Trace): Cell[] => {
    const done = tasks.filter((index) => schedule.done[index] === 1).length;
    const links = tasks.map((index) => ({ id: marks.get(index)!.id, text: plan.wbs.tasks[index]!.name }));
    return [
      markCell(mark, `${requirement.id} ${requirement.name}`),
      textCell(requirement.priority === null ? '' : priorityText(requirement.priority)),
      textCell(approvalText(requirement, sayDay)),
      textCell(requirement.spec ?? 'none'),
      { text: tasks.length === 0 ? 'none' : `${done} of ${tasks.length} done`, marks: links, band: null },
      textCell(releases.map((id) => releaseText(plan, schedule, id)).join(', ') || 'none'),
      textCell(requirement.acceptance.join('; ') || 'none'),
      textCell(requirement.tests.join(', ') || 'none'),
    ];
  };
  return {
    caption: 'From what is wanted to what delivers it',
    look: 'list',
    columns: ['Requirement', 'Priority', 'Status', 'Specification', 'Tasks', 'Release', 'Acceptance', 'Tests'],
    rows: traces.map(cellsOf),
  };
}

/** `First data products (29 May 2026)`: when its milestone is forecast. */
function releaseText(plan: Plan, schedule: Drawable['schedule'], id: string): string {
  const finish = releaseFinish(plan, schedule, id);
  return `${plan.releases.get(id)?.name ?? id}${finish === null ? '' : ` (${sayDay(lastDayBefore(finish))})`}`;
}

/** For code hosts: requirements lead to their tasks, tasks to their release. */
function linesOf(drawable: Drawable, all: readonly Trace[], marks: ReadonlyMap<number, Mark>): string[] {
  const { plan, settings } = drawable;
  const traces = all.filter(({ tasks }) => tasks.length > 0).slice(0, settings.maxRows);
  const tasks = [...new Set(traces.flatMap((trace) => trace.tasks))];
  const releases = [...new Set(tasks.flatMap((index) => inherited(plan, index, 'release') ?? []))];
  const nameOf = (id: string): string => `r${releases.indexOf(id) + 1}`;
  const content = `${count(all.length, 'requirement')}, ${count(tasks.length, 'task')}, ${count(releases.length, 'release')}`;
  return [
    'flowchart LR',
    ...accessibleLines(drawable, 'requirements', content),
    ...traces.map(({ mark, requirement }) => `  ${mark.id}([${wrappedLabel(`${requirement.id} ${requirement.name}`, labelWidth)}])`),
    ...tasks.map((index) => `  ${marks.get(index)!.id}[${wrappedLabel(plan.wbs.tasks[index]!.name, labelWidth)}]`),
    ...releases.map((id) => `  ${nameOf(id)}{{${wrappedLabel(plan.releases.get(id)?.name ?? id, labelWidth)}}}`),
    ...traces.flatMap((trace) => trace.tasks.map((index) => `  ${trace.mark.id} --> ${marks.get(index)!.id}`)),
    ...tasks.flatMap((index) => {
      const release = inherited(plan, index, 'release');
      return release === null ? [] : [`  ${marks.get(index)!.id} --> ${nameOf(release)}`];
    }),
  ];
}
