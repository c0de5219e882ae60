/** Which of the tasks that share a resource makes it too much. */
import { isOver, type Load } from './schedule.ts';

/** The task that tips a load over, where they are counted in this order: the first with which more is used than there is. */
export function tippingTask({ tasks, shares, capacity }: Load, order: (a: number, b: number) => number): number {
  const counted = [...tasks.keys()].sort((a, b) => order(tasks[a]!, tasks[b]!));
  let used = 0;
  const tips = counted.find((place) => isOver((used += shares[place]!), capacity));
  return tasks[tips ?? counted.at(-1)!]!;
}
