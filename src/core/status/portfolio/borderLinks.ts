/** Where one plan waits for another: what is needed, what was promised, what the forecast says. */
import type { Plan, RaidEntry, Task } from '../../plan/model.ts';
import type { Crossed } from '../../schedule/crossing.ts';
import { calendarOf } from '../../schedule/planCalendar.ts';
import type { ProjectCalendar, Schedules } from '../../schedule/schedule.ts';
import { isOpenState } from '../raid.ts';
import { parseReference } from '../../values/id.ts';
import type { Minute } from '../../values/time.ts';
import { workingDaysBetween } from '../clock.ts';
import type { Member } from './programme.ts';

export interface BorderLink {
  /** The plan that waits, and which of its tasks; no task where a RAID dependency says so that holds back none. */
  readonly consumer: Plan;
  readonly task: Task | null;
  /** The dependency that stands for the link; null where `after` names the other plan itself. */
  readonly entry: RaidEntry | null;
  readonly provider: Plan;
  readonly source: Task;
  /** Which end of the other plan's task counts. */
  readonly side: 'start' | 'finish';
  /** By when it has to be there, on the calendar of the plan that provides: as the dependency says (`needed`), else as the late dates of the task that waits allow (`float`). */
  readonly needed: Minute | null;
  readonly neededBy: 'needed' | 'float' | null;
  /** The dependency's `promised`, else the deadline of the task that is waited for; null where nobody promised. */
  readonly promised: Minute | null;
  readonly forecast: Minute | null;
  /** It is there, or nobody waits for it any more. */
  readonly isDone: boolean;
  /** Working days of the plan that provides, from the forecast until it is needed; negative where it comes too late, null where either is not known. */
  readonly gapDays: number | null;
}

/** The tightest first, then those of which the gap is not known; what is done or met comes last. */
export function bordersIn(members: readonly Member[], crossed: ReadonlyMap<string, Crossed>): readonly BorderLink[] {
  const byId = new Map(members.map((member) => [member.plan.project.id, member]));
  const links = members.flatMap((member) => [...linksOf(member, byId, crossed), ...promisesOf(member, byId)]);
  const rank = ({ isDone, gapDays }: BorderLink) => (isDone ? Infinity : (gapDays ?? Number.MAX_VALUE));
  return links.sort((a, b) => compare(rank(a), rank(b)) || compare(a.forecast ?? Infinity, b.forecast ?? Infinity));
}

/** By more than reads as nothing in tenths of a day. */
export function isLate({ isDone, gapDays }: BorderLink): boolean {
  return !isDone && gapDays !== null && gapDays < -0.05;
}

type Members = ReadonlyMap<string, Member>;

/** Every entry of `after` that leads into another plan of the portfolio, by itself or by way of a dependency. */
function linksOf({ plan }: Member, byId: Members, crossed: ReadonlyMap<string, Crossed>): readonly BorderLink[] {
  const own = crossed.get(plan.project.id);
  const lates = new Map(own?.crossings.map(({ task, at, late }) => [`${task} ${at}`, late]));
  return plan.wbs.tasks.flatMap((task, index) =>
    task.after.flatMap((link, at) => {
      const entry = link.plan === null ? (dependencyOf(plan, link.id) ?? null) : null;
      if (link.plan === null && !entry) return [];
      const side = link.type === 'FS' || link.type === 'FF' ? 'finish' : 'start';
      const name = entry ? (entry.task ?? '') : `${link.plan!}:${link.id}`;
      const late = lates.get(`${index} ${at}`) ?? null;
      return linkTo(name, byId, { consumer: plan, task, entry, side, late, isOver: own?.forecast.done[index] === 1 || isOver(entry) });
    }),
  );
}

/** Dependencies on other plans that no task waits for. */
function promisesOf({ plan }: Member, byId: Members): readonly BorderLink[] {
  const followed = new Set(plan.wbs.tasks.flatMap(({ after }) => after.flatMap((link) => (link.plan === null ? link.id : []))));
  return [...plan.raid.values()].flatMap((entry) => {
    const isAlone = entry.kind === 'dependency' && entry.direction !== 'outbound' && !followed.has(entry.id);
    const waiting: Waiting = { consumer: plan, task: null, entry, side: 'finish', late: null, isOver: isOver(entry) };
    return isAlone ? linkTo(entry.task ?? '', byId, waiting) : [];
  });
}

function dependencyOf({ wbs, raid }: Plan, id: string): RaidEntry | undefined {
  const entry = wbs.indexOf.has(id) ? undefined : raid.get(id);
  return entry?.kind === 'dependency' ? entry : undefined;
}

function isOver(entry: RaidEntry | null): boolean {
  return entry !== null && !isOpenState(entry.kind, entry.status);
}

interface Waiting extends Pick<BorderLink, 'consumer' | 'task' | 'entry' | 'side'> {
  readonly late: Minute | null;
  /** Nobody waits any more. */
  readonly isOver: boolean;
}

/** None where the name leads to no plan of the portfolio. */
function linkTo(name: string, byId: Members, waiting: Waiting): readonly BorderLink[] {
  const reference = parseReference(name);
  const other = reference.ok ? byId.get(reference.value.plan ?? '') : undefined;
  if (!reference.ok || !other || other.plan === waiting.consumer) return [];
  const index = other.plan.wbs.indexOf.get(reference.value.id);
  return index === undefined ? [] : [linkBetween(waiting, other, index)];
}

function linkBetween(
  { consumer, task, entry, side, late, isOver }: Waiting,
  { plan: provider, schedules }: Member,
  index: number,
): BorderLink {
  const source = provider.wbs.tasks[index]!;
  const clock = schedules?.calendar ?? calendarOf(provider);
  const needed = entry?.needed ? clock.finishOf(entry.needed) : late !== null && side === 'finish' ? endOfWork(clock, late) : late;
  const neededBy = entry?.needed ? 'needed' : late === null ? null : 'float';
  const said = entry?.promised ?? (side === 'finish' ? source.constraints.deadline : null);
  const forecast = momentOf(schedules, index, side);
  const gapDays = needed === null || forecast === null ? null : workingDaysBetween(clock, forecast, needed);
  const isDone = isOver || schedules?.forecast.done[index] === 1;
  return {
    consumer,
    task,
    entry,
    provider,
    source,
    side,
    needed,
    neededBy,
    promised: said && clock.finishOf(said),
    forecast,
    isDone,
    gapDays,
  };
}

/** Friday 18:00, where others go on on Monday 09:00. */
function endOfWork(clock: ProjectCalendar, moment: Minute): Minute {
  return clock.add(clock.add(moment, -1), 1);
}

function momentOf(schedules: Schedules | null, task: number, side: 'start' | 'finish'): Minute | null {
  const moment = schedules?.forecast[side][task];
  return moment === undefined || Number.isNaN(moment) ? null : moment;
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
