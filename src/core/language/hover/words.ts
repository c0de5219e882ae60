/** Dates, lengths and names as hovers, hints and lenses write them. */
import { dayText, lengthText } from '../../schedule/explain/words.ts';
import type { FloatLimit, Schedules } from '../../schedule/schedule.ts';
import { dayEndingAt, formatDay, weekdayOf } from '../../values/civil.ts';
import { minutesPerDay, type Day, type Minute, type PlanDate } from '../../values/time.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** `Fri 2026-03-13` */
export function weekdayText(day: Day): string {
  return `${weekdays[weekdayOf(day)]!} ${formatDay(day)}`;
}

/** The day on which something begins. */
export function beginText(minute: Minute): string {
  return weekdayText(Math.floor(minute / minutesPerDay));
}

/** The day on which something ends; midnight belongs to the day before. */
export function endText(minute: Minute): string {
  return weekdayText(dayEndingAt(minute));
}

/** `2026-03-02 – 2026-03-13`, one date where both are the same day. */
export function stretchText(start: Minute, finish: Minute): string {
  const [from, to] = [dayText(start + 1), dayText(finish)];
  return from === to || start >= finish ? to : `${from} – ${to}`;
}

/** `3 working days later`, `1 working day earlier`; null where it is the same day's work. */
export function movedText({ calendar }: Schedules, from: Minute, to: Minute): string | null {
  const minutes = calendar.workingMinutes(from, to);
  if (!Number.isFinite(minutes) || minutes === 0) return null;
  return `${lengthText(Math.abs(minutes), calendar.units.d)} ${minutes > 0 ? 'later' : 'earlier'}`;
}

/** `4 working days to spare`, `missed by 2 working days`, `to the day`. */
export function spareText({ calendar }: Schedules, finish: Minute, deadline: PlanDate): string {
  const minutes = calendar.workingMinutes(finish, calendar.finishOf(deadline));
  if (!Number.isFinite(minutes)) return 'not known';
  if (minutes === 0) return 'to the day';
  const days = lengthText(Math.abs(minutes), calendar.units.d);
  return minutes > 0 ? `${days} to spare` : `missed by ${days}`;
}

export const limitTexts: Readonly<Record<FloatLimit, string | null>> = {
  'other-plan': 'before a task of another plan moves',
  finish: null,
  'project-deadline': "to the project's deadline",
  deadline: 'to a deadline',
  constraint: 'to a fixed date',
  none: null,
};

/** `60 %`, a share of full time. */
export function shareText(share: number): string {
  return `${Math.round(share * 100)} %`;
}
