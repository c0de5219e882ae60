/** What the numbers say of a plan at its status date. */
import type { Spot } from '../source/node.ts';
import type { Colour, RagDimension } from '../plan/words.ts';
import type { DeclaredRag, RaidEntry } from '../plan/model.ts';

/** One short sentence with the place that proves it. */
export interface Evidence {
  readonly text: string;
  readonly colour: Colour;
  readonly at: Spot | null;
}

export interface RagStatus {
  readonly dimension: RagDimension;
  readonly declared: DeclaredRag | null;
  /** Null where it cannot be computed; the evidence then says what is missing. */
  readonly computed: Colour | null;
  /** Worst first; never empty where `computed` is amber or red. */
  readonly evidence: readonly Evidence[];
}

export interface RaidStatus {
  readonly entry: RaidEntry;
  /** Probability × impact, 1–25; null where it is no risk or not scored. */
  readonly score: number | null;
  readonly residualScore: number | null;
  readonly isOpen: boolean;
  /** Open and its due date (`due`, else `promised`, else `review`, …) is before the status date. */
  readonly isOverdue: boolean;
  /** Calendar days from `raised` to the status date; null where not raised or raised later. */
  readonly ageDays: number | null;
}

/** Money in cents precision; null where it cannot be known. */
export interface Money {
  readonly bac: number | null;
  readonly ac: number | null;
  /** The lines' forecasts plus the labour forecast. */
  readonly eacByForecast: number | null;
}

export interface Status {
  readonly rag: ReadonlyMap<RagDimension, RagStatus>;
  readonly raid: ReadonlyMap<string, RaidStatus>;
  readonly money: Money;
}
