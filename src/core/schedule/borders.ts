/** Tasks of other plans that wait for tasks of this one, as limits to its float. They move no date: other plans follow the forecast. */
import type { Plan } from '../plan/model.ts';
import type { Minute } from '../values/time.ts';
import type { Schedule } from './schedule.ts';

/** What a task of another plan allows a task that it waits for. */
export interface Ask {
  /** The task that is waited for, as its plan calls it. */
  readonly of: string;
  /** The task that waits, as `plan:task`. */
  readonly by: string;
  /** Whether it waits for the start or for the finish. */
  readonly side: 'start' | 'finish';
  /** The latest moment that keeps everything which the other plan keeps. */
  readonly late: Minute;
  /** The latest moment that moves nothing there. */
  readonly free: Minute;
}

/** Of one task; Infinity where nobody asks. */
export interface Border {
  start: Minute;
  finish: Minute;
  freeStart: Minute;
  freeFinish: Minute;
  /** Which of the asks is the tightest, by its place in the list; -1 where none is. */
  startBy: number;
  finishBy: number;
}

export type Borders = ReadonlyMap<number, Border>;

/**
 * By task without tasks below it. What is asked of a container's finish is asked of everything in it, what is asked of its start of what
 * begins with it.
 */
export function bordersOf({ wbs }: Plan, { start }: Schedule, asks: readonly Ask[]): Borders {
  const borders = new Map<number, Border>();
  for (const [place, ask] of asks.entries()) {
    const asked = wbs.indexOf.get(ask.of);
    if (asked === undefined) continue;
    for (let task = asked; task < wbs.end[asked]!; task++) {
      if (wbs.end[task]! > task + 1 || (ask.side === 'start' && start[task]! > start[asked]!)) continue;
      const border = borders.get(task) ?? open();
      borders.set(task, border);
      tighten(border, ask, place);
    }
  }
  return borders;
}

function open(): Border {
  return { start: Infinity, finish: Infinity, freeStart: Infinity, freeFinish: Infinity, startBy: -1, finishBy: -1 };
}

function tighten(border: Border, { side, late, free }: Ask, place: number): void {
  if (side === 'start') {
    border.freeStart = Math.min(border.freeStart, free);
    if (late < border.start) [border.start, border.startBy] = [late, place];
  } else {
    border.freeFinish = Math.min(border.freeFinish, free);
    if (late < border.finish) [border.finish, border.finishBy] = [late, place];
  }
}
