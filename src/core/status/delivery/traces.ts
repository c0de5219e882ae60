/** From what is wanted to what delivers it: requirements with the tasks that serve them and the releases these come with. */
import type { Plan, Requirement, Task } from '../../plan/model.ts';
import { picking } from '../../plan/sparse.ts';
import { inherited, isOrdinary } from '../../plan/wbs.ts';
import { append } from '../../values/append.ts';
import { onceAsked } from '../../values/onceAsked.ts';
import { keeping } from '../../values/keeping.ts';

/** What a requirement leads to. */
export interface Trace {
  readonly requirement: Requirement;
  /** That name it, by WBS index, without what is cancelled. */
  readonly tasks: readonly number[];
  /** Ids, each once: the releases of these tasks, of a container those of the work in it too. Looked up when first asked for. */
  readonly releases: readonly string[];
}

const remembered = keeping<Plan, ReadonlyMap<string, Trace>>();

/** Of every requirement, in the plan's order. */
export function tracesOf(plan: Plan): ReadonlyMap<string, Trace> {
  let traces = remembered.get(plan);
  if (!traces) remembered.set(plan, (traces = traced(plan)));
  return traces;
}

const naming = picking<Task>(({ requirements }) => requirements.length > 0);

function traced(plan: Plan): ReadonlyMap<string, Trace> {
  const { tasks } = plan.wbs;
  const serving = new Map<string, number[]>();
  for (const index of plan.requirements.size === 0 ? [] : naming(tasks)) {
    const { requirements, status } = tasks[index]!;
    if (status === 'cancelled') continue;
    // One that is named twice is served once.
    for (const id of requirements.length > 1 ? new Set(requirements) : requirements) append(serving, id, index);
  }
  return new Map(
    [...plan.requirements.values()].map((requirement) => {
      const own = serving.get(requirement.id) ?? [];
      return [requirement.id, onceAsked({ requirement, tasks: own }, 'releases', () => releasesOf(plan, own))];
    }),
  );
}

/** Each once: their own or their containers', and those that the work in them gives itself. */
function releasesOf(plan: Plan, serving: readonly number[]): readonly string[] {
  const { tasks, end } = plan.wbs;
  const found = new Set<string>();
  for (const index of serving) {
    const own = inherited(plan, index, 'release');
    if (own !== null) found.add(own);
    for (let below = index + 1; below < end[index]!; below++) {
      const { own: said, status } = tasks[below]!;
      if (said.release !== null && status !== 'cancelled') found.add(said.release);
    }
  }
  return [...found];
}

/** How much of the work is traced: ordinary tasks that are not cancelled, by WBS index. */
export interface TracedWork {
  /** It or a container around it names a requirement. */
  readonly serving: readonly number[];
  readonly others: readonly number[];
}

export function tracedWork({ wbs: { tasks, parent } }: Plan): TracedWork {
  const serves = new Uint8Array(tasks.length);
  const [serving, others]: [number[], number[]] = [[], []];
  for (let i = 0; i < tasks.length; i++) {
    const task = tasks[i]!;
    // A container stands before what it holds.
    serves[i] = task.requirements.length > 0 || serves[parent[i]!] === 1 ? 1 : 0;
    if (isOrdinary(task) && task.status !== 'cancelled') (serves[i] === 1 ? serving : others).push(i);
  }
  return { serving, others };
}
