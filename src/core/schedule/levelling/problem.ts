/**
 * The resource-constrained project scheduling problem, laid out in arrays: activities linked as in a network, renewable resources
 * with a capacity and times when they are away. Time is a line of whole minutes (or of any other unit: the search does not care).
 */

export interface LevellingProblem {
  readonly count: number;
  /** By activity: time of its clock that it takes; 0 for gates, milestones and the like, which need no resources. */
  readonly length: Float64Array;
  /** By activity: when it is worked on; null at any time, and for what takes none. */
  readonly clock: readonly (Clock | null)[];
  /** By activity: it does not start before. */
  readonly release: Float64Array;
  /** By activity: a hard constraint has it start by then, resources or not; Infinity without one. */
  readonly latest: Float64Array;
  /** By activity: its deadline, Infinity without one. Of schedules that end together the one that misses least is the better. */
  readonly due: Float64Array;
  /** By activity: `free`, or bound to its dates (`fixed`), or moved by links alone (`driven`). */
  readonly hold: Uint8Array;
  /** Dates of fixed activities; NaN elsewhere. */
  readonly fixedStart: Float64Array;
  readonly fixedFinish: Float64Array;
  /** By activity: 0 is served first. An activity's predecessors never have a higher rank than it. */
  readonly rank: Int32Array;
  /** Ranks differ by more than urgency, and what has a lower priority must not delay what has a higher one. */
  readonly hasPriorities: boolean;
  readonly links: Links;
  readonly needs: Needs;
  readonly resources: Resources;
}

export const hold = { free: 0, fixed: 1, driven: 2 } as const;

/** Working time as a search sees it. */
export interface Clock {
  /** The first working moment at or after this one. */
  next(from: number): number;
  /** Where work of that length, begun then, ends. */
  finish(from: number, length: number): number;
  /** The latest start with which it is done by then; for no length the last moment up to which work goes on. */
  start(finish: number, length: number): number;
  /** A moment moved by a lag (negative: a lead), to where work ends or to where it begins. */
  shift(moment: number, lag: number, endsWork: boolean): number;
}

/** Links by the activity they lead to: those into `a` are `first[a]` up to, not including, `first[a + 1]`. */
export interface Links {
  readonly first: Int32Array;
  readonly from: Int32Array;
  /** As in edges.ts: FS, SS, FF, SF. */
  readonly type: Uint8Array;
  readonly lag: Float64Array;
  /** What the lag counts on; null for the line itself. */
  readonly lagClock: readonly (Clock | null)[];
}

/** Resources that activities use while they last: those of `a` are `first[a]` up to `first[a + 1]`. */
export interface Needs {
  readonly first: Int32Array;
  readonly resource: Int32Array;
  /** How much is taken. */
  readonly use: Float64Array;
  /** How much must be there: more than `use` where something else that has no dates of its own uses it at the same time. */
  readonly margin: Float64Array;
  /** 1 where the work waits while the resource is away, so that it may be. */
  readonly waits: Uint8Array;
}

export interface Resources {
  readonly capacity: Float64Array;
  /** By resource: stretches it is away, `[from, to, from, to, …]`, ascending and apart from each other. */
  readonly away: readonly Float64Array[];
  /** By resource: it is not there any more, not even for those who wait; Infinity where it stays. */
  readonly goneFrom: Float64Array;
  /** By resource: 1 where whatever uses it on a day uses it for the whole of the day. */
  readonly wholeDays: Uint8Array;
}
