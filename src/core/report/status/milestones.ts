/** Milestones: what is late, what falls due, what was reached, as a picture and as a table. */
import type { Task } from '../../plan/model.ts';
import { agreedTask } from '../../status/baseline.ts';
import { inDays, workingDaysBetween } from '../../status/clock.ts';
import { thresholdsOf } from '../../status/thresholds.ts';
import { counted, workingDays } from '../../status/words.ts';
import { dayEndingAt, formatDay } from '../../values/civil.ts';
import type { Day, Minute } from '../../values/time.ts';
import { columns, grave, line, listOf, said, tableOf, type Cell, type Line, type Section, type StripRow } from './report.ts';
import { doneAfter, momentText, moreLines, soonUntil, thenTitle, type Subject } from './subject.ts';

/** Rows that are told; what is late or due comes before what lies far ahead. */
const most = 14;

/** Working days below which nobody calls a date late. */
const negligible = 0.05;

export interface ReportedMilestone {
  readonly task: Task;
  readonly now: Minute;
  /** Null where there was none, or nobody asked. */
  readonly then: Minute | null;
  readonly baseline: Minute | null;
  readonly deadline: Minute | null;
  readonly isReached: boolean;
  readonly isDue: boolean;
  /** Working days after its deadline and after the baseline; 0 where it is in time, NaN where there is none. */
  readonly pastDeadline: number;
  readonly behind: number;
  /** Past its deadline, but not further than it may be. */
  readonly isTolerated: boolean;
  /** Ahead, and past its deadline beyond its tolerance, or further behind the baseline than the schedule may be and stay green. */
  readonly isGrave: boolean;
}

/** Those that were just reached and all that are ahead, by date. */
export function milestonesOf(subject: Subject): readonly ReportedMilestone[] {
  const { plan, schedules } = subject;
  if (!schedules) return [];
  const [since, until] = [doneAfter(subject), soonUntil(subject)];
  return plan.wbs.tasks
    .flatMap((task, index): ReportedMilestone[] => {
      const now = schedules.forecast.finish[index]!;
      const isReached = schedules.forecast.done[index] === 1;
      if (task.shape !== 'milestone' || !Number.isFinite(now)) return [];
      if (isReached && (since === null || dayEndingAt(now) <= since)) return [];
      return [milestoneOf(subject, task, now, isReached, until)];
    })
    .sort((a, b) => a.now - b.now);
}

function milestoneOf(subject: Subject, task: Task, now: Minute, isReached: boolean, until: Day | null): ReportedMilestone {
  const { status, schedules, earlier } = subject;
  const calendar = schedules!.calendar;
  const baseline = agreedTask(status.baseline, task)?.finish ?? null;
  const deadline = task.constraints.deadline && calendar.finishOf(task.constraints.deadline);
  const then = earlier?.schedules?.forecast.finish[earlier.plan.wbs.indexOf.get(earlier.formerId.get(task.id) ?? task.id) ?? -1];
  const tolerance = task.constraints.tolerance && inDays(calendar, task.constraints.tolerance);
  const limits = thresholdsOf(subject.plan, calendar);
  const daysAfter = (limit: Minute | null) => (limit === null ? NaN : lateBy(limit, now, workingDaysBetween(calendar, limit, now)));
  const [pastDeadline, behind] = [daysAfter(deadline), daysAfter(baseline)];
  return {
    ...{ task, now, baseline, deadline, isReached, pastDeadline, behind },
    then: then !== undefined && Number.isFinite(then) ? then : null,
    isDue: !isReached && until !== null && dayEndingAt(now) <= until,
    isTolerated: pastDeadline > 0 && tolerance !== null && pastDeadline <= tolerance,
    isGrave: !isReached && (pastDeadline > (tolerance ?? limits.deadline.amber) || behind > limits.baseline.amber),
  };
}

/** On the same day nobody is late: a kick-off in the morning is as good as one in the evening. */
function lateBy(limit: Minute, now: Minute, days: number): number {
  return dayEndingAt(now) > dayEndingAt(limit) && days >= negligible ? days : 0;
}

