/** A sprint day by day: how many points there were to do, and how many were left. */
import type { Sprint } from '../plan/model.ts';
import { dayEndingAt, weekdayOf } from '../values/civil.ts';
import type { Day } from '../values/time.ts';
import { sayDay } from './days.ts';
import type { Drawable } from './text.ts';

export interface DatedSprint {
  readonly sprint: Sprint;
  readonly start: Day;
  readonly finish: Day;
}

/** Points at the end of each of the days; NaN for days to come, of which nothing is known. */
export interface SprintDays {
  readonly days: readonly Day[];
  readonly left: readonly number[];
  /** Before the first day. */
  readonly atStart: number;
  /** The most that was left on any day. */
  readonly most: number;
}

export const noSprint = 'no sprint with `start` and `finish`; add one under `sprints:`';

export function datedSprints({ plan }: Drawable): DatedSprint[] {
  return [...plan.sprints.values()].flatMap((sprint) => {
    const [start, finish] = [sprint.start?.day, sprint.finish?.day];
    return start !== undefined && finish !== undefined && finish >= start && finish - start < 200 ? [{ sprint, start, finish }] : [];
  });
}

/** The one asked for, else the one at the status date, else the last that began before it, else the first. */
function chosenSprint({ analysis, settings }: Drawable, dated: readonly DatedSprint[]): DatedSprint | null {
  if (settings.sprint !== null) return dated.find((entry) => entry.sprint.id === settings.sprint) ?? null;
  const now = analysis.statusDate ?? -Infinity;
  const begun = dated.filter((entry) => entry.start <= now);
  return begun.find((entry) => entry.finish >= now) ?? begun.sort((a, b) => b.start - a.start)[0] ?? dated[0]!;
}

/** The sprint that is drawn, with its days; else why there is none. */
export function drawnSprint(drawable: Drawable): (DatedSprint & { readonly found: SprintDays }) | { readonly why: string } {
  const dated = datedSprints(drawable);
  if (dated.length === 0) return { why: noSprint };
  const chosen = chosenSprint(drawable, dated);
  if (!chosen) return { why: `no sprint "${drawable.settings.sprint!}" with \`start\` and \`finish\`` };
  const found = sprintDays(drawable, chosen);
  if (found.most > 0) return { ...chosen, found };
  return { why: `sprint "${chosen.sprint.name}" has no points; give its tasks \`points\`, or type its \`remaining\`` };
}

/** `2 Mar`, as the axis has it. */
export function dayLabels({ days }: Pick<SprintDays, 'days'>): string[] {
  return days.map((day) => sayDay(day).slice(0, -5));
}

export function sprintDays(drawable: Drawable, dated: DatedSprint): SprintDays {
  const days = workdays(dated);
  const { left, atStart } = typedRemaining(dated, days, drawable) ?? countedRemaining(dated, days, drawable);
  return { days, left, atStart, most: Math.max(0, ...left.filter((points) => !Number.isNaN(points))) };
}

/** What is left at the end of each day where the most that was left goes down evenly. */
export function evenPace({ days, most }: SprintDays): number[] {
  return days.map((_, index) => most * (1 - index / Math.max(1, days.length - 1)));
}

function workdays({ start, finish }: DatedSprint): Day[] {
  const days: Day[] = [];
  for (let day = start; day <= finish; day++) if (weekdayOf(day) < 5 || finish - start < 5) days.push(day);
  return days;
}

type Left = Pick<SprintDays, 'left' | 'atStart'>;

/** `remaining: {2026-03-09: 34}`, where the stories live elsewhere; each figure holds until the next. */
function typedRemaining({ sprint }: DatedSprint, days: readonly Day[], { analysis }: Drawable): Left | null {
  const known = sprint.remaining;
  if (known.length === 0) return null;
  const last = Math.max(analysis.statusDate ?? -Infinity, known.at(-1)!.date.day);
  const atStart = sprint.committed ?? known[0]!.points;
  const left = days.map((day) => (day > last ? NaN : (known.findLast(({ date }) => date.day <= day)?.points ?? atStart)));
  return { left, atStart };
}

/** Points of the sprint's tasks that were not finished at the end of each day. */
function countedRemaining({ sprint }: DatedSprint, days: readonly Day[], { plan, schedule, analysis }: Drawable): Left {
  const stories = plan.wbs.tasks.flatMap((task, index) => {
    if (task.sprints.at(-1) !== sprint.id || task.points === null || task.status === 'cancelled') return [];
    const isDone = schedule.done[index] === 1;
    return [{ points: task.points, finished: isDone ? dayEndingAt(schedule.finish[index]!) : Infinity }];
  });
  const left = days.map((day) => {
    if (analysis.statusDate !== null && day > analysis.statusDate) return NaN;
    return stories.reduce((sum, story) => sum + (story.finished <= day ? 0 : story.points), 0);
  });
  return { left, atStart: stories.reduce((sum, { points }) => sum + points, 0) };
}
