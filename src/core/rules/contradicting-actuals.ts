/** Actuals that contradict each other or the task's status. */
import type { Finding } from '../problem.ts';
import { child, type Node } from '../source/node.ts';
import { mendable } from './say.ts';
import type { Rule } from './rule.ts';

export const contradictingActuals: Rule = {
  id: 'contradicting-actuals',
  title: 'Actuals contradict each other or the status',
  severity: 'error',
  concerns: ({ shape, status, actuals }) =>
    shape !== 'container' && (status === 'done' || actuals.finish !== null || actuals.progress !== null),
  *checkTask({ id, node, actuals, status, shape }) {
    const { start, finish, progress, remaining } = actuals;
    const say = (key: string, message: string, other: string) => clash(node, key, `"${id}" ${message}`, other);
    if (finish && progress !== null && progress < 1) yield* say('progress', 'has an actual finish but is not at 100%', 'actualFinish');
    if (finish && remaining && remaining.amount > 0) yield* say('remaining', 'has an actual finish but work remaining', 'actualFinish');
    if (finish && (status === 'on-hold' || status === 'cancelled'))
      yield* say('status', `has an actual finish but is ${status}`, 'actualFinish');
    if (status === 'done' && !finish && progress !== null && progress < 1) yield* say('progress', 'is done but not at 100%', 'status');
    if (status === 'done' && remaining && remaining.amount > 0) yield* say('remaining', 'is done but has work remaining', 'status');
    if (!finish && progress === 1 && remaining && remaining.amount > 0)
      yield* say('remaining', 'is at 100% but has work remaining', 'progress');
    if (shape === 'milestone' && !finish && progress !== null && progress > 0 && progress < 1) {
      yield* say('progress', 'is a milestone: it is reached or not, never in part', 'milestone');
    }
    if (shape === 'milestone' && start && finish && start.day !== finish.day)
      yield* say('actualFinish', 'is a milestone and cannot finish after it started', 'actualStart');
  },
};

function* clash(node: Node, key: string, message: string, other: string): Iterable<Finding> {
  const [here, there] = [child(node, key), child(node, other)];
  if (here) yield mendable(here, message, { remove: here }, there ? [{ at: there, message: `"${other}" is given here` }] : []);
}
