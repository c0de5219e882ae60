/** A plan's network as a simulation asks it, again and again: so long does work take this time; when does everything end, and by what? */
import type { Minute } from '../../values/time.ts';

export interface Runs {
  /** Tasks, by WBS index, that `isCritical` is about. */
  readonly tasks: Int32Array;
  /** By place in `tasks`: 1 where the task was on the critical path to the finish in the last run. */
  readonly isCritical: Uint8Array;
  /** Minutes of remaining work by variable; afterwards everything else here is of that run. */
  run(lengths: Float64Array): void;
  /** The finish of the project, in working minutes of its calendar. */
  readonly finishWork: number;
  readonly finish: Minute;
  finishOf(task: number): Minute;
}
