/** What the colours are computed from. */
import type { Plan } from '../plan/model.ts';
import type { Schedules } from '../schedule/schedule.ts';
import type { Day } from '../values/time.ts';
import type { Baseline } from './baseline.ts';
import type { Clock } from './clock.ts';
import type { TaskCosts } from './cost.ts';
import type { EarnedValue, Money, RaidStatus, Status } from './status.ts';
import type { TaskColumns } from './taskColumns.ts';
import type { Thresholds } from './thresholds.ts';

export interface StatusFacts {
  readonly plan: Plan;
  /** Null where there are no dates. */
  readonly schedules: Schedules | null;
  readonly statusDate: Day | null;
  /** Null where the plan names none. */
  readonly baseline: Baseline | 'unreadable' | null;
  readonly clock: Clock;
  readonly thresholds: Thresholds;
  readonly columns: TaskColumns;
  /** Null where there are no dates. */
  readonly costs: TaskCosts | null;
  readonly money: Money;
  readonly earned: EarnedValue;
  readonly committed: Status['committed'];
  readonly added: Status['added'];
  readonly raid: ReadonlyMap<string, RaidStatus>;
}

/** The baseline where there is one that can be read. */
export function readableBaseline({ baseline }: Pick<StatusFacts, 'baseline'>): Baseline | null {
  return baseline === 'unreadable' ? null : baseline;
}
