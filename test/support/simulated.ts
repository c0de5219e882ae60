/** Plans as text and what simulations of them give. */
import type { Plan } from '../../src/core/plan/model.ts';
import { simulate } from '../../src/core/schedule/simulation/simulation.ts';
import type { SimulationOptions, SimulationResult } from '../../src/core/schedule/simulation/result.ts';
import type { Schedules } from '../../src/core/schedule/schedule.ts';
import { indexOf, schedulesOf, type Given } from './schedules.ts';

export type Scheduled = Schedules & { readonly of: Plan };

export interface Simulated {
  readonly schedules: Scheduled;
  readonly result: SimulationResult;
}

const usual: SimulationOptions = { iterations: 2000, seed: 1, distribution: 'pert' };

export function simulated(text: string, options: Partial<SimulationOptions> = {}, given: Given = {}): Simulated {
  return simulatedOf(schedulesOf(text, given), options);
}

export function simulatedOf(schedules: Scheduled, options: Partial<SimulationOptions> = {}): Simulated {
  const result = simulate(schedules.of, schedules, { ...usual, ...options });
  if (!result) throw new Error('the plan has no dates');
  return { schedules, result };
}

export function taskResult({ schedules, result }: Simulated, id: string) {
  const task = indexOf(schedules, id);
  return result.tasks.find((found) => found.task === task);
}

/** Working days from the start of the project to a date. */
export function days({ schedules }: Simulated, date: number): number {
  return schedules.calendar.workingMinutes(schedules.forecast.projectStart, date) / 480;
}
