/**
 * Free float, and `asLateAsPossible`. Against topological order each task asks how far it could slip before it moved anything that
 * follows it; one that wants to be late then slips just so far, so it never moves another task and never misses its late finish.
 */
import type { Minute } from '../values/time.ts';
import type { Late } from './backward.ts';
import { FF, FS, noLag, SS } from './edges.ts';
import { latestStartBy, shifted, type Early } from './forward.ts';
import { lagClock, type Outline } from './outline.ts';
import type { ScheduleKind } from './schedule.ts';
import type { TaskFacts } from './taskFacts.ts';

/** Working minutes of the project's calendar by task, not yet held against total float. Moves tasks in `early`. */
export function freeFloats(outline: Outline, kind: ScheduleKind, early: Early, late: Late): Float64Array {
  const { network, facts, time, isCancelled } = outline;
  const { order, count, edges, outStart, outEdges, isContainer, gateOf, rollUpOf, onCycle } = network;
  const isForecast = kind === 'forecast';
  /** By node: the moments that what comes before must not pass if the node is to stay where it is. */
  const startLimit = new Float64Array(2 * count).fill(Infinity);
  const finishLimit = new Float64Array(2 * count).fill(Infinity);
  const free = new Float64Array(count).fill(NaN);

  const limitsOf = (node: number): { start: Minute; finish: Minute } => {
    let [start, finish] = [Infinity, Infinity];
    const rollUp = rollUpOf[node]!;
    if (rollUp >= 0) {
      finish = finishLimit[rollUp]!;
      if (early.start[node]! <= early.start[rollUp]!) start = startLimit[rollUp]!;
    }
    for (let i = outStart[node]!; i < outStart[node + 1]!; i++) {
      const edge = outEdges[i]!;
      const type = edges.type[edge]!;
      const anchor = (type === FS || type === SS ? startLimit : finishLimit)[edges.to[edge]!]!;
      if (anchor === Infinity) continue;
      const bound = edges.lagKind[edge] === noLag ? anchor : shifted(anchor, -early.lag[edge]!, lagClock(outline, edge), false);
      if (type === FS || type === FF) finish = Math.min(finish, bound);
      else start = Math.min(start, bound);
    }
    return { start, finish };
  };

  for (let i = order.length - 1; i >= 0; i--) {
    const node = order[i]!;
    if (node < count && isContainer[node]) {
      finishLimit[node] = startLimit[node]!;
    } else {
      const task = node < count ? facts[node]! : null;
      if (task && isForecast && task.isDone) {
        free[node] = 0;
        continue;
      }
      const limits = limitsOf(node);
      if (!task) [startLimit[node], finishLimit[node]] = [limits.start, limits.finish];
      else if (isCancelled[node]) startLimit[node] = finishLimit[node] = Math.min(limits.start, limits.finish);
      else if (!onCycle[node]) {
        const canMoveStart = !(isForecast && task.isStarted);
        const start = canMoveStart ? limits.start : Infinity;
        const finish = Math.min(limits.finish, early.projectFinish);
        if (canMoveStart && task.task.constraints.asLateAsPossible) moveLate(node, task, early, late, start, finish);
        const bySlack = time.between(early.finish[node]!, finish);
        free[node] = start === Infinity ? bySlack : Math.min(bySlack, time.between(early.start[node]!, start));
        startLimit[node] = early.leftFrom[node]!;
        finishLimit[node] = early.finish[node]!;
      }
    }
    const gate = gateOf[node]!;
    if (gate >= 0 && node < count && startLimit[node]! < startLimit[gate]!) startLimit[gate] = startLimit[node]!;
  }
  return free;
}

function moveLate(node: number, task: TaskFacts, early: Early, late: Late, startLimit: Minute, finishLimit: Minute): void {
  const { bounds } = task;
  if (bounds && !(Number.isNaN(bounds.mustStart) && Number.isNaN(bounds.mustFinish))) return;
  const length = early.left[node]!;
  const byFinish = latestStartBy(task, Math.min(finishLimit, late.finish[node]!), length);
  const limit = Math.min(byFinish, startLimit, late.start[node]!);
  const start = length === 0 ? limit : task.time.startAt(task.time.workBefore(limit));
  if (!(start > early.start[node]!)) return;
  early.start[node] = early.leftFrom[node] = start;
  let finish = length === 0 ? start : task.time.endAt(task.time.workBefore(start) + length);
  for (const time of task.others) finish = Math.max(finish, time.endAt(time.workBefore(start) + length));
  early.finish[node] = finish;
}
