/** `spans: [from, to]`: level of effort, from one task's start to another's finish. It drives nothing and is never critical. */
import type { Outline } from './outline.ts';
import type { Dates } from './result.ts';

export function stretchSpans(outline: Outline, dates: Dates): void {
  const { plan, network, isCancelled } = outline;
  const { tasks, indexOf } = plan.wbs;
  const open: number[] = [];
  for (let task = 0; task < network.count; task++) if (network.isSpans[task] && !isCancelled[task]) open.push(task);
  if (open.length === 0) return;
  const hadDates = dates.scheduled.slice();
  // One that spans another waits for it; those that wait for each other have no dates.
  for (let waiting = open, before = -1; waiting.length > 0 && waiting.length !== before;) {
    before = waiting.length;
    waiting = waiting.filter((task) => {
      const [from, to] = tasks[task]!.spans!.map((id) => indexOf.get(id) ?? -1) as [number, number];
      if (!dates.scheduled[from] || !dates.scheduled[to]) return true;
      stretch(outline, dates, task, from, to);
      return false;
    });
  }
  for (const task of open) if (dates.scheduled[task]) fillContainers(outline, dates, task, hadDates);
}

function stretch({ facts, time }: Outline, dates: Dates, task: number, from: number, to: number): void {
  dates.scheduled[task] = 1;
  dates.start[task] = dates.start[from]!;
  dates.finish[task] = Math.max(dates.start[from]!, dates.finish[to]!);
  dates.lateStart[task] = Math.max(dates.start[task], dates.lateStart[from]!);
  dates.lateFinish[task] = Math.max(dates.finish[task], dates.lateFinish[to]!);
  dates.duration[task] = facts[task]!.time.between(dates.start[task], dates.finish[task]);
  dates.totalFloat[task] = time.between(dates.finish[task], dates.lateFinish[task]);
  dates.freeFloat[task] = 0;
}

/** A container that holds nothing else takes its dates from these tasks. */
function fillContainers({ plan, facts }: Outline, dates: Dates, task: number, hadDates: Uint8Array): void {
  const { parent } = plan.wbs;
  for (let above = parent[task]!; above >= 0 && !hadDates[above]; above = parent[above]!) {
    const isFirst = !dates.scheduled[above];
    for (const key of ['start', 'lateStart'] as const) {
      dates[key][above] = isFirst ? dates[key][task]! : Math.min(dates[key][above]!, dates[key][task]!);
    }
    for (const key of ['finish', 'lateFinish'] as const) {
      dates[key][above] = isFirst ? dates[key][task]! : Math.max(dates[key][above]!, dates[key][task]!);
    }
    dates.totalFloat[above] = isFirst ? dates.totalFloat[task]! : Math.min(dates.totalFloat[above]!, dates.totalFloat[task]!);
    dates.freeFloat[above] = 0;
    dates.duration[above] = facts[above]!.time.between(dates.start[above]!, dates.finish[above]!);
    dates.scheduled[above] = 1;
  }
}
