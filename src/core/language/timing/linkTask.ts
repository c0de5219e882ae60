/** Makes a task wait for another one: an entry more under `after`. */
import { quoted } from '../../values/parsed.ts';
import { child, keyText, type Node } from '../../source/node.ts';
import type { Value } from '../edits/value.ts';
import type { Edited } from '../register/sayings.ts';
import { written } from './moveTask.ts';
import { isOver } from './refusals.ts';
import type { Timed } from './timing.ts';

/** `before` is the id of what it is to wait for. Whether that makes a cycle is for a trial to tell. */
export function linkTask(timed: Timed, before: string): Edited {
  const refusal = whyNotLinked(timed, before);
  if (refusal) return { refusal };
  const given = child(timed.task.node, 'after');
  const links = given?.kind === 'list' ? given.items : given && !isEmpty(given) ? [given] : [];
  const values = links.map(valueOf);
  return written(timed.analysis, timed.task, 'after', values.length === 0 ? before : [...values, before]);
}

function whyNotLinked(timed: Timed, before: string): string | null {
  const { plan, task } = timed;
  const predecessor = plan.wbs.tasks[plan.wbs.indexOf.get(before) ?? -1];
  if (!predecessor) return `no task ${quoted(before)} any more; look for it in the plan`;
  const [name, other] = [quoted(task.name), quoted(predecessor.name)];
  if (predecessor === task) return `${name} cannot wait for itself`;
  if (task.after.some((link) => link.plan === null && link.id === before)) return `${name} waits for ${other} already`;
  if (isOver(timed)) return `${name} is finished and waits for nothing any more`;
  const spanning = task.shape === 'spans' ? name : predecessor.shape === 'spans' ? other : null;
  return spanning && `${spanning} stretches between two tasks: it drives nothing and waits for nothing`;
}

function isEmpty(node: Node): boolean {
  return node.kind === 'scalar' && node.style === 'empty';
}

/** As it is written, to be written again. */
function valueOf(node: Node): Value {
  if (node.kind === 'scalar') return node.value ?? '';
  if (node.kind === 'list') return node.items.map(valueOf);
  return Object.fromEntries(node.pairs.map(({ key, value }) => [keyText(key), valueOf(value)]));
}
