/** A task is given to those who cannot do it: the schedule has to make something up, and says so here. */
import type { Assignment, Plan, Resource, Task } from '../plan/model.ts';
import { cover, daysAway, daysOfProject } from './coverage.ts';
import { finding, formatDay } from './say.ts';
import type { Rule } from './rule.ts';

export const nobodyToWork: Rule = {
  id: 'nobody-to-work',
  title: 'Nobody is there to do the work',
  severity: 'warning',
  quiets: ['not-levelled', 'over-allocation'],
  restsOn: 'item',
  concerns: ({ assign, status, actuals, shape }) => assign.length > 0 && status !== 'cancelled' && !actuals.finish && shape !== 'container',
  *checkAmong(task, _, { plan }) {
    for (const assignment of task.assign) {
      const resource = plan.resources.get(assignment.party);
      const why = resource && whyNot(task, assignment, resource, plan);
      if (why) yield finding(assignment.node, `"${task.id}" ${why}`, [{ at: resource.key, message: `"${resource.id}" is here` }]);
    }
    const [first] = task.assign;
    if (task.shape === 'effort' && first && task.assign.every(({ party }) => isTool(plan.resources.get(party))))
      yield finding(first.node, `"${task.id}" has effort, which only people do; assign a person, or give it a duration`);
  },
};

function whyNot({ shape }: Task, { share }: Assignment, resource: Resource, { project }: Plan): string | null {
  const { id, kind, capacity } = resource;
  if (kind === 'material') return null;
  if (capacity <= 0) return `is assigned to "${id}", which has no capacity; give it one or assign somebody else`;
  if (share === 0 && shape === 'effort') return `has effort and 0% of "${id}" to do it; write how much of the time`;
  const days = daysOfProject(project);
  if (!days || resource.leave.length + resource.available.length === 0 || !cover(daysAway(resource), days)) return null;
  const until = project.deadline ? `up to the deadline on ${formatDay(days.to)}` : 'for good';
  return `is assigned to "${id}", who is away from ${formatDay(days.from)} ${until}; change the leave or assign somebody else`;
}

function isTool(resource: Resource | undefined): boolean {
  return resource !== undefined && resource.kind !== 'person';
}
