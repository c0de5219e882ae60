/** When a stakeholder is to hear of the project next, as far as `updates` says so in words that have a day. */
import type { Plan, Stakeholder } from '../plan/model.ts';
import { timesOf } from '../schedule/calendars.ts';
import { nextMeetingDay } from '../schedule/meetings.ts';
import type { Schedules } from '../schedule/schedule.ts';
import { civilOf, dayEndingAt, lastDayOfMonth, quarterOf, weekdayOf } from '../values/civil.ts';
import { minutesPerDay, type Day } from '../values/time.ts';

export interface UpdatesOf {
  readonly plan: Plan;
  readonly schedules: Schedules | null;
  readonly statusDate: Day | null;
}

/** Days. Where nobody works for so long, nothing is due. */
const farthest = 366;

/** The last day of the period that holds a day. */
type Period = (day: Day, plan: Plan) => Day;

const sunday = (day: Day): Day => day - weekdayOf(day) + 6;

/** Every other week ends with the week in which the project starts, or an even number of weeks away from it. */
const fortnight: Period = (day, { project }) => {
  const weeks = (sunday(day) - sunday(project.start?.day ?? 0)) / 7;
  return sunday(day) + (weeks % 2 === 0 ? 0 : 7);
};

const month: Period = (day) => {
  const { year, month: of } = civilOf(day);
  return lastDayOfMonth(year, of);
};

const quarter: Period = (day) => lastDayOfMonth(civilOf(day).year, quarterOf(day) * 3);

const periods: readonly (readonly [words: RegExp, period: Period])[] = [
  [/^(daily|every day)$/, (day) => day],
  [/^(weekly|every week)$/, sunday],
  [/^(fortnightly|every (two|2|other|second) weeks?)$/, fortnight],
  [/^(monthly|every month)$/, month],
  [/^(quarterly|every quarter)$/, quarter],
];

/**
 * The first day after the status date by which it is due: the last working day of the week, month or quarter, or the next meeting of the
 * forum behind `after` (by its name or id). Null without a status date, and where `updates` says it in other words.
 */
export function nextUpdate(of: UpdatesOf, { updates }: Stakeholder): Day | null {
  const words = updates?.trim().toLowerCase().replaceAll(/\s+/g, ' ') ?? '';
  if (of.statusDate === null || words === '') return null;
  const period = periods.find(([known]) => known.test(words))?.[1];
  return period ? endOf(of.plan, period, of.statusDate + 1) : afterMeeting(of, words, of.statusDate);
}

/** Where the rest of a period is free, the next one counts; a calendar without any work has no such day. */
function endOf(plan: Plan, period: Period, from: Day): Day | null {
  const { project } = timesOf(plan);
  const first = dayEndingAt(project.nextWork(from * minutesPerDay) + 1);
  if (!Number.isFinite(first) || first - from > farthest) return null;
  return dayEndingAt(project.previousWork((period(first, plan) + 1) * minutesPerDay));
}

/** `after each steering committee`, `after steerco` */
function afterMeeting({ plan, schedules }: UpdatesOf, words: string, day: Day): Day | null {
  const name = /^after (?:(?:each|every) )?(?:meeting of )?(?:the )?(.+)$/.exec(words)?.[1];
  const forum = [...plan.forums.values()].find((one) => one.id.toLowerCase() === name || one.name.toLowerCase() === name);
  return forum?.meets ? nextMeetingDay(plan, schedules, forum.meets, day) : null;
}
