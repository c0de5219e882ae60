/** What levelling delayed, and why. */
import { minutesPerDay } from '../../values/time.ts';
import type { Outline } from '../outline.ts';
import type { Delay, Schedule } from '../schedule.ts';
import type { Generator } from './generator.ts';
import type { PlanProblem } from './planProblem.ts';

export interface Compared {
  readonly outline: Outline;
  readonly found: PlanProblem;
  /** Holds the levelled schedule. */
  readonly generator: Generator;
  readonly before: Schedule;
  readonly after: Schedule;
  /** Smoothing waits for nothing: it makes room beside others. */
  readonly isSmooth: boolean;
}

export function delaysOf(compared: Compared): readonly Delay[] {
  const { outline, found, generator, before, after, isSmooth } = compared;
  const { time, network } = outline;
  const users = usersOf(found);
  const delays: Delay[] = [];
  for (let activity = 0; activity < found.nodes.length; activity++) {
    const task = found.nodes[activity]!;
    if (task >= network.count || network.isContainer[task] || !(after.start[task]! > before.start[task]!)) continue;
    const minutes = time.between(before.start[task]!, after.start[task]!);
    if (minutes <= 0) continue;
    const resource = isSmooth ? mostUsed(found, activity) : generator.waitedFor[activity]!;
    if (isSmooth && resource >= 0) {
      delays.push({ task, minutes, resource: found.ids[resource]!, because: beside(compared, users[resource]!, activity) });
      continue;
    }
    const waits = resource >= 0 && generator.start[activity]! > generator.bound[activity]!;
    delays.push({
      task,
      minutes,
      resource: waits ? found.ids[resource]! : null,
      because: waits ? holders(compared, resource, users[resource]!, activity) : followed(compared, activity),
    });
  }
  return delays.sort((a, b) => a.task - b.task);
}

/** Activities by the resource they use. */
function usersOf({ ids, needs }: PlanProblem): readonly (readonly number[])[] {
  const users = ids.map((): number[] => []);
  for (let activity = 0; activity + 1 < needs.first.length; activity++) {
    for (let i = needs.first[activity]!; i < needs.first[activity + 1]!; i++) users[needs.resource[i]!]!.push(activity);
  }
  return users;
}

/** The resource it uses most of, or -1. */
function mostUsed({ problem: { needs, resources } }: PlanProblem, activity: number): number {
  let most = -1;
  let share = 0;
  for (let i = needs.first[activity]!; i < needs.first[activity + 1]!; i++) {
    const used = needs.use[i]! / resources.capacity[needs.resource[i]!]!;
    if (used > share) [most, share] = [needs.resource[i]!, used];
  }
  return most;
}

/** Tasks that use the resource where the activity would have been. */
function beside({ found, before, after }: Compared, users: readonly number[], activity: number): readonly number[] {
  const task = found.nodes[activity]!;
  const others = users.filter((other) => {
    const node = found.nodes[other]!;
    return other !== activity && after.start[node]! < before.finish[task]! && after.finish[node]! > before.start[task]!;
  });
  return tasksOf(found, others);
}

/** Tasks that have the resource up to the moment the activity begins. */
function holders({ found, generator }: Compared, resource: number, users: readonly number[], activity: number): readonly number[] {
  const start = generator.start[activity]!;
  const clock = found.problem.clock[activity] ?? null;
  const isByDay = found.resources.wholeDays[resource] === 1;
  const holding = users.filter((other) => {
    if (other === activity || !(generator.start[other]! < start)) return false;
    const ends = generator.finish[other]!;
    const finish = isByDay ? Math.ceil(ends / minutesPerDay) * minutesPerDay : ends;
    return finish >= start || (clock ? clock.next(finish) : finish) >= start;
  });
  return tasksOf(found, holding);
}

/** The latest of the tasks it follows that were delayed themselves. */
function followed({ found, generator, before, after, outline }: Compared, activity: number): readonly number[] {
  const { links } = found.problem;
  let latest = -1;
  for (let link = links.first[activity]!; link < links.first[activity + 1]!; link++) {
    const from = links.from[link]!;
    const node = found.nodes[from]!;
    const task = node < outline.network.count ? node : node - outline.network.count;
    if (!(after.finish[task]! > before.finish[task]!)) continue;
    if (latest < 0 || generator.finish[from]! > generator.finish[latest]!) latest = from;
  }
  if (latest < 0) return [];
  const node = found.nodes[latest]!;
  return [node < outline.network.count ? node : node - outline.network.count];
}

function tasksOf({ nodes }: PlanProblem, activities: readonly number[]): readonly number[] {
  return activities.map((activity) => nodes[activity]!).sort((a, b) => a - b);
}
