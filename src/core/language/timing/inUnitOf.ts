/** So many minutes as the author of a plan would write them. */
import { minutesPerUnit, type UnitMinutes } from '../../values/duration.ts';
import type { Duration, DurationUnit } from '../../values/time.ts';

/** In the unit of what stands there; weeks and months only where they are whole, else days. At most two decimals. */
export function inUnitOf({ unit }: Duration, minutes: number, units: UnitMinutes): Duration {
  const whole = minutes / minutesPerUnit(unit, units);
  if (Number.isInteger(whole)) return { amount: whole, unit };
  const finer = finerUnits[unit] ?? unit;
  return { amount: Math.round((minutes / minutesPerUnit(finer, units)) * 100) / 100, unit: finer };
}

const finerUnits: Readonly<Partial<Record<DurationUnit, DurationUnit>>> = { w: 'd', mo: 'd', ew: 'ed' };
