/**
 * Planned value, earned value and actual cost over time, the S-curve of the Practice Standard for Earned Value Management (PMI).
 * A plan keeps no history of progress: what a task has earned and cost is spread evenly over the working time from its actual start to
 * its actual finish, or to the status date, so that at the status date the curves meet the figures of the status to the cent.
 */
import type { BudgetLine, Plan } from '../plan/model.ts';
import type { Schedule, Schedules } from '../schedule/schedule.ts';
import { minutesPerDay, type Day, type Minute } from '../values/time.ts';
import { agreedValueOf } from './agreedValue.ts';
import { agreedTask, type Baseline } from './baseline.ts';
import { costsOf } from './cost.ts';
import { earnsAsPlanned, forEarningTasks, linesStillKnown } from './earnedValue.ts';
import { amountByTime, evenly, monthlyOr, type Instalment } from './instalments.ts';
import { isLabour } from './money.ts';
import type { Status } from './status.ts';
import { TaskColumns } from './taskColumns.ts';
import { inCents } from './words.ts';

export interface ValueAt {
  /** At the end of this day. */
  readonly day: Day;
  /** Money in cents precision. */
  readonly planned: number;
  /** Null after the status date, and where it cannot be known. */
  readonly earned: number | null;
  readonly spent: number | null;
}

interface Facts {
  readonly plan: Plan;
  readonly schedules: Schedules;
  readonly status: Status;
  readonly statusDate: Day;
}

/** At the end of each of the days, ascending; empty where the status knows no planned value. */
export function valueCurve(facts: Facts, days: readonly Day[]): readonly ValueAt[] {
  const { schedules, status, statusDate } = facts;
  const { baseline, money, earned } = status;
  if (!baseline || money.bac === null || earned.pv === null) return [];
  const moments = days.map((day) => (day + 1) * minutesPerDay);
  const now = (statusDate + 1) * minutesPerDay;
  const sumsOf = (instalments: readonly Instalment[]) => amountByTime(schedules.calendar, instalments, [...moments, now]);
  const planned = scaled(sumsOf(plannedInstalments(baseline)), money.bac, agreedValueOf(baseline).total);
  const parts = earnedAndSpent(facts, baseline, now);
  const gained = toFigure(sumsOf(parts.earned), earned.ev);
  const spent = toFigure(sumsOf(parts.spent), money.ac);
  return days.map((day, at) => ({
    day,
    planned: inCents(planned[at]!),
    earned: day > statusDate ? null : (gained?.[at] ?? null),
    spent: day > statusDate ? null : (spent?.[at] ?? null),
  }));
}

function plannedInstalments(baseline: Baseline): Instalment[] {
  const agreed = agreedValueOf(baseline);
  const tasks = [...agreed.tasks].map(([id, amount]) => {
    const { start, finish } = baseline.tasks.get(id)!;
    const last = finish ?? baseline.finish ?? Infinity;
    return { amount, from: start ?? last, to: last };
  });
  const lines = [...agreed.lines].flatMap(([id, amount]) => plannedLine(baseline, id, amount));
  return [...tasks, ...lines];
}

/** A line by the months it was planned in, else over the whole baseline. */
export function plannedLine(baseline: Baseline, id: string, amount: number): Instalment[] {
  const { start, finish } = baseline;
  return start === null || finish === null ? [] : monthlyOr(baseline.lines.get(id)!.months, amount, start, finish);
}

interface Parts {
  readonly earned: readonly Instalment[];
  readonly spent: readonly Instalment[];
}

function earnedAndSpent({ plan, schedules, statusDate }: Facts, baseline: Baseline, now: Minute): Parts {
  const { forecast, calendar } = schedules;
  const columns = new TaskColumns();
  columns.update(plan, calendar.units, baseline);
  const costs = costsOf(plan, schedules, columns, calendar, calendar.finishOf({ day: statusDate, time: null }));
  const lines = [...(plan.budget?.lines.values() ?? [])];
  const labourGiven = lines.some((line) => isLabour(line) && line.actual !== null);
  const spentByTasks = plan.wbs.tasks.map((_, task) => (labourGiven ? 0 : costs.labourSpent[task]!) + costs.fixedSpent[task]!);
  return {
    earned: [...earnedByTasks(plan, forecast, columns, baseline, now), ...earnedByLines(plan, baseline)],
    spent: [
      ...spentByTasks.flatMap((amount, task) => (amount === 0 ? [] : [{ amount, ...workedIn(forecast, task, now) }])),
      ...lines.flatMap((line) => spentOnLine(line, labourGiven, forecast.projectStart, now)),
    ],
  };
}

function earnedByTasks(plan: Plan, forecast: Schedule, columns: TaskColumns, baseline: Baseline, now: Minute): Instalment[] {
  const tasks: number[] = [];
  forEarningTasks(plan, columns, (task) => tasks.push(task));
  return tasks.flatMap((task): Instalment[] => {
    const agreed = columns.agreed[task]!;
    const known = agreedTask(baseline, plan.wbs.tasks[task]!);
    if (earnsAsPlanned(columns, task))
      return known && known.finish !== null ? evenly(agreed, known.start ?? known.finish, known.finish) : [];
    const amount = agreed * (forecast.done[task] === 1 ? 1 : forecast.progress[task]!);
    return amount > 0 ? [{ amount, ...workedIn(forecast, task, now) }] : [];
  });
}

function earnedByLines(plan: Plan, baseline: Baseline): Instalment[] {
  const names = linesStillKnown(plan);
  return [...agreedValueOf(baseline).lines].flatMap(([id, amount]) => (names.has(id) ? plannedLine(baseline, id, amount) : []));
}

/** From when to when it was worked on; what was bought before work began counts from the status date. */
export function workedIn({ start, finish, done }: Schedule, task: number, now: Minute): Pick<Instalment, 'from' | 'to'> {
  const from = Math.min(start[task]!, now);
  return Number.isFinite(from) ? { from, to: done[task] === 1 ? Math.min(finish[task]!, now) : now } : { from: now, to: now };
}

function spentOnLine(line: BudgetLine, labourGiven: boolean, start: Minute, now: Minute): Instalment[] {
  if (line.actual === null || (isLabour(line) && !labourGiven)) return [];
  return monthlyOr(line.actualByMonth, line.actual, Math.min(start, now), now);
}

/** The last of the sums is that of the status date; the others are in proportion, so that no rounding is left over. */
function toFigure(sums: readonly number[], figure: number | null): readonly number[] | null {
  return figure === null ? null : scaled(sums, figure, sums.at(-1)!).map(inCents);
}

function scaled(sums: readonly number[], figure: number, whole: number): number[] {
  return sums.map((sum) => (whole > 0 ? (sum / whole) * figure : 0));
}
