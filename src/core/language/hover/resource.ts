/** What a hover says of a person or of equipment: how much there is, how much is asked, and for what. */
import type { Analysis } from '../../analysis.ts';
import type { Plan, Resource } from '../../plan/model.ts';
import { weeksOf } from '../../schedule/around.ts';
import { firstDayAhead, remainingOf } from '../../schedule/asked.ts';
import type { WeekLoad } from '../../schedule/schedule.ts';
import { ratedCosts } from '../../status/utilisation/utilisation.ts';
import { counted, currencyText } from '../../status/words.ts';
import { formatDay, weekdayOf } from '../../values/civil.ts';
import { formatRange } from '../../values/date.ts';
import { tenthsText } from '../../values/numbers.ts';
import { amountText } from './assigned.ts';
import { labelled, line, listed, present, title, type Line } from './lines.ts';
import { taskInBrief } from './task.ts';
import { shareText } from './words.ts';

export function resourceLines(analysis: Analysis, plan: Plan, resource: Resource): readonly Line[] {
  const { role, team, kind, id, name, leave, skills } = resource;
  const weeks = comingWeeks(analysis, id);
  return present([
    title(name, role ?? kind, team && `team ${team}`, id === name ? null : id),
    line(capacityText(plan, resource), rateText(plan, resource), labelled('calendar', resource.calendar)),
    line(...loadTexts(weeks)),
    line(overText(weeks)),
    line(...remainingTexts(analysis, plan, resource)),
    line(...taskTexts(analysis, plan, id)),
    line(raidText(analysis, id)),
    line(labelled('Away', listed(leave.map(formatRange))), labelled('skills', listed(skills, 5))),
  ]);
}

function capacityText(plan: Plan, { kind, capacity, id }: Resource): string | null {
  return kind === 'material' ? null : `Capacity: ${amountText(plan, id, capacity)}`;
}

const perTexts = { h: 'an hour', d: 'a day', w: 'a week', mo: 'a month' } as const;

function rateText({ project }: Plan, { rate }: Resource): string | null {
  return rate && `${currencyText(rate.amount, project.currency)} ${perTexts[rate.per]}`;
}

/** From the status date's week on: what is past cannot be helped. */
function comingWeeks({ schedules, statusDate }: Analysis, id: string): readonly WeekLoad[] {
  if (!schedules) return [];
  const from = statusDate === null ? -Infinity : statusDate - weekdayOf(statusDate);
  return weeksOf(schedules, id).filter(({ week }) => week >= from);
}

function loadTexts(weeks: readonly WeekLoad[]): readonly (string | null)[] {
  const [next] = weeks;
  if (!next) return ['Load: none from now on'];
  const peak = weeks.reduce((most, week) => (ratioOf(week) > ratioOf(most) ? week : most));
  const first = `Load: ${loadText(next)}`;
  return peak === next ? [`${first}, the most`] : [first, `most: ${loadText(peak)}`];
}

function ratioOf({ usedHours, capacityHours }: WeekLoad): number {
  return usedHours / Math.max(capacityHours, 0.1);
}

/** `32 of 40 h in the week of 2026-03-02` */
function loadText({ week, usedHours, capacityHours }: WeekLoad): string {
  return `${tenthsText(usedHours)} of ${tenthsText(capacityHours)} h in the week of ${formatDay(week)}`;
}

/** `Until 2026-06-12: 240 of 480 h, 50 %`, and what that costs. */
function remainingTexts({ schedules, statusDate }: Analysis, plan: Plan, { id, rate }: Resource): readonly (string | null)[] {
  const remaining = schedules && remainingOf(schedules, id, firstDayAhead(schedules, statusDate));
  if (!schedules || !remaining) return [];
  const { to, usedHours, capacityHours } = remaining;
  const share = capacityHours > 0 ? `, ${shareText(usedHours / capacityHours)}` : '';
  const cost = rate && ratedCosts({ plan, schedules, statusDate }).get(id);
  return [
    `What remains, until ${formatDay(to)}: ${tenthsText(usedHours)} of ${tenthsText(capacityHours)} h${share}`,
    cost ? `still to cost ${currencyText(cost.toCome, plan.project.currency)}` : null,
    cost && cost.spent > 0 ? `spent ${currencyText(cost.spent, plan.project.currency)}` : null,
  ];
}

function overText(weeks: readonly WeekLoad[]): string | null {
  const over = weeks.filter(({ over, daysOver }) => over || daysOver > 0);
  const [first] = over;
  return first ? `Over-allocated in ${counted(over.length, 'week')}, first in that of ${formatDay(first.week)}` : null;
}

function taskTexts({ schedules }: Analysis, plan: Plan, id: string): readonly (string | null)[] {
  const tasks = tasksOf(plan, id);
  if (tasks.length === 0) return ['No tasks'];
  const open = tasks.filter((index) => schedules?.forecast.done[index] !== 1);
  open.sort((a, b) => startOf(schedules?.forecast.start[a]) - startOf(schedules?.forecast.start[b]) || a - b);
  const done = tasks.length - open.length;
  const count = `${counted(open.length, 'open task')}${done > 0 ? `, ${done} done` : ''}`;
  return [labelled(count, listed(open.map((index) => taskInBrief(plan, schedules, index)))) ?? count];
}

/** By WBS index; a plain loop, for it looks at every task. */
function tasksOf({ wbs: { tasks } }: Plan, id: string): readonly number[] {
  const found: number[] = [];
  for (let index = 0; index < tasks.length; index++) {
    const { assign, status } = tasks[index]!;
    for (let i = 0; i < assign.length; i++) if (assign[i]!.party === id && status !== 'cancelled') found.push(index);
  }
  return found;
}

/** What has no date comes last. */
function startOf(minute: number | undefined): number {
  return minute === undefined || Number.isNaN(minute) ? Number.MAX_SAFE_INTEGER : minute;
}

function raidText({ status }: Analysis, id: string): string | null {
  const open = [...(status?.raid.values() ?? [])].filter(({ entry, isOpen }) => isOpen && entry.owner === id);
  return open.length > 0 ? `Owns ${counted(open.length, 'open RAID entry', 'open RAID entries')}` : null;
}
