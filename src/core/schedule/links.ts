/** What `after` says, resolved: links between tasks as edges, everything outside the plan as dates that hold a task back. */
import type { Link, Plan } from '../plan/model.ts';
import type { Lag } from '../values/link.ts';
import { isElapsed, minutesOf } from '../values/duration.ts';
import { parseReference } from '../values/id.ts';
import type { Minute } from '../values/time.ts';
import { timesOf } from './calendars.ts';
import { finishOf } from './dates.ts';
import { elapsedLag, FF, FS, noLag, SF, shareLag, SS, workingLag, type Edges } from './edges.ts';
import type { Externals } from './schedule.ts';
import { longestMinutes, type TaskFacts } from './taskFacts.ts';

/** A moment that a task follows like a predecessor's. */
export interface OutsideBound {
  readonly start: Minute;
  readonly finish: Minute;
  readonly type: number;
  readonly lag: number;
  readonly lagKind: number;
  /** Which entry of the task's `after` says so. */
  readonly at: number;
  /** A RAID dependency that was met holds back the plan, no longer the forecast. */
  readonly isMet: boolean;
}

export interface EntryLinks {
  /** In the order of the tasks they lead to. */
  readonly edges: Edges;
  readonly outside: ReadonlyMap<number, readonly OutsideBound[]>;
  /** Tasks that follow themselves. */
  readonly selfLinks: readonly number[];
}

const typeCodes = { FS, SS, FF, SF };

/** Links that rules report are left out here: unknown ones, those between a container and what it holds, FF and SF into a container. */
export function entryLinks(plan: Plan, facts: readonly TaskFacts[], externals: Externals): EntryLinks {
  const { tasks, end } = plan.wbs;
  const count = tasks.length;
  const [from, to, type, lagKind, lag, entry] = [[], [], [], [], [], []] as number[][] as [
    number[],
    number[],
    number[],
    number[],
    number[],
    number[],
  ];
  const outside = new Map<number, OutsideBound[]>();
  const selfLinks: number[] = [];
  const { units } = timesOf(plan);

  const addLink = (task: number, link: Link, at: number) => {
    const code = typeCodes[link.type];
    if (end[task]! > task + 1 && code >= FF) return;
    const target = targetOf(plan, link, externals);
    if (target === null) return;
    const { kind, amount } = link.lag === null ? noLagAtAll : lagOf(link.lag, units);
    if (typeof target !== 'number') {
      const bounds = outside.get(task);
      const bound = { ...target, type: code, lag: amount, lagKind: kind, at };
      if (bounds) bounds.push(bound);
      else outside.set(task, [bound]);
      return;
    }
    if (target === task) {
      if (selfLinks.at(-1) !== task) selfLinks.push(task);
      return;
    }
    if (tasks[target]!.shape === 'spans' || isWithin(end, target, task) || isWithin(end, task, target)) return;
    from.push(end[target]! > target + 1 ? count + target : target);
    to.push(task);
    type.push(code);
    lagKind.push(kind);
    lag.push(amount);
    entry.push(at);
  };

  for (let task = 0; task < count; task++) {
    const { task: item } = facts[task]!;
    if (item.shape === 'spans') continue;
    for (let i = 0; i < item.after.length; i++) addLink(task, item.after[i]!, i);
  }
  const edges = {
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    type: Uint8Array.from(type),
    lagKind: Uint8Array.from(lagKind),
    lag: Float64Array.from(lag),
    at: Int32Array.from(entry),
  };
  return { edges, outside, selfLinks };
}

type Outside = Pick<OutsideBound, 'start' | 'finish' | 'isMet'>;

/** A task of this plan by index, or a date from outside, or null where nothing is known. */
function targetOf(plan: Plan, link: Link, externals: Externals): number | Outside | null {
  const { wbs, project, raid } = plan;
  if (link.plan !== null && link.plan !== project.id) return external(externals, link.plan, link.id);
  const task = wbs.indexOf.get(link.id);
  if (task !== undefined) return task;
  const entry = raid.get(link.id);
  if (entry?.kind !== 'dependency') return null;
  const isMet = entry.status === 'met';
  if (entry.task !== null) {
    const reference = parseReference(entry.task);
    if (!reference.ok) return null;
    const { plan: other, id } = reference.value;
    if (other === null || other === project.id) return wbs.indexOf.get(id) ?? null;
    const found = external(externals, other, id);
    if (found) return { ...found, isMet };
  }
  if (!entry.promised) return null;
  const promised = finishOf(timesOf(plan).project, entry.promised);
  return { start: promised, finish: promised, isMet };
}

function external(externals: Externals, plan: string, task: string): Outside | null {
  const found = externals.get(`${plan}:${task}`);
  return found && Number.isFinite(found.start) && Number.isFinite(found.finish) ? { ...found, isMet: false } : null;
}

interface LagAmount {
  readonly kind: number;
  readonly amount: number;
}

const noLagAtAll: LagAmount = { kind: noLag, amount: 0 };

function lagOf(lag: Lag, units: Parameters<typeof minutesOf>[1]): LagAmount {
  if ('share' in lag) return lag.share === 0 ? noLagAtAll : { kind: shareLag, amount: lag.share };
  const minutes = Math.min(Math.max(minutesOf(lag, units), -longestMinutes), longestMinutes);
  if (minutes === 0 || Number.isNaN(minutes)) return noLagAtAll;
  return { kind: isElapsed(lag) ? elapsedLag : workingLag, amount: minutes };
}

function isWithin(end: Int32Array, container: number, task: number): boolean {
  return container < task && task < end[container]!;
}
