/** Most of the critical path that remains hangs on one person for whom nobody could stand in. */
import type { Plan, Resource, Task } from '../plan/model.ts';
import type { Schedules } from '../schedule/schedule.ts';
import { append } from '../values/append.ts';
import { tenthsText } from '../values/numbers.ts';
import { minutesPerDay, type Minute } from '../values/time.ts';
import { finding, list } from './say.ts';
import type { Rule } from './rule.ts';

/** Where fewer people or fewer critical tasks are left, everybody is needed, and that is no news. */
const fewest = 3;

interface Ahead {
  readonly task: Task;
  /** Working minutes of the project's calendar that are left of it. */
  readonly minutes: number;
}

export const singlePointOfFailure: Rule = {
  id: 'single-point-of-failure',
  title: 'Most of the critical path hangs on one person',
  severity: 'info',
  restsOn: 'plan',
  *check({ plan, schedules, statusDate }) {
    if (!schedules || statusDate === null) return;
    const people = [...plan.resources.values()].filter(isPerson);
    if (people.length < fewest) return;
    const ahead = criticalWork(plan, schedules, (statusDate + 1) * minutesPerDay);
    const whole = sum(ahead);
    const shared = byPerson(ahead);
    for (const person of people) {
      const work = shared.get(person.id);
      // Who stands in for whom is asked for few: a person of a large plan has little of its critical work.
      if (!work || work.length < fewest || 2 * sum(work) <= whole) continue;
      const own = work.filter(({ task }) => isAlone(person, task, people));
      const carried = sum(own);
      if (own.length < fewest || 2 * carried <= whole) continue;
      const days = (minutes: number) => tenthsText(minutes / schedules.calendar.units.d);
      const names = list(own.map(({ task }) => `"${task.id}"`), 3); // prettier-ignore
      const message = `"${person.id}" alone carries ${days(carried)} of the ${days(whole)} working days of critical work that remain (${names}), and nobody has the ${needed(person, own, people)} to stand in`;
      yield finding(person.key, message, own.slice(0, 3).map(({ task }) => ({ at: task.key, message: `"${task.id}" is critical` }))); // prettier-ignore
    }
  },
};

function criticalWork({ wbs, resources }: Plan, { forecast, calendar }: Schedules, now: Minute): readonly Ahead[] {
  const ahead: Ahead[] = [];
  for (let index = 0; index < wbs.tasks.length; index++) {
    if (forecast.critical[index] !== 1) continue;
    const task = wbs.tasks[index]!;
    if (!task.assign.some(({ party }) => isPerson(resources.get(party)))) continue;
    const minutes = calendar.workingMinutes(Math.max(now, forecast.start[index]!), forecast.finish[index]!);
    if (minutes > 0) ahead.push({ task, minutes });
  }
  return ahead;
}

/** By everybody who is assigned, once each. */
function byPerson(ahead: readonly Ahead[]): ReadonlyMap<string, readonly Ahead[]> {
  const found = new Map<string, Ahead[]>();
  for (const one of ahead) for (const party of new Set(one.task.assign.map((assignment) => assignment.party))) append(found, party, one);
  return found;
}

function isAlone(person: Resource, task: Task, people: readonly Resource[]): boolean {
  // Of whom the plan says neither what they are nor what they can, it does not say who could stand in either.
  if (task.skills.length === 0 && person.role === null) return false;
  return !people.some((other) => other !== person && couldStandIn(other, person, task));
}

/** Whoever has the skills that the task names; where it names none, whoever has the same role, or a skill in common in the same team. */
function couldStandIn({ role, team, skills }: Resource, person: Resource, task: Task): boolean {
  if (task.skills.length > 0) return task.skills.every((skill) => skills.includes(skill) || !person.skills.includes(skill));
  return role === person.role || (team !== null && team === person.team && skills.some((skill) => person.skills.includes(skill)));
}

/** `role "Data engineer"`, or the skills that the work names: those that nobody else has, where there are any. */
function needed(person: Resource, own: readonly Ahead[], people: readonly Resource[]): string {
  const named = [...new Set(own.flatMap(({ task }) => task.skills.filter((skill) => person.skills.includes(skill))))];
  const rare = named.filter((skill) => !people.some((other) => other !== person && other.skills.includes(skill)));
  const shown = rare.length > 0 ? rare : named;
  const asked = `skill${shown.length === 1 ? '' : 's'} ${list(shown.map((skill) => `"${skill}"`), 3)}`; // prettier-ignore
  if (own.every(({ task }) => task.skills.length > 0)) return asked;
  return `role "${person.role ?? ''}"${named.length > 0 ? ` or the ${asked}` : ''}`;
}

function isPerson(resource: Resource | undefined): resource is Resource {
  return resource?.kind === 'person';
}

function sum(ahead: readonly Ahead[]): number {
  return ahead.reduce((total, { minutes }) => total + minutes, 0);
}
