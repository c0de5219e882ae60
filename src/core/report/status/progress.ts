/** What was done, and what is next. */
import { inherited, isOrdinary } from '../../plan/wbs.ts';
import { counted, percentText } from '../../status/words.ts';
import { dayEndingAt, dayOfMinute, formatDay } from '../../values/civil.ts';
import { columns, line, listOf, said, tableOf, type Block, type Section } from './report.ts';
import { doneAfter, momentText, moreLines, soonUntil, whoText, type Subject } from './subject.ts';

/** Tasks that are told of each. */
const most = 10;

export function progressSection(subject: Subject): Section {
  const { schedules } = subject;
  const [since, until] = [doneAfter(subject), soonUntil(subject)];
  const blocks =
    !schedules || since === null || until === null
      ? listOf([line(schedules ? 'Unknown: there is no status date' : 'Unknown: the plan has no dates')])
      : [...doneBlocks(subject, since), ...nextBlocks(subject, until)];
  return { id: 'progress', title: 'Done and next', blocks };
}

/** Indices of tasks that are work: no milestones, containers and level of effort. */
function workIn({ plan }: Subject): readonly number[] {
  return plan.wbs.tasks.flatMap((task, index) => (isOrdinary(task) && task.status !== 'cancelled' ? [index] : []));
}

function doneBlocks(subject: Subject, since: number): readonly Block[] {
  const { plan, schedules } = subject;
  const { finish, done } = schedules!.forecast;
  const found = workIn(subject).filter((index) => done[index] === 1 && !wasDone(subject, index, since));
  const byDate = [...found].sort((a, b) => finish[b]! - finish[a]!);
  const rows = byDate.slice(0, most).map((index) => [said(plan.wbs.tasks[index]!.name), ownerCell(subject, index), said(momentText(finish[index]))]); // prettier-ignore
  const title = `Done since ${formatDay(since)}`;
  if (rows.length === 0) return listOf([line('nothing', title)]);
  return [...tableOf(`${title}: ${counted(found.length, 'task')}`, columns('Task', 'Owner', 'Finished'), rows), ...more(found.length)];
}

/** Before the report's time: by what the plan said then, else by its finish. */
function wasDone({ plan, schedules, earlier }: Subject, index: number, since: number): boolean {
  const { id } = plan.wbs.tasks[index]!;
  const then = earlier?.plan.wbs.indexOf.get(earlier.formerId.get(id) ?? id);
  if (earlier?.schedules && then !== undefined) return earlier.schedules.forecast.done[then] === 1;
  const finish = schedules!.forecast.finish[index]!;
  return !Number.isFinite(finish) || dayEndingAt(finish) <= since;
}

/** Under way, or beginning soon; what the finish waits for comes first. */
function nextBlocks(subject: Subject, until: number): readonly Block[] {
  const { plan, schedules } = subject;
  const { start, finish, done, critical, progress } = schedules!.forecast;
  const found = workIn(subject).filter((index) => done[index] !== 1 && dayOfMinute(start[index]!) <= until);
  const ordered = [...found].sort((a, b) => critical[b]! - critical[a]! || finish[a]! - finish[b]!);
  const rows = ordered
    .slice(0, most)
    .map((index) => [
      said(`${plan.wbs.tasks[index]!.name}${critical[index] === 1 ? ' (critical)' : ''}`),
      ownerCell(subject, index),
      said(momentText(start[index])),
      said(momentText(finish[index])),
      said(percentText(progress[index]!)),
    ]);
  const title = `Next, until ${formatDay(until)}`;
  if (rows.length === 0) return listOf([line('nothing', title)]);
  const heads = columns('Task', 'Owner', 'Start', 'Finish', '#Done');
  return [...tableOf(`${title}: ${counted(found.length, 'task')}, what the finish waits for first`, heads, rows), ...more(found.length)];
}

function ownerCell({ plan }: Subject, index: number) {
  return said(whoText(plan, inherited(plan, index, 'owner') ?? plan.wbs.tasks[index]!.assign[0]?.party ?? null));
}

function more(all: number): readonly Block[] {
  return listOf(moreLines(all, most, 'task'));
}
