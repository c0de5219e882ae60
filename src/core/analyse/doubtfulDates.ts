/** Computed dates that prove nothing, because something they follow from is wrong or could not be read. */
import type { Plan } from '../plan/model.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { Spot } from '../source/node.ts';
import { SpotSet } from '../source/spotSet.ts';
import { followersIn } from './followers.ts';
import { taskAt } from './taskAt.ts';

/** Whether such a date stands there: in a task that is in doubt, in the project, or at one of the errors themselves. */
export type DoubtfulDates = (at: Spot) => boolean;

type Context = Pick<RuleContext, 'plan' | 'references' | 'schedules' | 'soundness' | 'damaged'>;

export function doubtfulDates(context: Context, errors: readonly Spot[]): DoubtfulDates {
  const { plan } = context;
  const isGeneral = isBaseUnsound(context);
  const start = isGeneral
    ? []
    : seeds(
        context,
        errors.map((at) => taskAt(plan, at)),
      );
  if (!isGeneral && start.length === 0 && errors.length === 0) return () => false;
  const marked = spread(plan, start);
  const wrong = new SpotSet();
  for (const at of errors) wrong.add(at);
  return (at) => {
    const task = taskAt(plan, at);
    if (task >= 0) return isGeneral || marked[task] === 1 || wrong.has(at);
    // The project ends with the last of its tasks.
    return wrong.has(at) || ((isGeneral || start.length > 0) && isInProject(plan, at));
  };
}

/** What all dates follow from: the project, its calendars, and files that could not be read. */
function isBaseUnsound({ plan, soundness, damaged }: Context): boolean {
  if (damaged.length > 0) return true;
  if (soundness.isAll) return false;
  if (plan.project.node && soundness.isUnsound(plan.project.node)) return true;
  return [...plan.calendars.values(), ...plan.resources.values()].some(({ key }) => soundness.isUnsound(key));
}

/** Tasks on a cycle, with something wrong in them, or with a link or calendar that is not there. */
function seeds({ plan, references, schedules, soundness }: Context, wrong: readonly number[]): number[] {
  const found = [...(schedules?.cycles ?? []).flat(), ...wrong.filter((task) => task >= 0)];
  for (const { index, results } of references.tasks.found) {
    if (results.some(({ path, plan: other }) => other === null && (path[0] === 'after' || path[0] === 'calendar'))) found.push(index);
  }
  for (const at of soundness.unsound) {
    const task = taskAt(plan, at);
    if (task >= 0 && plan.wbs.tasks[task]!.key.start === at.start) found.push(task);
  }
  return found;
}

/** From the seeds to what follows them, to what contains them, and to what stands in a container that follows. */
function spread({ wbs }: Plan, start: readonly number[]): Uint8Array {
  const { parent, end } = wbs;
  const marked = new Uint8Array(wbs.tasks.length);
  if (start.length === 0) return marked;
  const { first, followers } = followersIn(wbs);
  const queue = [...start];
  for (let i = queue.pop(); i !== undefined; i = queue.pop()) {
    if (marked[i] === 1) continue;
    marked[i] = 1;
    for (let at = first[i]!; at < first[i + 1]!; at++) {
      const follower = followers[at]!;
      for (let inner = follower; inner < end[follower]!; inner++) if (marked[inner] === 0) queue.push(inner);
    }
    if (parent[i]! >= 0) queue.push(parent[i]!);
  }
  return marked;
}

function isInProject({ project: { node } }: Plan, { chunk, start }: Spot): boolean {
  return node?.chunk === chunk && start >= node.start && (node.endChunk !== undefined || start < node.end);
}
