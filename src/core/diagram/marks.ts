/** What each drawn thing stands for, and what it says to somebody who cannot see it. */
import type { Item, Plan } from '../plan/model.ts';
import type { Spot } from '../source/node.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { dayOfMinute } from '../values/civil.ts';
import { sayDay, sayDays } from './days.ts';
import type { Mark, MarkShape, MarkState } from './diagram.ts';

export type Look = Pick<Mark, 'shape' | 'state' | 'critical' | 'progress'>;

export function markOf(id: string, item: Item, look: Look, words: readonly string[]): Mark {
  return { id, item: item.id, label: [item.name, ...words].join(', '), at: item.key, extent: extentOf(item), ...look };
}

/** Of an item that stands in a table only, told by its id. */
export function lineMark(id: string, entry: Item, ...words: readonly string[]): Mark {
  const mark = markOf(id, entry, { shape: 'line', state: 'planned', critical: false, progress: null }, words);
  return { ...mark, label: `${entry.id} ${mark.label}` };
}

/** How a task looks in a schedule. */
export function lookOf(plan: Plan, schedule: Schedule, index: number): Look {
  const shape = shapeOf(plan, schedule, index);
  return {
    shape,
    state: stateOf(plan, schedule, index),
    critical: within(plan, index, (leaf) => schedule.critical[leaf] === 1),
    progress: shape === 'milestone' ? null : Math.min(1, Math.max(0, schedule.progress[index]! || 0)),
  };
}

/** Dates, progress and state in words, in the order in which one would say them. */
export function taskWords(schedule: Schedule, index: number, look: Look): string[] {
  return [datesOf(schedule, index, look.shape), ...lookWords(look)];
}

export function lookWords(look: Look): string[] {
  const words: string[] = look.shape === 'milestone' ? ['milestone'] : [];
  if (look.state === 'done') words.push('done');
  if (look.state === 'active') words.push(look.progress ? `in progress, ${Math.round(look.progress * 100)}% complete` : 'in progress');
  if (look.critical) words.push('critical');
  return words;
}

function datesOf(schedule: Schedule, index: number, shape: MarkShape): string {
  const [start, finish] = [schedule.start[index]!, schedule.finish[index]!];
  if (!Number.isFinite(start) || !Number.isFinite(finish)) return 'no dates';
  const first = dayOfMinute(start);
  if (shape === 'milestone') return sayDay(dayOfMinute(finish));
  return sayDays(first, Math.max(first, Math.ceil(finish / 1440) - 1));
}

function shapeOf(plan: Plan, schedule: Schedule, index: number): MarkShape {
  if (plan.wbs.tasks[index]!.shape === 'container') return 'summary';
  return isMilestone(plan, schedule, index) ? 'milestone' : 'bar';
}

/** Drawn as a moment: a milestone, or a task that takes no time. */
export function isMilestone(plan: Plan, schedule: Schedule, index: number): boolean {
  const { shape } = plan.wbs.tasks[index]!;
  return shape !== 'container' && (shape === 'milestone' || schedule.start[index] === schedule.finish[index]);
}

function stateOf(plan: Plan, schedule: Schedule, index: number): MarkState {
  if (schedule.done[index] === 1) return 'done';
  const hasBegun = (leaf: number): boolean => schedule.progress[leaf]! > 0 || plan.wbs.tasks[leaf]!.actuals.start !== null;
  return within(plan, index, hasBegun) ? 'active' : 'planned';
}

/** Whether it holds for the task, or for anything in the container. */
function within({ wbs }: Plan, index: number, holds: (index: number) => boolean): boolean {
  for (let below = index; below < wbs.end[index]!; below++) if (holds(below)) return true;
  return false;
}

/** The whole item, from its key to its end. */
export function extentOf(item: Item): Spot {
  const { key, node } = item;
  return { chunk: key.chunk, start: key.start, end: node.end, endChunk: node.endChunk ?? node.chunk };
}
