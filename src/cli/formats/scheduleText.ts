/** The schedule for people: the finish, the tasks as a tree, who has too much to do. */
import type { Plan, Task } from '../../core/plan/model.ts';
import type { Load } from '../../core/schedule/schedule.ts';
import { workingDays } from '../../core/status/words.ts';
import { formatDate, formatDay } from '../../core/values/civil.ts';
import { isElapsed } from '../../core/values/duration.ts';
import { minutesPerDay } from '../../core/values/time.ts';
import type { Layout } from '../result.ts';
import { dayText, percent, tenths } from './dates.ts';
import { loadLines } from './loadText.ts';
import type { Scheduled } from './schedule.ts';
import { tableLines, type Column } from './table.ts';
import { levellingLines } from './levellingText.ts';
import { printable, sentenceLines } from './width.ts';

/** With the load of everybody by week where it is asked for. */
export function scheduleLines(scheduled: Scheduled, layout: Layout, parts: { readonly load: boolean }): readonly string[] {
  const over = scheduled.schedules.overloads.filter(({ to }) => to >= (scheduled.analysis.statusDate ?? 0));
  return [
    ...headLines(scheduled, layout),
    '',
    ...tableLines(taskColumns(scheduled), [...scheduled.plan.wbs.tasks.keys()], layout.width, layout.paint),
    ...levellingLines(scheduled, layout),
    ...(over.length > 0 ? ['', ...overloadLines(over, scheduled.plan, layout)] : []),
    ...(parts.load ? ['', ...loadLines(scheduled, layout)] : []),
  ];
}

function headLines({ plan, analysis, schedule, schedules }: Scheduled, layout: Layout): readonly string[] {
  const { name, deadline } = plan.project;
  const days = deadline
    ? schedules.calendar.workingMinutes(schedule.projectFinish, schedules.calendar.finishOf(deadline)) / schedules.calendar.units.d
    : 0;
  const against = deadline ? ` (deadline ${formatDate(deadline)}, ${distanceTo(days)})` : '';
  const which = schedule.kind === 'plan' ? 'As planned' : 'Forecast';
  const status = schedule.kind === 'forecast' && analysis.statusDate !== null ? ` at ${formatDay(analysis.statusDate)}` : '';
  const dates = `${which}${status}: ${dayText(schedule.projectStart)} to ${dayText(schedule.projectFinish)}${against}`;
  return [layout.paint('bold', printable(name)), ...sentenceLines(dates, layout)];
}

function distanceTo(days: number): string {
  if (Number.isNaN(days)) return 'no finish';
  if (Math.abs(days) < 0.05) return 'just met';
  return days > 0 ? `${workingDays(days)} to spare` : `${workingDays(-days)} late`;
}

function taskColumns(scheduled: Scheduled): readonly Column<number>[] {
  const { plan, schedule, schedules } = scheduled;
  const { tasks, depth, end } = plan.wbs;
  const isContainer = (i: number) => end[i]! > i + 1;
  return [
    {
      title: 'Task',
      shrinksTo: 20,
      text: (i) => '  '.repeat(depth[i]!) + titleOf(tasks[i]!),
      style: (i) => (isContainer(i) ? 'bold' : schedule.done[i] === 1 ? 'dim' : null),
    },
    { title: 'Id', from: 120, text: (i) => tasks[i]!.id },
    { title: 'Owner', from: 120, shrinksTo: 12, text: (i) => ownerText(plan, i) },
    { title: 'Start', text: (i) => dayText(schedule.start[i]!) },
    { title: 'Finish', text: (i) => dayText(schedule.finish[i]!) },
    { title: 'Days', align: 'right', text: (i) => durationText(scheduled, i) },
    {
      title: 'Float',
      align: 'right',
      text: (i) => (schedule.done[i] === 1 ? '' : tenths(schedule.totalFloat[i]! / schedules.calendar.units.d)),
    },
    { title: 'Done', align: 'right', text: (i) => (schedule.progress[i]! > 0 ? percent(schedule.progress[i]!) : '') },
    { title: '', text: (i) => stateText(scheduled, i), style: (i) => (schedule.critical[i] === 1 ? 'red' : null) },
  ];
}

/** In working days, or in days of 24 hours (`3ed`) where time just passes. */
function durationText({ plan, schedule, schedules }: Scheduled, index: number): string {
  const task = plan.wbs.tasks[index]!;
  const minutes = schedule.duration[index]!;
  if (task.shape === 'milestone') return '';
  const passes = task.duration !== null && isElapsed(task.duration.likely) && Number.isFinite(minutes);
  return passes ? `${tenths(minutes / minutesPerDay)}ed` : tenths(minutes / schedules.calendar.units.d);
}

function titleOf({ name, shape }: Task): string {
  return shape === 'milestone' ? `◆ ${name}` : name;
}

function ownerText({ wbs }: Plan, index: number): string {
  for (let i = index; i >= 0; i = wbs.parent[i]!) {
    const owner = wbs.tasks[i]!.own.owner;
    if (owner !== null) return owner;
  }
  return '';
}

function stateText({ plan, schedule }: Scheduled, index: number): string {
  const task = plan.wbs.tasks[index]!;
  if (task.status === 'cancelled') return 'cancelled';
  const states = [...(schedule.critical[index] === 1 ? ['critical'] : []), ...(task.status === 'on-hold' ? ['on hold'] : [])];
  return states.join(', ');
}

function overloadLines(over: readonly Load[], plan: Plan, { width, paint }: Layout): readonly string[] {
  const amount = (load: Load, figure: number) =>
    plan.resources.get(load.resource)?.kind === 'equipment' ? tenths(figure) : percent(figure);
  const columns: readonly Column<Load>[] = [
    { title: 'Over-allocated', shrinksTo: 14, text: ({ resource }) => plan.resources.get(resource)?.name ?? resource },
    { title: 'From', text: ({ from }) => formatDay(from) },
    { title: 'To', text: ({ to }) => formatDay(to) },
    { title: 'Needed', align: 'right', text: (load) => amount(load, load.used) },
    { title: 'Has', align: 'right', text: (load) => amount(load, load.capacity) },
    { title: 'Tasks', shrinksTo: 16, text: ({ tasks }) => tasks.map((index) => plan.wbs.tasks[index]!.id).join(', ') },
  ];
  return tableLines(columns, over, width, paint);
}
