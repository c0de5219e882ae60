/** What a RAID entry means for the schedule: how much it may cost, what it threatens, how near it is. Worked out when somebody asks. */
import type { Plan, RaidEntry } from '../plan/model.ts';
import { milestonesBehind } from '../schedule/around.ts';
import { calendarOf } from '../schedule/planCalendar.ts';
import type { Schedule, Schedules } from '../schedule/schedule.ts';
import { parseDate, parseMonth } from '../values/date.ts';
import { firstDayOfMonth } from '../values/civil.ts';
import type { Day, Minute } from '../values/time.ts';
import { workUnder } from './bearing.ts';
import { workingDaysBetween, type Clock } from './clock.ts';
import { expectedAt, exposureOfEntry, type Exposure } from './expected.ts';
import type { RaidStatus, Status } from './status.ts';

export interface Outlook {
  /** What it costs if it happens. */
  readonly exposure: Exposure;
  /** The same times the chance that its probability stands for; null without a probability. */
  readonly expected: Exposure;
  /** Work that it bears on and that is not finished, by WBS index. Nothing where the entry is over. */
  readonly threatens: readonly number[];
  /** The least total float of that work, in working days; negative where it is late already. */
  readonly floatDays: number | null;
  /** Milestones still to come whose dates hang on that work, the next first. */
  readonly milestones: readonly number[];
  /** Working days until the first of that work begins that has not begun; null where all has. */
  readonly startsInDays: number | null;
  /** Working days until it is due; negative where it is overdue. */
  readonly dueInDays: number | null;
  /** Working days until it could strike: by its own `proximity`, else when the work begins; 0 where that is past or under way. */
  readonly proximityDays: number | null;
}

/** An `Analysis` with a plan and a status is one. */
export interface Foreseen {
  readonly plan: Plan;
  readonly status: Status;
  /** Null where there are no dates. */
  readonly schedules: Schedules | null;
  readonly statusDate: Day | null;
}

/** Of every entry, in the order of the register. What is counted from the status date is null where there is none. */
export function outlooksOf(foreseen: Foreseen): ReadonlyMap<string, Outlook> {
  return new Map([...foreseen.status.raid].map(([id, status]) => [id, outlookOf(foreseen, status)]));
}

export function outlookOf({ plan, schedules, statusDate }: Foreseen, { entry, isOpen, due }: RaidStatus): Outlook {
  const clock = calendarOf(plan);
  const now = statusDate === null ? null : clock.finishOf({ day: statusDate, time: null });
  const until = (moment: Minute | null) => (now === null || moment === null ? null : workingDaysBetween(clock, now, moment));
  const forecast = schedules?.forecast ?? null;
  const threatens = isOpen ? workUnder(plan, entry).filter((task) => forecast?.done[task] !== 1 && !isCancelled(plan, task)) : [];
  const starts = forecast && firstStart(plan, forecast, threatens);
  const exposure = exposureOfEntry(entry, clock);
  return {
    exposure,
    expected: expectedAt(entry, exposure, entry.probability),
    threatens,
    floatDays: forecast && leastFloat(forecast, threatens, clock),
    milestones: schedules ? milestonesAhead(schedules, threatens) : [],
    startsInDays: until(starts),
    dueInDays: isOpen && due !== null ? until(clock.finishOf({ day: due, time: null })) : null,
    proximityDays: isOpen && now !== null ? nearness(until(strikes(entry, clock) ?? starts), threatens) : null,
  };
}

function isCancelled({ wbs }: Plan, task: number): boolean {
  return wbs.tasks[task]!.status === 'cancelled';
}

function leastFloat({ totalFloat }: Schedule, tasks: readonly number[], clock: Clock): number | null {
  const floats = tasks.map((task) => totalFloat[task]!).filter((float) => !Number.isNaN(float));
  return floats.length > 0 ? Math.min(...floats) / clock.units.d : null;
}

function milestonesAhead(schedules: Schedules, tasks: readonly number[]): readonly number[] {
  if (tasks.length === 0) return [];
  const { done, finish } = schedules.forecast;
  const ahead = milestonesBehind(schedules, tasks).filter((task) => done[task] !== 1 && !Number.isNaN(finish[task]!));
  return ahead.sort((a, b) => finish[a]! - finish[b]! || a - b);
}

/** Of the work that has not begun. */
function firstStart({ wbs }: Plan, { start, progress }: Schedule, tasks: readonly number[]): Minute | null {
  const waiting = tasks.filter((task) => wbs.tasks[task]!.actuals.start === null && progress[task] === 0);
  const starts = waiting.map((task) => start[task]!).filter((moment) => !Number.isNaN(moment));
  return starts.length > 0 ? Math.min(...starts) : null;
}

/** By the month or date that a risk says itself. */
function strikes({ proximity }: RaidEntry, clock: ReturnType<typeof calendarOf>): Minute | null {
  if (proximity === null) return null;
  const month = parseMonth(proximity);
  if (month.ok) return clock.startOf({ day: firstDayOfMonth(month.value.year, month.value.month), time: null });
  const date = parseDate(proximity);
  return date.ok ? clock.startOf(date.value) : null;
}

/** Without a day of its own it is as near as the work, which is under way where nothing of it has still to begin. */
function nearness(days: number | null, threatens: readonly number[]): number | null {
  if (days === null) return threatens.length > 0 ? 0 : null;
  return Math.max(0, days);
}
