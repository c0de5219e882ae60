/**
 * A moment of the plan: whole minutes since 1970-01-01T00:00 on the plan's own wall clock. No zones, no daylight saving.
 * Kept in Float64Array where there are many; NaN stands for "none".
 */
export type Minute = number;

/** Whole days since 1970-01-01. */
export type Day = number;

export const minutesPerDay = 1440;

/** A date as written: a day, with a time of day where one was given. */
export interface PlanDate {
  readonly day: Day;
  /** Minutes after midnight, or null where only the day was written. */
  readonly time: number | null;
}

/** Both ends inclusive, as in `2026-02-16..2026-02-20`. */
export interface DateRange {
  readonly from: PlanDate;
  readonly to: PlanDate;
}

/** Working time, then elapsed time, which counts every minute. */
export const durationUnits = ['min', 'h', 'd', 'w', 'mo', 'emin', 'eh', 'ed', 'ew'] as const;
export type DurationUnit = (typeof durationUnits)[number];

/** As written; what `d`, `w` and `mo` are in minutes is the project calendar's to say. Negative only as a lag. */
export interface Duration {
  readonly amount: number;
  readonly unit: DurationUnit;
}

/** Optimistic, likely, pessimistic; all three the same for a single-point estimate. */
export interface Estimate {
  readonly optimistic: Duration;
  readonly likely: Duration;
  readonly pessimistic: Duration;
}
