/** Rows of the outline as the plan's tasks. */
import { mostMoney } from '../../values/numbers.ts';
import { given, type PlanMap, type PlanValue } from '../planText.ts';
import { actualEntries } from './actuals.ts';
import { constraintEntries } from './constraints.ts';
import { assignValue, crewOf, type Crew } from './crew.ts';
import { isElapsedFormat } from './durations.ts';
import type { Frame } from './frame.ts';
import { afterValue } from './links.ts';
import { isContainer, type Row } from './outline.ts';
import { workOf, type Work } from './work.ts';

/** What Project takes for granted. */
const usualPriority = 500;

export function tasksValue(frame: Frame): PlanMap {
  return mapOf(frame.outline.top, frame);
}

function mapOf(rows: readonly Row[], frame: Frame): PlanMap {
  return new Map(rows.map((row) => [row.id, taskValue(row, frame)]));
}

function taskValue(row: Row, frame: Frame): PlanMap {
  const { task } = row;
  const crew = crewOf(row, frame);
  const work = workOf(row, crew, frame);
  const takesWork = work.kind === 'duration' || work.kind === 'effort';
  tellLeftOut(row, work, crew, frame);
  return given({
    name: task.name,
    ...work.entries,
    assign: takesWork ? assignValue(crew) : null,
    after: afterValue(row, frame),
    calendar: isContainer(row) ? null : ownCalendar(row, frame),
    priority: isContainer(row) ? null : priorityOf(row),
    ...constraintEntries(row, work, frame),
    ...actualEntries(row, work, crew, frame),
    ...costEntries(row, crew),
    ...(task.isActive || row.parent?.task.isActive === false ? {} : { status: 'cancelled' }),
    links: task.hyperlink === null ? null : given({ web: task.hyperlink }),
    notes: task.notes,
    tasks: mapOf(row.children, frame),
  });
}

function ownCalendar({ task }: Row, { calendars }: Frame): string | null {
  const id = calendars.idOf(task.calendar);
  return id === calendars.projectId ? null : id;
}

function priorityOf({ task: { priority } }: Row): PlanValue | null {
  if (priority === null || priority === usualPriority || !Number.isInteger(priority)) return null;
  return priority >= 0 && priority <= 1000 ? priority : null;
}

/** Besides labour: the fixed cost, cost resources and material. */
function costEntries(row: Row, crew: Crew): Readonly<Record<string, number | null>> {
  if (isContainer(row)) return {};
  const { fixedCost, actualCost, percentComplete } = row.task;
  const cost = money(fixedCost + crew.cost);
  const spent = money(actualCost - crew.labourSpent);
  const isAsPlanned = spent === 0 || (percentComplete === 100 && spent === cost);
  return { cost: cost === 0 ? null : cost, actualCost: cost === 0 || isAsPlanned ? null : spent };
}

function money(amount: number): number {
  return Math.abs(amount) <= mostMoney ? Math.round(amount * 100) / 100 : 0;
}

function tellLeftOut(row: Row, work: Work, crew: Crew, { notes, file, assignments }: Frame): void {
  const { task } = row;
  const tell = (isSo: boolean, text: string) => isSo && notes.add(text, task.name);
  const assigned = assignments.get(task.uid) ?? [];
  const takesTime = (task.duration ?? 0) > 0;
  tell(task.isEstimated && !isContainer(row) && takesTime, 'durations marked as estimated ("?") are durations like all others');
  tell(task.duration === null && !isContainer(row), 'tasks without a duration that can be read are milestones');
  tell(task.isMilestone && work.kind !== 'milestone' && !isContainer(row), 'milestones that take time are tasks');
  tell(crew.people.length + crew.material.length > 0 && work.kind === 'milestone', 'assignments to milestones are left out');
  tell(crew.people.length + crew.material.length > 0 && work.kind === 'container', 'assignments to summary tasks are left out');
  tell(isContainer(row) && task.fixedCost > 0, 'fixed costs of summary tasks are lines of the budget');
  tell(isContainer(row) && task.priority !== null && task.priority !== usualPriority, 'priorities of summary tasks are left out');
  tell(isContainer(row) && task.calendar !== null, 'calendars of summary tasks are left out');
  tell(isContainer(row) && task.constraint === 1, 'summary tasks are not scheduled as late as possible');
  tell(
    assigned.some(({ isContoured }) => isContoured),
    'work contours are left out',
  );
  tell(
    assigned.some(({ isDelayed }) => isDelayed),
    'delays of single assignments are left out',
  );
  tell(
    assigned.some(({ hasOvertime }) => hasOvertime),
    'overtime counts like other work',
  );
  tell(crew.cost > 0, 'cost resources and material are costs of their tasks');
  tell(task.isSubproject, 'inserted projects are tasks; the other file is not read');
  tell(task.hasWbsCode, 'WBS codes are left out');
  tell(task.hasCustomFields, 'custom fields of tasks are left out');
  tell((task.durationFormat ?? file.durationFormat) === 12 && isElapsedFormat(12), 'elapsed months are 30 elapsed days');
}
