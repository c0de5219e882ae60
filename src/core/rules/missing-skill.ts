/** Work needs a skill that nobody who is to do it has. */
import type { Plan, Resource, Task } from '../plan/model.ts';
import { itemsOf, textOf } from '../plan/fields.ts';
import { child } from '../source/node.ts';
import { meantAmong } from './meant.ts';
import { changeTo, finding, list } from './say.ts';
import type { Rule } from './rule.ts';

export const missingSkill: Rule = {
  id: 'missing-skill',
  title: 'Nobody assigned has a skill that the task needs',
  severity: 'warning',
  restsOn: 'item',
  concerns: ({ skills, status, actuals }) => skills.length > 0 && status !== 'cancelled' && status !== 'done' && !actuals.finish,
  *checkAmong(task, _, { plan }) {
    const assigned = task.assign.flatMap(({ party }) => plan.resources.get(party) ?? []);
    // Who is assigned and unknown may have it.
    if (assigned.length < task.assign.length) return;
    for (const node of itemsOf(child(task.node, 'skills'))) {
      const skill = textOf(node);
      if (skill === null || assigned.some((resource) => has(resource, skill))) continue;
      const able = [...plan.resources.values()].filter((resource) => has(resource, skill));
      // Work that is still to be given to somebody lacks nothing while there is one to give it to.
      if (assigned.length === 0 && able.length > 0) continue;
      const meant = able.length === 0 ? meantAmong(skill, skillsIn(plan)) : null;
      const fix = meant === null ? {} : { fix: changeTo(node, meant) };
      yield { ...finding(node, sayOf(task, skill, able, meant), able.slice(0, 3).map(placeOf)), ...fix };
    }
  },
};

function sayOf({ id, assign }: Task, skill: string, able: readonly Resource[], meant: string | null): string {
  if (meant !== null) return `"${id}" needs the skill "${skill}", which nobody has; did you mean "${meant}"?`;
  if (able.length === 0) return `"${id}" needs the skill "${skill}", which nobody in the plan has; give it to a resource under "skills"`;
  const names = able.map((resource) => `"${resource.id}"`);
  const who = list(assign.map(({ party }) => `"${party}"`), 3); // prettier-ignore
  return `"${id}" needs the skill "${skill}", which ${who} ${assign.length === 1 ? 'does' : 'do'} not have; assign ${names.length === 1 ? names[0]! : `one of ${list(names, 3)}`}`;
}

function placeOf({ id, key }: Resource) {
  return { at: key, message: `"${id}" has it` };
}

function has({ skills }: Resource, skill: string): boolean {
  return skills.includes(skill);
}

function skillsIn({ resources }: Plan): ReadonlySet<string> {
  return new Set([...resources.values()].flatMap(({ skills }) => skills));
}
