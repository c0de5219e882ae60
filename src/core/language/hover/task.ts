/** What a hover says of a task: when, how sure that is, why then, who, and what threatens it. */
import { partyName } from '../../plan/partyName.ts';
import { agreedTask } from '../../status/baseline.ts';
import type { Analysis } from '../../analysis.ts';
import type { Plan, Task } from '../../plan/model.ts';
import { inherited } from '../../plan/wbs.ts';
import { driverOf } from '../../schedule/explain/driver.ts';
import { dayText, elapsedText, lengthText } from '../../schedule/explain/words.ts';
import type { Schedules } from '../../schedule/schedule.ts';
import { counted, percentText } from '../../status/words.ts';
import { formatDate } from '../../values/civil.ts';
import { isElapsed } from '../../values/duration.ts';
import { labelled, line, listed, present, title, type Line } from './lines.ts';
import { assignedText } from './assigned.ts';
import { blockedLines } from './blocked.ts';
import { servedBy } from './serves.ts';
import { standingLine } from './stages.ts';
import { threatsTo } from './threats.ts';
import { beginText, endText, limitTexts, movedText, spareText, stretchText } from './words.ts';

/** `index` in the plan's WBS. */
export function taskLines(analysis: Analysis, plan: Plan, index: number): readonly Line[] {
  const { schedules } = analysis;
  const task = plan.wbs.tasks[index]!;
  const isDated = schedules?.forecast.scheduled[index] === 1;
  return present([
    title(task.name, kindText(plan, index), task.id === task.name ? null : task.id, stateText(task)),
    isDated ? line(datesText(task, schedules, index), progressText(task, schedules, index)) : line(undatedText(analysis, index)),
    ...(isDated ? datedLines(analysis, schedules, task, index) : []),
    line(labelled('Assigned', assignedText(plan, schedules, index))),
    line(labelled('RAID', threatsTo(analysis, plan, index))),
    ...blockedLines(analysis, plan, index),
    line(labelled('Serves', servedBy(plan, index))),
    standingLine(analysis, plan, index),
    line(...tracedTexts(plan, task, index)),
  ]);
}

/** `task`, `milestone`, `container of 5 tasks`. */
function kindText({ wbs }: Plan, index: number): string {
  const { shape } = wbs.tasks[index]!;
  if (shape === 'container') return `container of ${counted(wbs.end[index]! - index - 1, 'task')}`;
  if (shape === 'milestone') return 'milestone';
  return shape === 'spans' ? 'level of effort' : 'task';
}

function stateText({ status, resume }: Task): string | null {
  if (status === 'on-hold') return resume ? `on hold until ${formatDate(resume)}` : 'on hold';
  return status === 'cancelled' ? 'cancelled' : null;
}

function datesText(task: Task, { forecast, calendar }: Schedules, index: number): string {
  const [start, finish] = [forecast.start[index]!, forecast.finish[index]!];
  if (start >= finish) return endText(finish);
  const estimate = task.duration?.likely;
  const minutes = forecast.duration[index]!;
  const length = estimate && isElapsed(estimate) ? elapsedText(minutes) : lengthText(minutes, calendar.units.d);
  return `${beginText(start)} – ${endText(finish)} · ${length}`;
}

function progressText({ shape }: Task, { forecast }: Schedules, index: number): string | null {
  if (forecast.done[index] === 1) return 'done';
  const progress = forecast.progress[index]!;
  return shape === 'milestone' || !(progress > 0) ? null : `${percentText(progress)} done`;
}

function undatedText({ plan, schedules }: Analysis, index: number): string {
  if (plan?.wbs.tasks[index]!.status === 'cancelled') return 'Takes no time: what it waited for is passed on';
  if (!schedules) return 'No dates: the project has no start that can be read';
  return schedules.cycles.some((cycle) => cycle.includes(index)) ? 'No dates: its links lead back to itself' : 'No dates';
}

function datedLines(analysis: Analysis, schedules: Schedules, task: Task, index: number): readonly (Line | null)[] {
  const driver = schedules.forecast.done[index] === 1 ? null : driverOf(schedules, index);
  return [
    line(...agreedTexts(analysis, schedules, task, index)),
    line(...floatTexts(schedules, index)),
    line(labelled('Why then', driver?.text ?? null)),
    line(deadlineText(schedules, task, index)),
  ];
}

