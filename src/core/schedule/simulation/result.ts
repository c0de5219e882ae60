/** What a simulation finds out. Plain data: it may be handed from thread to thread. */
import type { Day, Minute } from '../../values/time.ts';
import type { Distribution } from './distributions.ts';

export interface SimulationOptions {
  readonly iterations: number;
  /** A whole number; the same seed gives the same result. */
  readonly seed: number;
  readonly distribution: Distribution;
}

/** The earliest date by which at least so many per cent of the runs are there: a date that came out of one of them. */
export interface Percentiles {
  readonly p50: Minute;
  readonly p80: Minute;
  readonly p95: Minute;
}

export interface SimulatedDate extends Percentiles {
  /** The date without chance. */
  readonly forecast: Minute;
  /** Share of runs that are there by the forecast, 0–1. */
  readonly chanceByForecast: number;
  /** Null where there is none. */
  readonly deadline: Minute | null;
  /** Share of runs that keep it, 0–1; null where there is none. */
  readonly chanceByDeadline: number | null;
}

export interface SimulatedTask {
  /** WBS index of a leaf that is still to be done. */
  readonly task: number;
  /** Share of runs in which it was on the critical path to the finish, 0–1. */
  readonly criticality: number;
  /** Correlation of its remaining work with the finish, −1 to 1; null where its work is the same in every run. */
  readonly sensitivity: number | null;
}

export interface SimulatedRisk {
  readonly id: string;
  /** 0–1 */
  readonly chance: number;
  /** The chance is that of the residual risk. */
  readonly isResidual: boolean;
  /** Work that it delays (or shortens, less than 0), by WBS index, in minutes of the task's own time. */
  readonly delays: readonly { readonly task: number; readonly minutes: number }[];
  /** Share of runs in which it happened, 0–1. */
  readonly happened: number;
  /** Working minutes by which the project ends later, on average, in those runs; null where it always or never happened. */
  readonly laterBy: number | null;
}

export interface SimulationResult extends SimulationOptions {
  readonly finish: SimulatedDate;
  /** Of how many runs each day was the last, ascending; days without any are left out. */
  readonly finishDays: readonly (readonly [Day, number])[];
  /** Mean of all finishes, on the line of working time. */
  readonly mean: Minute;
  /** Milestones with a deadline that are still ahead, in the plan's order. */
  readonly milestones: readonly ({ readonly task: number } & SimulatedDate)[];
  /** In the plan's order. */
  readonly tasks: readonly SimulatedTask[];
  /** Risks that act on work still to be done, in the plan's order. */
  readonly risks: readonly SimulatedRisk[];
  /** Tasks with an estimate of more than one point. */
  readonly estimates: number;
  /** Levelling decided when work begins. */
  readonly isLevelled: boolean;
}
