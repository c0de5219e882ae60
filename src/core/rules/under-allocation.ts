/** Somebody is asked for far less than there is of them while the project has them. */
import type { Plan, Resource } from '../plan/model.ts';
import { firstDayAhead, remainingOf } from '../schedule/asked.ts';
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

export const underAllocation: Rule = {
  id: 'under-allocation',
  title: 'A person is asked for far less than there is of them',
  severity: 'hint',
  restsOn: 'plan',
  *check(context) {
    const { plan, schedules, statusDate } = context;
    if (!schedules || statusDate === null || !assignsSeriously(plan, schedules)) return;
    const from = firstDayAhead(schedules, statusDate);
    const asked = peopleOf(context).flatMap((person) => {
      const remaining = remainingOf(schedules, person.id, from);
      return remaining ? [{ person, ...remaining }] : [];
    });
    if (asked.length < fewestPeople) return;
    for (const { person, to, usedHours, capacityHours } of asked) {
      if (to - from + 1 < shortest || usedHours >= far * capacityHours) continue;
      const share = `${Math.round((100 * usedHours) / capacityHours)}%`;
      const hours = `${Math.round(usedHours)} of ${Math.round(capacityHours)} hours`;
      const right = 'give them more, lower "capacity", or say with "available" when the project has them';
      yield finding(at(person, 'capacity'), `"${person.id}" is asked for ${hours}, ${share}, until their last task ends on ${formatDay(to)}; ${right}`); // prettier-ignore
    }
  },
};

/**
 * Those whose time this plan alone gives out. Who costs nothing where others do is somebody else's, and who is also in a plan that this
 * one refers to works there too.
 */
function peopleOf({ plan, others }: RuleContext): readonly Resource[] {
  const people = [...plan.resources.values()].filter(({ kind, capacity }) => kind === 'person' && capacity > 0);
  const haveRates = people.some(({ rate }) => rate !== null);
  const elsewhere = [...(others?.values() ?? [])].filter((other) => other !== plan);
  return people.filter(({ id, rate }) => (rate !== null || !haveRates) && !elsewhere.some(({ resources }) => resources.has(id)));
}

function assignsSeriously({ wbs }: Plan, { forecast }: Schedules): boolean {
  let [work, assigned] = [0, 0];
  for (let index = 0; index < wbs.tasks.length; index++) {
    const { shape, assign } = wbs.tasks[index]!;
    if (shape === 'container' || shape === 'milestone' || shape === 'none') continue;
    if (forecast.done[index] === 1 || forecast.scheduled[index] !== 1) continue;
    work++;
    if (assign.length > 0) assigned++;
  }
  return assigned >= most * work;
}
