/** A schedule's rows, whatever they are printed as. */
import type { Analysis } from '../../core/analysis.ts';
import type { Plan } from '../../core/plan/model.ts';
import { unlevelledText } from '../../core/schedule/levelling/sentences.ts';
import type { Levelling, Load, Schedule, Schedules, WeekLoad } from '../../core/schedule/schedule.ts';
import { csvText } from './csv.ts';
import { dayJson, hours, momentJson, numberJson, share } from './dates.ts';
import { Locator } from './place.ts';

/** A plan with dates, and which of its two schedules is asked for. */
export interface Scheduled {
  readonly analysis: Analysis;
  readonly plan: Plan;
  readonly schedules: Schedules;
  readonly schedule: Schedule;
  readonly display: (path: string) => string;
}

export interface TaskRow {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  readonly start: string | null;
  readonly finish: string | null;
  readonly durationMinutes: number | null;
  readonly totalFloatMinutes: number | null;
  readonly freeFloatMinutes: number | null;
  readonly limitedBy: string | null;
  readonly critical: boolean;
  readonly milestone: boolean;
  readonly progress: number;
}

function taskRow({ plan, schedule }: Scheduled, index: number): TaskRow {
  const { tasks, parent } = plan.wbs;
  const task = tasks[index]!;
  return {
    id: task.id,
    name: task.name,
    parent: parent[index]! >= 0 ? tasks[parent[index]!]!.id : null,
    start: momentJson(schedule.start[index]!),
    finish: momentJson(schedule.finish[index]!),
    durationMinutes: numberJson(schedule.duration[index]!),
    totalFloatMinutes: numberJson(schedule.totalFloat[index]!),
    freeFloatMinutes: numberJson(schedule.freeFloat[index]!),
    limitedBy: schedule.limitedBy[index] ?? null,
    critical: schedule.critical[index] === 1,
    milestone: task.shape === 'milestone',
    progress: share(schedule.progress[index]!),
  };
}

/** Without the problems, which the command adds. */
export function scheduleJson(scheduled: Scheduled): Readonly<Record<string, unknown>> {
  const { analysis, plan, schedule, schedules, display } = scheduled;
  const locator = new Locator(analysis.sources, display);
  return {
    version: 1,
    project: { id: plan.project.id, start: momentJson(schedule.projectStart), finish: momentJson(schedule.projectFinish) },
    tasks: plan.wbs.tasks.map(({ key }, i) => ({ ...taskRow(scheduled, i), place: locator.spot(key) })),
    load: schedules.load.map((load) => loadJson(load, plan)),
    loadByWeek: schedules.loadByWeek.map((load) => weekJson(load, plan)),
    ...(schedules.levelling ? { levelling: levellingJson(schedules.levelling, plan) } : {}),
  };
}

/** Of a spreadsheet, before the place. */
const columns = [
  ...(['id', 'name', 'parent', 'start', 'finish', 'durationMinutes', 'totalFloatMinutes', 'freeFloatMinutes', 'limitedBy'] as const),
  ...(['critical', 'milestone', 'progress'] as const),
];

export function scheduleCsv(scheduled: Scheduled): string {
  const locator = new Locator(scheduled.analysis.sources, scheduled.display);
  const rows = scheduled.plan.wbs.tasks.map(({ key }, i) => {
    const row = taskRow(scheduled, i);
    const { file, line } = locator.line(key);
    return [...columns.map((column) => row[column]), file, line];
  });
  return csvText([...columns, 'file', 'line'], rows);
}

function levellingJson({ mode, effort, seed, generated, delays, unlevelled }: Levelling, plan: Plan): unknown {
  const { tasks } = plan.wbs;
  return {
    ...{ mode, effort, seed, schedules: generated },
    delays: delays.map(({ task, minutes, resource, because }) => ({
      task: tasks[task]!.id,
      minutes,
      resource,
      because: because.map((index) => tasks[index]!.id),
    })),
    unlevelled: unlevelled.map((item) => ({
      task: tasks[item.task]!.id,
      resource: item.resource,
      why: item.why,
      text: unlevelledText(plan, item),
    })),
  };
}

function loadJson({ resource, from, to, used, capacity, tasks }: Load, plan: Plan): unknown {
  const ids = tasks.map((index) => plan.wbs.tasks[index]!.id);
  return { resource, from: dayJson(from), to: dayJson(to), used: share(used), capacity: share(capacity), tasks: ids };
}

function weekJson({ resource, week, usedHours, capacityHours, over, daysOver, tasks }: WeekLoad, plan: Plan): unknown {
  const ids = tasks.map((index) => plan.wbs.tasks[index]!.id);
  return { resource, week: dayJson(week), usedHours: hours(usedHours), capacityHours: hours(capacityHours), over, daysOver, tasks: ids };
}
