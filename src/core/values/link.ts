/** Predecessors as written under `after`: `api`, `api SS`, `api FS+2d`, `api FS+50%`, `infra:racks`. */
import type { Duration } from './time.ts';

export type LinkType = 'FS' | 'SS' | 'FF' | 'SF';

/** A share counts of the predecessor's duration (0.5 for 50 %); negative lags are leads. */
export type Lag = Duration | { readonly share: number };

export interface Predecessor {
  /** Another plan's project id, or null for this plan. */
  readonly plan: string | null;
  /** Task or RAID dependency. */
  readonly id: string;
  readonly type: LinkType;
  readonly lag: Lag | null;
}
