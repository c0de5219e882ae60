/** Which requirements a task is for. */
import { priorityText } from '../../plan/item.ts';
import type { Plan } from '../../plan/model.ts';
import { named } from '../../status/words.ts';
import { listed, present } from './lines.ts';

/** `REQ-2 Orders within 15 min (must, approved)`: what the task or a container around it names; empty where nothing. */
export function servedBy(plan: Plan, index: number): string {
  const { tasks, parent } = plan.wbs;
  const ids = new Set<string>();
  for (let at = index; at >= 0; at = parent[at]!) for (const id of tasks[at]!.requirements) ids.add(id);
  return listed([...ids].map((id) => requirementText(plan, id)));
}

function requirementText({ requirements }: Plan, id: string): string {
  const requirement = requirements.get(id);
  if (!requirement) return id;
  const { priority, status } = requirement;
  return `${named(requirement)} (${present([priority === null ? null : priorityText(priority), status]).join(', ')})`;
}
