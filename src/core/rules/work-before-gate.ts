/** Work of a later stage that begins although the gate before it is not passed. */
import type { Finding } from '../problem.ts';
import { isOrdinary } from '../plan/wbs.ts';
import { stageBeyond, standingOf, type HeldGate } from '../status/lifecycle.ts';
import { at, finding, first, formatDay, lastDayOf } from './say.ts';
import type { Rule, RuleContext } from './rule.ts';

/** The first so many are told: behind a gate that slips lies everything. */
const mostTold = 5;

export const workBeforeGate: Rule = {
  id: 'work-before-gate',
  title: 'Work of a later stage begins before its gate is passed',
  severity: 'warning',
  restsOn: 'dates',
  check: (context) => first(mostTold, early(context)),
};

function* early({ plan, schedules }: RuleContext): Iterable<Finding> {
  if (!schedules || plan.gates.size === 0) return;
  const { forecast } = schedules;
  const { stages, ahead } = standingOf(plan, forecast);
  const gates = ahead.filter(({ endsProject, endsProduct }) => endsProject >= 0 || endsProduct >= 0);
  const { tasks } = plan.wbs;
  for (let i = 0; gates.length > 0 && i < tasks.length; i++) {
    const task = tasks[i]!;
    if (!isOrdinary(task) || task.status === 'cancelled') continue;
    const hasBegun = task.actuals.start !== null || forecast.done[i] === 1;
    const isEarly = (held: HeldGate) => hasBegun || forecast.start[i]! < held.finish;
    const gate = gates.find((held) => stageBeyond(plan, held, stages, i) !== null && isEarly(held));
    if (!gate) continue;
    const stage = stageBeyond(plan, gate, stages, i)!;
    const when = hasBegun ? 'has begun' : `is forecast to begin on ${formatDay(lastDayOf(forecast.start[i]! + 1))}`;
    yield finding(hasBegun ? at(task, 'actualStart') : task.key, `"${task.id}" (${stage}) ${when}, ${whyNot(gate, hasBegun)}`, [
      { at: gate.gate.key, message: `the gate "${gate.gate.id}"` },
    ]);
  }
}

function whyNot({ gate, finish }: HeldGate, hasBegun: boolean): string {
  if (hasBegun) return `but the gate "${gate.id}" before it is ${gate.status}`;
  return `before the gate "${gate.id}" on ${formatDay(lastDayOf(finish))}; put it after "${gate.milestone!}"`;
}