export function milestonesSection(subject: Subject, milestones: readonly ReportedMilestone[]): Section {
  const ahead = milestones.filter(({ isReached }) => !isReached);
  if (milestones.length === 0) {
    const why = subject.schedules ? 'No milestone is ahead' : 'Unknown: the plan has no dates';
    return { id: 'milestones', title: 'Milestones', blocks: listOf([line(why)]) };
  }
  const shown = mostTelling(milestones);
  const { earlier } = subject;
  const hasBaseline = shown.some(({ baseline }) => baseline !== null);
  const hasDeadline = shown.some(({ deadline }) => deadline !== null);
  const heads = columns('Milestone', 'Forecast', 'State', ...(earlier ? [`Forecast at ${thenTitle(earlier)}`] : []), ...(hasBaseline ? ['Baseline'] : []), ...(hasDeadline ? ['Deadline'] : [])); // prettier-ignore
  const rows = shown.map((one): readonly Cell[] => [
    said(one.task.name),
    said(momentText(one.now)),
    stateCell(one),
    ...(earlier ? [said(momentText(one.then))] : []),
    ...(hasBaseline ? [said(momentText(one.baseline))] : []),
    ...(hasDeadline ? [said(momentText(one.deadline))] : []),
  ]);
  return {
    id: 'milestones',
    title: 'Milestones',
    blocks: [
      ...listOf([
        ...summaryLines(subject, milestones, ahead),
        ...moreLines(milestones.length, shown.length, 'milestone that is neither late nor due', 'milestones that are neither late nor due'),
      ]),
      ...(shown.length > 1 ? [{ kind: 'strip' as const, strip: stripOf(subject, shown) }] : []),
      ...tableOf('Milestones by date', heads, rows),
    ],
  };
}

function summaryLines(subject: Subject, all: readonly ReportedMilestone[], ahead: readonly ReportedMilestone[]): readonly Line[] {
  const [since, until] = [doneAfter(subject), soonUntil(subject)];
  const past = ahead.filter(({ pastDeadline }) => pastDeadline > 0).length;
  const behind = ahead.filter((one) => one.behind > 0).length;
  const isCompared = ahead.some(({ baseline, deadline }) => baseline !== null || deadline !== null);
  const names = (of: readonly ReportedMilestone[]) => (of.length === 0 ? 'none' : of.map(({ task, now }) => `${task.name} (${momentText(now)})`).join(', ')); // prettier-ignore
  const lateText = isCompared
    ? `${past === 0 ? 'none' : past} past the deadline, ${behind === 0 ? 'none' : behind} behind the baseline, of ${counted(ahead.length, 'milestone')} ahead`
    : 'unknown: no milestone ahead has a deadline or a baseline';
  return [
    { label: 'Late', cell: grave(lateText, past > 0) },
    ...(until === null ? [line('unknown: there is no status date', 'Due')] : [line(names(all.filter(({ isDue }) => isDue)), `Due by ${formatDay(until)}`)]), // prettier-ignore
    ...(since === null ? [] : [line(names(all.filter(({ isReached }) => isReached)), `Reached since ${formatDay(since)}`)]),
  ];
}

/** By date again: reached, late and due ones, then what has a deadline, then the nearest. */
function mostTelling(all: readonly ReportedMilestone[]): readonly ReportedMilestone[] {
  const rank = ({ isReached, isDue, pastDeadline, behind, deadline }: ReportedMilestone) => (isReached || isDue || pastDeadline > 0 || behind > 0 ? 0 : deadline === null ? 2 : 1); // prettier-ignore
  const chosen = new Set([...all].sort((a, b) => rank(a) - rank(b)).slice(0, most));
  return all.filter((one) => chosen.has(one));
}

/** `due, 3 working days after the baseline, within the deadline` */
function stateCell({ isReached, isDue, pastDeadline, behind, isTolerated, isGrave }: ReportedMilestone): Cell {
  const isCompared = !Number.isNaN(pastDeadline) || !Number.isNaN(behind);
  const parts = [
    ...(isReached ? ['reached'] : isDue ? ['due'] : []),
    ...(pastDeadline > 0 ? [`${workingDays(pastDeadline)} after the deadline${isTolerated ? ' (tolerated)' : ''}`] : []),
    ...(behind > 0 ? [`${workingDays(behind)} after the baseline`] : []),
    ...(behind > 0 && pastDeadline === 0 ? [isReached ? 'deadline kept' : 'within the deadline'] : []),
    ...(isCompared && !(behind > 0) && !(pastDeadline > 0) ? ['in time'] : []),
  ];
  return grave(parts.length === 0 ? 'ahead' : parts.join(', '), isGrave);
}

function stripOf(subject: Subject, shown: readonly ReportedMilestone[]) {
  const day = (moment: Minute | null) => (moment === null ? null : dayEndingAt(moment));
  const rows = shown.map(({ task, now, then, baseline, deadline, isReached, pastDeadline, behind, isGrave }): StripRow => ({
    name: task.name,
    now: dayEndingAt(now),
    ...{ then: day(then), baseline: day(baseline), deadline: day(deadline) },
    isDone: isReached,
    isGrave,
    state: isReached ? 'reached' : pastDeadline > 0 ? 'late' : behind > 0 ? 'behind' : null,
  }));
  const { earlier, statusDate } = subject;
  return { caption: 'Milestones over time', statusDate, thenTitle: earlier && thenTitle(earlier), rows };
}