/** A plan that is still the baseline is told once. */
function agreedTexts(analysis: Analysis, schedules: Schedules, task: Task, index: number): readonly (string | null)[] {
  const planned = plannedText(schedules, index);
  const baseline = baselineText(analysis, schedules, task, index);
  return [planned !== null && baseline?.endsWith(planned) ? null : planned && `Plan: ${planned}`, baseline];
}

/** Null where the forecast keeps to the plan. */
function plannedText(schedules: Schedules, index: number): string | null {
  const { plan, forecast } = schedules;
  if (plan.scheduled[index] !== 1) return null;
  const moved = movedText(schedules, plan.finish[index]!, forecast.finish[index]!);
  return moved && `${stretchText(plan.start[index]!, plan.finish[index]!)}, forecast ${moved}`;
}

function baselineText({ baseline }: Analysis, schedules: Schedules, task: Task, index: number): string | null {
  const agreed = agreedTask(baseline, task);
  const [start, finish] = [agreed?.start ?? null, agreed?.finish ?? null];
  if (start === null || finish === null) return null;
  const moved = movedText(schedules, finish, schedules.forecast.finish[index]!);
  return `Baseline: ${stretchText(start, finish)}, ${moved ? `forecast ${moved}` : 'kept'}`;
}

function floatTexts({ forecast, calendar }: Schedules, index: number): readonly (string | null)[] {
  if (forecast.done[index] === 1) return [];
  const [total, free] = [forecast.totalFloat[index]!, forecast.freeFloat[index]!];
  if (!Number.isFinite(total)) return [];
  if (total === 0 && forecast.critical[index] !== 1) return [];
  const days = (minutes: number) =>
    minutes === 0 ? 'none' : `${minutes < 0 ? '-' : ''}${lengthText(Math.abs(minutes), calendar.units.d)}`;
  const limit = limitTexts[forecast.limitedBy[index]!];
  return [
    forecast.critical[index] === 1 ? 'Critical' : null,
    `Total float: ${days(total)}${limit ? ` ${limit}` : ''}`,
    total > 0 ? `free float: ${days(free)}` : null,
  ];
}

function deadlineText(schedules: Schedules, { constraints: { deadline } }: Task, index: number): string | null {
  if (!deadline || schedules.forecast.done[index] === 1) return null;
  return `Deadline: ${formatDate(deadline)}, ${spareText(schedules, schedules.forecast.finish[index]!, deadline)}`;
}

function tracedTexts(plan: Plan, { skills, sprints }: Task, index: number): readonly (string | null)[] {
  const owner = inherited(plan, index, 'owner');
  const release = inherited(plan, index, 'release');
  return [
    labelled('Owner', owner && partyName(plan, owner)),
    labelled('skills', listed(skills, 5)),
    labelled('release', release && (plan.releases.get(release)?.name ?? release)),
    labelled('sprint', sprints.length > 0 ? (plan.sprints.get(sprints.at(-1)!)?.name ?? sprints.at(-1)!) : null),
  ];
}

/** `Landing zone (2026-03-13, 40 % done, float 2 working days)`, for a list of tasks. */
export function taskInBrief({ wbs }: Plan, schedules: Schedules | null, index: number): string {
  const task = wbs.tasks[index]!;
  const { name } = task;
  if (schedules?.forecast.scheduled[index] !== 1) return name;
  const { finish, done } = schedules.forecast;
  const progress = done[index] === 1 ? null : progressText(task, schedules, index);
  const facts = [dayText(finish[index]!), progress, roomText(schedules, index)];
  return `${name} (${facts.filter((fact) => fact !== null).join(', ')})`;
}

/** Null for what has no float and is not critical, such as level of effort. */
function roomText({ forecast, calendar }: Schedules, index: number): string | null {
  if (forecast.done[index] === 1) return 'done';
  const float = forecast.totalFloat[index]!;
  if (float < 0) return `float -${lengthText(-float, calendar.units.d)}`;
  if (forecast.critical[index] === 1) return 'critical';
  return float > 0 ? `float ${lengthText(float, calendar.units.d)}` : null;
}
