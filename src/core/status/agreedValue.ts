/** What a baseline agreed to spend on what: its sum (the budget at completion, BAC) by task and by line. */
import type { Baseline, BaselineTask } from './baseline.ts';

/** Money in the project's currency. */
export interface AgreedValue {
  /** Labour and fixed cost, by task; only tasks that cost something. */
  readonly tasks: ReadonlyMap<string, number>;
  /** Everything else, by line. */
  readonly lines: ReadonlyMap<string, number>;
  readonly total: number;
}

const remembered = new WeakMap<Baseline, AgreedValue>();

export function agreedValueOf(baseline: Baseline): AgreedValue {
  let known = remembered.get(baseline);
  if (!known) remembered.set(baseline, (known = spreadOut(baseline)));
  return known;
}

function spreadOut(baseline: Baseline): AgreedValue {
  const labour = labourOf(baseline);
  const tasks = new Map<string, number>();
  for (const [id, task] of baseline.tasks) {
    const value = (labour?.(task) ?? 0) + task.cost;
    if (value !== 0) tasks.set(id, value);
  }
  const lines = new Map<string, number>();
  for (const [id, { planned, isLabour }] of baseline.lines) if (!isLabour || labour === null) lines.set(id, planned);
  return { tasks, lines, total: sum(tasks.values()) + sum(lines.values()) };
}

/**
 * A task's labour. Lines of category labour replace what assignments and rates gave; their sum is shared among the tasks in the same
 * proportions (or by effort, where nobody has a rate), so that it is earned by progress. Null where there is no work to share it among.
 */
function labourOf({ tasks, lines }: Baseline): ((task: BaselineTask) => number) | null {
  const labourLines = [...lines.values()].filter(({ isLabour }) => isLabour);
  if (labourLines.length === 0) return ({ labour }) => labour;
  const agreed = sum(labourLines.map(({ planned }) => planned));
  for (const weightOf of [({ labour }: BaselineTask) => labour, ({ effort }: BaselineTask) => effort]) {
    const all = sum([...tasks.values()].map(weightOf));
    if (all > 0) return (task) => (agreed * weightOf(task)) / all;
  }
  return null;
}

function sum(amounts: Iterable<number>): number {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total;
}
