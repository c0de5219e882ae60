/** Who works on a task, and who of them has too much to do meanwhile. */
import type { Assignment, Plan } from '../../plan/model.ts';
import { partyName } from '../../plan/partyName.ts';
import { isOver, type Load, type Schedules } from '../../schedule/schedule.ts';
import { formatDay } from '../../values/civil.ts';
import { tenthsText } from '../../values/numbers.ts';
import { listed } from './lines.ts';
import { shareText } from './words.ts';

/** `Asha Rao 80 %, Ben 50 % (130 % of 80 % from 2026-03-02)`; null where nobody is. */
export function assignedText(plan: Plan, schedules: Schedules | null, task: number): string | null {
  const { assign } = plan.wbs.tasks[task]!;
  if (assign.length === 0) return null;
  const loads = schedules ? overloadsOf(schedules, task) : [];
  return listed(
    assign.map((one) => assignmentText(plan, one, loads)),
    5,
  );
}

/** Stretches in which somebody is asked for more than there is, and the task is part of it; by resource, then day. */
export function overloadsOf({ overloads }: Schedules, task: number): readonly Load[] {
  let byTask = remembered.get(overloads);
  if (!byTask) remembered.set(overloads, (byTask = indexOf(overloads)));
  return byTask.get(task) ?? [];
}

/** `130 % of 80 %`, of a pool `6 of 4`. */
export function overloadText(plan: Plan, { resource, used, capacity }: Load): string {
  return `${amountText(plan, resource, used)} of ${amountText(plan, resource, capacity)}`;
}

function assignmentText(plan: Plan, { party, share, items }: Assignment, loads: readonly Load[]): string {
  const load = loads.find(({ resource, used, capacity }) => resource === party && isOver(used, capacity));
  const capacity = plan.resources.get(party)?.capacity;
  const part = items ?? share ?? capacity ?? null;
  const amount = part === null ? '' : ` ${items === null && share !== null ? shareText(share) : amountText(plan, party, part)}`;
  return `${partyName(plan, party)}${amount}${load ? ` (has ${overloadText(plan, load)} from ${formatDay(load.from)})` : ''}`;
}

/** Of a person a share of full time, of a pool so many of its items. */
export function amountText({ resources }: Plan, resource: string, amount: number): string {
  const kind = resources.get(resource)?.kind ?? 'person';
  return kind === 'person' ? shareText(amount) : tenthsText(amount);
}

const remembered = new WeakMap<readonly Load[], ReadonlyMap<number, readonly Load[]>>();

function indexOf(overloads: readonly Load[]): ReadonlyMap<number, readonly Load[]> {
  const byTask = new Map<number, Load[]>();
  for (const load of overloads) {
    for (const task of load.tasks) {
      const loads = byTask.get(task);
      if (loads) loads.push(load);
      else byTask.set(task, [load]);
    }
  }
  return byTask;
}
