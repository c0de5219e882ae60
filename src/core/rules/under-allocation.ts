/** Somebody is asked for far less than there is of them while the project has them. */
import type { Plan, Resource, Task } from '../plan/model.ts';
import { picking } from '../plan/sparse.ts';
import { firstDayAhead, remainingOf, type Remaining } from '../schedule/asked.ts';
import type { Schedules } from '../schedule/schedule.ts';
import { at, finding, formatDay } from './say.ts';
import type { Rule, RuleContext } from './rule.ts';

/** Below this share of their capacity somebody has not enough to do. */
const far = 0.25;
/** Days of the calendar: of less nobody makes a plan. */
const shortest = 28;
/** A plan assigns people seriously when most of its unfinished work has somebody, and so many have work ahead. */
const most = 0.8;
const fewestPeople = 3;
/** The idlest are told; how busy everybody is stands in `planloom status --by resource`. */
const mostTold = 5;

export const underAllocation: Rule = {
  id: 'under-allocation',
  title: 'A person is asked for far less than there is of them',
  severity: 'hint',
  restsOn: 'plan',
  *check(context) {
    const { plan, schedules, statusDate } = context;
    if (!schedules || statusDate === null) return;
    const from = firstDayAhead(schedules, statusDate);
    const idlest: Idle[] = [];
    let asked = 0;
    for (const person of peopleOf(context)) {
      const remaining = remainingOf(schedules, person.id, from);
      if (!remaining) continue;
      asked++;
      const { to, usedHours, capacityHours } = remaining;
      if (to - from + 1 >= shortest && usedHours < far * capacityHours) addTo(idlest, { person, remaining });
    }
    // The tasks are looked through last: most plans have nobody to tell of.
    if (asked < fewestPeople || idlest.length === 0 || !assignsSeriously(plan, schedules)) return;
    for (const { person, remaining } of idlest) {
      const { to, usedHours, capacityHours } = remaining;
      const share = `${Math.round((100 * usedHours) / capacityHours)}%`;
      const hours = `${Math.round(usedHours)} of ${Math.round(capacityHours)} hours`;
      const right = 'give them more, lower "capacity", or say with "available" when the project has them';
      yield finding(at(person, 'capacity'), `"${person.id}" is asked for ${hours}, ${share}, until their last task ends on ${formatDay(to)}; ${right}`); // prettier-ignore
    }
  },
};

interface Idle {
  readonly person: Resource;
  readonly remaining: Remaining;
}

/** The idlest come first, of those who are as idle whoever came first; no more than are told. */
function addTo(idlest: Idle[], one: Idle): void {
  const share = shareOf(one.remaining);
  let at = idlest.length;
  while (at > 0 && shareOf(idlest[at - 1]!.remaining) > share) at--;
  if (at < mostTold) idlest.splice(at, 0, one);
  if (idlest.length > mostTold) idlest.pop();
}

function shareOf({ usedHours, capacityHours }: Remaining): number {
  return usedHours / capacityHours;
}

/**
 * Those whose time this plan alone gives out. Who costs nothing where others do is somebody else's, and who is also in a plan that this
 * one refers to works there too.
 */
function peopleOf({ plan, others }: RuleContext): readonly Resource[] {
  const own = ownPeople(plan.resources);
  const elsewhere = [...(others?.values() ?? [])].filter((other) => other !== plan);
  return elsewhere.length === 0 ? own : own.filter(({ id }) => !elsewhere.some(({ resources }) => resources.has(id)));
}

const known = new WeakMap<Plan['resources'], readonly Resource[]>();

/** Looked for once as long as nobody is edited. */
function ownPeople(resources: Plan['resources']): readonly Resource[] {
  let own = known.get(resources);
  if (!own) {
    const people = [...resources.values()].filter(({ kind, capacity }) => kind === 'person' && capacity > 0);
    const haveRates = people.some(({ rate }) => rate !== null);
    known.set(resources, (own = people.filter(({ rate }) => rate !== null || !haveRates)));
  }
  return own;
}

function assignsSeriously({ wbs: { tasks } }: Plan, { forecast: { done, scheduled } }: Schedules): boolean {
  const isAhead = (index: number) => done[index] !== 1 && scheduled[index] === 1;
  let work = -countOf(noWork(tasks), isAhead);
  for (let index = 0; index < tasks.length; index++) if (isAhead(index)) work++;
  return work - countOf(unassigned(tasks), isAhead) >= most * work;
}

/** Few of a plan's tasks are either; the many others are not touched when one was edited. */
const noWork = picking<Task>((task) => !isWork(task));
const unassigned = picking<Task>((task) => isWork(task) && task.assign.length === 0);

function isWork({ shape }: Task): boolean {
  return shape !== 'container' && shape !== 'milestone' && shape !== 'none';
}

function countOf(indices: readonly number[], holds: (index: number) => boolean): number {
  return indices.reduce((sum, index) => (holds(index) ? sum + 1 : sum), 0);
}
