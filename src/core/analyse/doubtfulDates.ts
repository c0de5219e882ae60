/** Tasks whose computed dates prove nothing, because something they follow from could not be read. */
import type { Plan } from '../plan/model.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { Chunk, Node, Spot } from '../source/node.ts';

export type DoubtfulDates = (at: Spot) => boolean;

/** Whether a spot belongs to such a task: its id, one of its values, one of its assignments. */
export function doubtfulDates(context: Pick<RuleContext, 'plan' | 'schedules' | 'soundness' | 'damaged'>): DoubtfulDates {
  const { plan } = context;
  const isGeneral = isBaseUnsound(context);
  const marked = isGeneral ? null : spread(plan, seeds(context));
  const spots = new Map<Chunk, Set<number>>();
  const add = ({ chunk, start }: Spot): void => {
    const known = spots.get(chunk);
    if (known) known.add(start);
    else spots.set(chunk, new Set([start]));
  };
  plan.wbs.tasks.forEach((task, i) => {
    if (marked?.[i] === 0) return;
    add(task.key);
    addValues(task.node, add);
    for (const { node } of task.assign) add(node);
  });
  // The project ends with the last of its tasks.
  if (plan.project.node && (isGeneral || spots.size > 0)) addValues(plan.project.node, add);
  return ({ chunk, start }) => spots.get(chunk)?.has(start) ?? false;
}

/** But not what stands in maps: that may be other tasks. */
function addValues(node: Node, add: (spot: Spot) => void): void {
  for (const { value } of node.kind === 'map' ? node.pairs : []) {
    if (value.kind !== 'map') add(value);
    if (value.kind === 'list') value.items.forEach(add);
  }
}

/** What all dates follow from: the project, its calendars, and files that could not be read. */
function isBaseUnsound({ plan, soundness, damaged }: Pick<RuleContext, 'plan' | 'soundness' | 'damaged'>): boolean {
  if (damaged.length > 0 || (plan.project.node && soundness.isUnsound(plan.project.node))) return true;
  const people = [...plan.calendars.values(), ...plan.resources.values()];
  return people.some(({ key }) => soundness.isUnsound(key));
}

function seeds({ plan, schedules, soundness }: Pick<RuleContext, 'plan' | 'schedules' | 'soundness'>): number[] {
  const { tasks, indexOf } = plan.wbs;
  const found = (schedules?.cycles ?? []).flat();
  for (let i = 0; i < tasks.length; i++) {
    const { key, after, own } = tasks[i]!;
    const isLoose = after.some((link) => link.plan === null && !indexOf.has(link.id) && !plan.raid.has(link.id));
    if (isLoose || soundness.isUnsound(key) || (own.calendar !== null && !plan.calendars.has(own.calendar))) found.push(i);
  }
  return found;
}

/** From the seeds to what follows them, to what contains them, and to what stands in a container that follows. */
function spread({ wbs }: Plan, start: readonly number[]): Uint8Array {
  const { tasks, parent, end, indexOf } = wbs;
  const followers = tasks.map((): number[] => []);
  tasks.forEach(({ after }, i) => {
    for (const { id, plan } of after) if (plan === null) followers[indexOf.get(id) ?? -1]?.push(i);
  });
  const marked = new Uint8Array(tasks.length);
  const queue = [...start];
  for (let i = queue.pop(); i !== undefined; i = queue.pop()) {
    if (marked[i] === 1) continue;
    marked[i] = 1;
    for (const follower of followers[i]!) for (let inner = follower; inner < end[follower]!; inner++) queue.push(inner);
    if (parent[i]! >= 0) queue.push(parent[i]!);
  }
  return marked;
}
