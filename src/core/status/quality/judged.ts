/** Who offends against the checks of tasks and links, in words that go with "has". The rules tell the same, on the line. */
import type { Link, Task } from '../../plan/model.ts';
import * as links from '../../schedule/quality/links.ts';
import { endsOf } from '../../schedule/quality/ends.ts';
import { measurableOf, type LinkPlace, type Measurable, type Measured } from '../../schedule/quality/measured.ts';
import * as tasks from '../../schedule/quality/tasks.ts';
import { hardKeys } from '../../schedule/taskFacts.ts';
import { child, type Spot } from '../../source/node.ts';
import { minutesPerDay } from '../../values/time.ts';
import { workingDays } from '../words.ts';
import type { Judged } from './check.ts';
import type { Offender, QualityFacts } from './quality.ts';

type Facts = Pick<QualityFacts, 'plan' | 'schedules'>;

/** Null where there are no dates. */
export type Judge = (facts: Facts) => Judged | null;

/** `say` completes "has", and tells where. */
function judging<T extends number | LinkPlace>(
  measure: (schedules: Facts['schedules'], plan: Facts['plan']) => Measured<T> | null,
  say: (found: T, task: Task, measurable: Measurable) => readonly [text: string, at: Spot],
): Judge {
  return ({ plan, schedules }) => {
    const measured = measure(schedules, plan);
    if (!measured) return null;
    const { count, found, of } = measured;
    return {
      count,
      of,
      offender(index) {
        const offending = found()[index]!;
        const task = plan.wbs.tasks[typeof offending === 'number' ? offending : offending.task]!;
        const [text, at] = say(offending, task, measurableOf(schedules)!);
        return { task, text, at };
      },
    };
  };
}

export const missingLogic = judging(tasks.missingLogic, (index, { key }, { outline }) => {
  const { hasPredecessor, hasSuccessor } = endsOf(outline);
  const isAlone = hasPredecessor[index] === 0 && hasSuccessor[index] === 0;
  return [isAlone ? 'no predecessor and no successor' : `no ${hasPredecessor[index] === 1 ? 'successor' : 'predecessor'}`, key];
});

const linked = (what: string) => (found: LinkPlace, task: Task) => {
  const link = task.after[found.at]!;
  return [`${what} (${written(link)})`, link.node] as const;
};
export const leads = judging(links.leads, linked('a lead'));
export const lags = judging(links.lags, linked('a lag'));
export const unusualLinks = judging(links.unusualLinks, linked('another link'));

function written({ node, id, type }: Link): string {
  return node.kind === 'scalar' ? String(node.value) : `${id} ${type}`;
}

export const hardConstraints = judging(tasks.hardConstraints, (_, { node, key, constraints }) => {
  const hard = hardKeys.find((each) => constraints[each] !== null)!;
  return [`a hard "${hard}"`, child(node, hard) ?? key];
});

const floating = (index: number, { key }: Task, measurable: Measurable) =>
  [`${workingDays(tasks.floatDays(measurable, index))} of float`, key] as const;
export const highFloat = judging(tasks.highFloat, floating);
export const negativeFloat = judging(tasks.negativeFloat, floating);

export const highDuration = judging(tasks.highDuration, (index, { node, key }, measurable) => [
  `a length of ${workingDays(tasks.lengthDays(measurable, index))}`,
  child(node, 'duration') ?? child(node, 'effort') ?? key,
]);

export const unassigned = judging(tasks.unassigned, (_, { key }) => ['no resources and no cost', key]);

/**
 * Actual dates that have not come yet, on tasks and milestones. The other half of the check, work forecast before the status date,
 * cannot be: the forecast never puts it there. Null without a status date.
 */
export function actualsAhead({ plan, statusDate }: QualityFacts): Judged | null {
  if (statusDate === null) return null;
  const now = (statusDate + 1) * minutesPerDay;
  const found: Offender[] = [];
  let leaves = 0;
  for (const task of plan.wbs.tasks) {
    if (task.shape === 'container' || task.shape === 'spans' || task.status === 'cancelled') continue;
    leaves++;
    for (const end of ['start', 'finish'] as const) {
      const date = task.actuals[end];
      if (date === null || date.day * minutesPerDay + (date.time ?? 0) < now) continue;
      const at = child(task.node, end === 'start' ? 'actualStart' : 'actualFinish');
      if (at) found.push({ task, at, text: `an actual ${end} after the status date` });
    }
  }
  return { count: found.length, of: leaves, offender: (index) => found[index]! };
}
