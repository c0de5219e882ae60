/** The figures at which a colour turns, as `docs/format.md` gives them; `rag.thresholds` overrides each. */
import type { Plan, Threshold } from '../plan/model.ts';
import type { Duration } from '../values/time.ts';
import { inDays, type Clock } from './clock.ts';

export interface Limits {
  readonly amber: number;
  readonly red: number;
}

export interface Thresholds {
  /** Working days after the baseline. */
  readonly baseline: Limits;
  /** Working days past a deadline; a milestone's own tolerance comes before both. */
  readonly deadline: Limits;
  /** SPI, the schedule performance index; below it. */
  readonly spi: Limits;
  /** CPI, the cost performance index; below it. */
  readonly cpi: Limits;
  /** Forecast at completion as a share of the approved budget (1.05 for 105 %). */
  readonly budget: Limits;
  /** Effort outside the baseline and approved changes as a share of the baseline's. */
  readonly growth: Limits;
  /** Calendar days that a change may wait for its decision; only amber. */
  readonly waiting: number;
  /** Risk score, probability × impact; reached is enough. */
  readonly score: Limits;
}

export function thresholdsOf(plan: Plan, clock: Clock): Thresholds {
  const schedule = plan.thresholds.get('schedule');
  const scope = plan.thresholds.get('scope');
  return {
    baseline: limits(schedule?.get(''), clock, 5, 20),
    deadline: limits(schedule?.get('deadline'), clock, 0, 5),
    spi: limits(schedule?.get('spi'), clock, 0.95, 0.9),
    cpi: limits(plan.thresholds.get('budget')?.get('cpi'), clock, 0.95, 0.9),
    budget: limits(plan.thresholds.get('budget')?.get(''), clock, 1.05, 1.1),
    growth: limits(scope?.get(''), clock, 0.05, 0.1),
    waiting: calendarDays(scope?.get('waiting')?.amber) ?? 7,
    score: limits(plan.thresholds.get('risks')?.get(''), clock, 10, 15),
  };
}

function limits(given: Threshold | undefined, clock: Clock, amber: number, red: number): Limits {
  return { amber: figure(given?.amber, clock) ?? amber, red: figure(given?.red, clock) ?? red };
}

function figure(given: Duration | number | null | undefined, clock: Clock): number | null {
  if (given === null || given === undefined) return null;
  return typeof given === 'number' ? given : inDays(clock, given);
}

/** How long people wait is told by the calendar on the wall: a week is seven days. */
export function calendarDays(given: Duration | number | null | undefined): number | null {
  if (given === null || given === undefined) return null;
  if (typeof given === 'number') return given;
  const days: Record<Duration['unit'], number> = { min: 1 / 1440, h: 1 / 24, d: 1, w: 7, mo: 30, emin: 1 / 1440, eh: 1 / 24, ed: 1, ew: 7 };
  return given.amount * days[given.unit];
}
