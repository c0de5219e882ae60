/** The sections of the plan, in the order in which a person would write them. */
import { buildPlan } from '../../plan/buildPlan.ts';
import { gatherParts } from '../../plan/include.ts';
import type { Plan } from '../../plan/model.ts';
import { timesOf } from '../../schedule/calendars.ts';
import { parseSource } from '../../source/parse.ts';
import { civilOf, dayOf, dayOfMinute, firstYear, formatDay, formatMinute, lastYear } from '../../values/civil.ts';
import { minutesPerDay, type Minute } from '../../values/time.ts';
import { idLike } from '../freshIds.ts';
import type { Notes } from '../notes.ts';
import { given, planText, type PlanMap, type PlanValue } from '../planText.ts';
import { baselineNames } from './baselines.ts';
import { Calendars } from './calendars.ts';
import { startText } from './dates.ts';
import type { Frame } from './frame.ts';
import { isContainer, type Outline } from './outline.ts';
import type { ProjectAssignment, ProjectFile } from './projectFile.ts';
import type { Period } from './recurrence.ts';
import { Resources } from './resources.ts';
import { statusDayOf } from './statusDay.ts';
import { tasksValue } from './tasks.ts';

export interface Sections {
  readonly sections: PlanMap;
  readonly projectId: string;
}

/** `baselineFile` says where a baseline will be, relative to the plan; null where none is kept. */
export function sectionsOf(file: ProjectFile, outline: Outline, notes: Notes, baselineFile: ((name: string) => string) | null): Sections {
  const frame = frameOf(file, outline, notes);
  const baselines = baselineFile === null ? [] : baselineNames(outline);
  const manager = managerOf(frame);
  const { id, project } = projectOf(frame, manager?.id ?? null, baselines[0] ?? null);
  const tasks = tasksValue(frame);
  tellOfFile(frame);
  const sections = given({
    planloom: 1,
    project,
    baselines: new Map(baselines.map((baseline) => [baseline, given({ file: baselineFile!(baseline) })])),
    calendars: frame.calendars.items,
    resources: frame.resources.items,
    stakeholders: manager?.stakeholder ?? null,
    tasks,
    raid: raidOf(frame),
    budget: budgetOf(outline),
  });
  return { sections, projectId: id };
}

function projectOf({ file, calendars, times, start, statusDay }: Frame, manager: string | null, baseline: string | null) {
  const name = file.name ?? 'Imported project';
  const id = idLike(name) ?? 'project';
  const project = given({
    id,
    name,
    manager,
    start: startText(start, [times.project]),
    statusDate: statusDay === null ? null : formatDay(statusDay),
    currency: file.currency !== null && /^[A-Z]{3}$/.test(file.currency) ? file.currency : null,
    calendar: calendars.projectId,
    baseline,
  });
  return { id, project };
}

/** Calendars and resources are read back by the engine itself, so that tasks are written against what it makes of them. */
function frameOf(file: ProjectFile, outline: Outline, notes: Notes): Frame {
  const calendars = new Calendars(file, windowOf(file), notes);
  const units = timesOf(planOf(file, calendars, new Map())).units;
  const resources = new Resources(file, calendars, units, notes);
  const plan = planOf(file, calendars, resources.items);
  const times = timesOf(plan);
  const assignments = byTask(file.assignments);
  const statusDay = statusDayOf(file, notes);
  const start = times.project.nextWork(firstStart(file) ?? (statusDay ?? dayOf(2000, 1, 3)) * minutesPerDay);
  return { file, outline, calendars, resources, assignments, times, planResources: plan.resources, start, statusDay, notes };
}

function byTask(assignments: readonly ProjectAssignment[]): ReadonlyMap<number, readonly ProjectAssignment[]> {
  const found = new Map<number, ProjectAssignment[]>();
  for (const assignment of assignments) {
    const known = found.get(assignment.task);
    if (known) known.push(assignment);
    else found.set(assignment.task, [assignment]);
  }
  return found;
}

function firstStart(file: ProjectFile): Minute | null {
  if (file.start !== null) return file.start;
  const starts = file.tasks.flatMap(({ start }) => start ?? []);
  return starts.length > 0 ? starts.reduce((first, start) => Math.min(first, start)) : null;
}

function planOf(file: ProjectFile, calendars: Calendars, resources: PlanMap): Plan {
  const project = given({ id: 'p', name: 'P', start: formatMinute(firstStart(file) ?? 0), calendar: calendars.projectId });
  const text = planText(given({ planloom: 1, project, calendars: calendars.items, resources }));
  return buildPlan(gatherParts(parseSource('plan.yaml', text), () => 'missing').parts, null).plan;
}

/** From the year before the project to the second year after it. */
function windowOf(file: ProjectFile): Period {
  const start = firstStart(file) ?? 0;
  const finish = file.tasks.reduce((last, task) => Math.max(last, task.finish ?? last), file.finish ?? start);
  const [first, last] = [civilOf(dayOfMinute(start)).year - 1, civilOf(dayOfMinute(finish)).year + 2];
  return { from: dayOf(Math.max(first, firstYear), 1, 1), to: dayOf(Math.min(last, lastYear), 12, 31) };
}

/** Project knows the manager by name only: a resource of that name, else a stakeholder. */
function managerOf({ file, resources }: Frame): { readonly id: string; readonly stakeholder: PlanMap | null } | null {
  if (file.manager === null) return null;
  const known = resources.named(file.manager);
  if (known !== null) return { id: known, stakeholder: null };
  const id = resources.ids.of(file.manager, 'manager');
  return { id, stakeholder: given({ [id]: given({ name: file.manager, role: 'Project manager' }) }) };
}

/** Tasks of other files are what this plan depends on: they hold back until the day they are expected. */
function raidOf({ outline, statusDay, start }: Frame): PlanMap {
  const dependencies = new Map<string, PlanValue>();
  for (const { id, task } of outline.external.values()) {
    if (task.finish === null) continue;
    const raised = formatDay(statusDay ?? dayOfMinute(start));
    const promised = formatDay(dayOfMinute(task.finish - 1));
    dependencies.set(id, given({ name: task.name, direction: 'inbound', raised, promised, status: 'agreed' }));
  }
  return given({ dependencies });
}

function budgetOf(outline: Outline): PlanMap {
  const costly = outline.rows.filter((row) => isContainer(row) && row.task.fixedCost > 0);
  return given({
    lines: new Map(costly.map(({ id, task }) => [id, given({ name: task.name, category: 'fixed cost', planned: task.fixedCost })])),
  });
}

function tellOfFile({ file, outline, notes }: Frame): void {
  if (file.isScheduledFromFinish) notes.add('the project is scheduled from its finish in Project, and from its start here');
  if (file.properties.length > 0) notes.add(`properties of the file are left out (${file.properties.join(', ')})`);
  for (const { task } of outline.external.values()) notes.add('tasks of other files are RAID dependencies', task.name);
}
