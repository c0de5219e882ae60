/** An explanation as programs read it. */
import type { Analysis } from '../../core/analysis.ts';
import type { Plan } from '../../core/plan/model.ts';
import type { Step } from '../../core/schedule/explain/chain.ts';
import type { Explanation } from '../../core/schedule/explain/explain.ts';
import type { Schedule, Schedules } from '../../core/schedule/schedule.ts';
import { momentJson, numberJson } from './dates.ts';
import type { Locator } from './place.ts';

export interface Explained {
  readonly analysis: Analysis;
  readonly plan: Plan;
  readonly schedules: Schedules;
  readonly schedule: Schedule;
  readonly explanation: Explanation;
  readonly locator: Locator;
}

export function explainJson(explained: Explained): Readonly<Record<string, unknown>> {
  const { plan, schedule, explanation, locator } = explained;
  const { task } = explanation;
  return {
    version: 1,
    task: plan.wbs.tasks[task]!.id,
    start: momentJson(schedule.start[task]!),
    finish: momentJson(schedule.finish[task]!),
    critical: schedule.critical[task] === 1,
    totalFloatMinutes: numberJson(schedule.totalFloat[task]!),
    limitedBy: schedule.limitedBy[task] ?? null,
    floats: explanation.floats.map(({ of, moment, minutes }) => ({
      of: of === null ? 'finish' : of < 0 ? 'project-deadline' : 'deadline',
      task: idOf(plan, of ?? -1),
      date: momentJson(moment),
      minutes,
    })),
    chain: explanation.chain.map((step) => stepJson(step, explained)),
    finishChain: explanation.finishChain.map((step) => stepJson(step, explained)),
    levers: explanation.levers.map(({ text, minutes, spot }) => ({
      text,
      workingDaysGained: daysGained(minutes, explained),
      place: locator.spot(spot),
    })),
  };
}

/** In hundredths, and never none. */
export function daysGained(minutes: number, { schedules }: Explained): number {
  return Math.max(0.01, Math.round((minutes / schedules.calendar.units.d) * 100) / 100);
}

function stepJson({ kind, text, task, minutes, spot }: Step, { plan, locator }: Explained) {
  return { kind, text, task: idOf(plan, task), minutes, place: locator.spot(spot) };
}

/** Null for the project as a whole. */
function idOf(plan: Plan, task: number): string | null {
  return plan.wbs.tasks[task]?.id ?? null;
}
