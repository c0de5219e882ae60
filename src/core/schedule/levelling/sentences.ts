/** What levelling did, in words. */
import type { Plan } from '../../plan/model.ts';
import type { Unlevelled } from '../schedule.ts';

/** Why levelling cannot help a task, and what would. */
export function unlevelledText({ wbs, resources }: Plan, { task, resource, why }: Unlevelled): string {
  const id = wbs.tasks[task]!.id;
  switch (why) {
    case 'nothing-there':
      return `"${id}" is assigned to "${resource}", which has no capacity; give it one or assign somebody else`;
    case 'too-much':
      return `"${id}" needs more of "${resource}" than its capacity of ${amount(resources.get(resource))}; assign less`;
    case 'never-there':
      return `"${resource}" is not available long enough to do "${id}"; extend "available" or assign somebody else`;
    case 'no-room':
      return `"${id}" has to keep its dates although "${resource}" is busy or away; move it, or what it overlaps`;
  }
}

function amount(resource: ReturnType<Plan['resources']['get']>): string {
  if (!resource) return '0';
  return resource.kind === 'person' ? `${Math.round(resource.capacity * 100)}%` : String(resource.capacity);
}
