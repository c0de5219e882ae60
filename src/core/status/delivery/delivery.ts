/** Agile delivery at the status date: sprints, velocity, flow, and when releases will be done at the pace so far. */
import type { Plan } from '../../plan/model.ts';
import type { Schedules } from '../../schedule/schedule.ts';
import type { Day } from '../../values/time.ts';
import { flowOf, type Flow } from './flow.ts';
import { sprintOutcomes, type Delivering, type SprintOutcome } from './sprints.ts';
import { throughputs, type Throughput } from './throughput.ts';
import { velocityOf, type Velocity } from './velocity.ts';
import { keeping } from '../../values/keeping.ts';

export interface Delivery {
  /** Of sprints with points, the earliest first. */
  readonly sprints: readonly SprintOutcome[];
  /** By team, in the order of their first sprints; null stands for sprints without one. Teams of which nothing is over are left out. */
  readonly velocity: ReadonlyMap<string | null, Velocity>;
  readonly flow: Flow;
  readonly releases: readonly Throughput[];
}

/** A plan with dates; an `Analysis` that has both is one. */
export interface Deliverable {
  readonly plan: Plan;
  readonly schedules: Schedules;
  readonly statusDate: Day | null;
}

interface Known {
  readonly schedules: Schedules;
  readonly statusDate: Day | null;
  readonly delivery: Delivery;
}

const remembered = keeping<Plan, Known>();

/** Worked out once for a plan, its dates and its status date. */
export function deliveryOf({ plan, schedules, statusDate }: Deliverable): Delivery {
  const known = remembered.get(plan);
  if (known?.schedules === schedules && known.statusDate === statusDate) return known.delivery;
  const delivery = workedOut({ plan, schedule: schedules.forecast, statusDate });
  remembered.set(plan, { schedules, statusDate, delivery });
  return delivery;
}

function workedOut(delivering: Delivering): Delivery {
  const sprints = sprintOutcomes(delivering);
  return {
    sprints,
    velocity: velocities(sprints),
    flow: flowOf(delivering),
    releases: throughputs(delivering, sprints),
  };
}

export function velocities(sprints: readonly SprintOutcome[]): ReadonlyMap<string | null, Velocity> {
  const teams = [...new Set(sprints.map(({ sprint }) => sprint.team))];
  return new Map(
    teams.flatMap((team) => {
      const velocity = velocityOf(sprints, team);
      return velocity ? [[team, velocity] as const] : [];
    }),
  );
}
