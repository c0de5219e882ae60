/** What the numbers say of a plan at its status date. */
import type { Spot } from '../source/node.ts';
import type { Day, Minute } from '../values/time.ts';
import type { Colour, RagDimension } from '../plan/words.ts';
import type { DeclaredRag, RaidEntry } from '../plan/model.ts';
import type { Baseline } from './baseline.ts';

/** One short sentence with the place that proves it. */
export interface Evidence {
  readonly text: string;
  /** Null for a remark: what is missing or was not counted (then it is about nothing), or a figure beside the others. */
  readonly colour: Colour | null;
  /** Where it is proved; for what is missing where it would stand, else the project. */
  readonly at: Spot | null;
  /** What it speaks of, the same in every status of a plan: a figure's word, and an item's id where it is about one (`deadline go-live`). */
  readonly about: string;
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
  /** `due`, else what stands for it in its kind: a dependency's `promised` or `needed`, a risk's `review`. */
  readonly due: Day | null;
  /** Open, and due before the status date. */
  readonly isOverdue: boolean;
  /** Calendar days from `raised` to the status date, or to the day it was over; null where either is not known, or it was raised later. */
  readonly ageDays: number | null;
}

/** Money in cents precision; null where it cannot be known. */
export interface Money {
  /** What the baseline planned: labour, fixed costs and lines. */
  readonly bac: number | null;
  /** Spent until the status date: labour on the effort spent, actual costs, the lines' actual. */
  readonly ac: number | null;
  /** The lines' forecasts plus the labour forecast. */
  readonly eacByForecast: number | null;
}

/**
 * Earned value at the status date: money in cents precision, indices in ten-thousandths. Null where it cannot be known or divided.
 * The terms are those of the Practice Standard for Earned Value Management (PMI); BAC, AC and the EAC by forecast are in `Money`.
 */
export interface EarnedValue {
  /** Planned value: what was to be done by the status date. */
  readonly pv: number | null;
  /** Earned value: what is done, at the price that was agreed. */
  readonly ev: number | null;
  /** Schedule performance index, EV ÷ PV. */
  readonly spi: number | null;
  /** Cost performance index, EV ÷ AC. */
  readonly cpi: number | null;
  /** Estimate at completion by index, BAC ÷ CPI: the rest costs what the work so far has cost. */
  readonly eacByIndex: number | null;
  /** Estimate at completion at the agreed rate, AC + (BAC − EV): the rest costs what was agreed. */
  readonly eacAtRate: number | null;
  /** The estimate that counts: by forecast; in a plan without lines by index, where there is one. */
  readonly eac: number | null;
  /** Estimate to complete, EAC − AC. */
  readonly etc: number | null;
  /** Variance at completion, BAC − EAC: negative where it will cost more. */
  readonly vac: number | null;
  /** To-complete performance index, (BAC − EV) ÷ (BAC − AC): how well the rest must go to keep BAC. */
  readonly tcpi: number | null;
  /** Why figures are null, a sentence each. */
  readonly missing: readonly string[];
}

export interface Committed {
  /** WBS index. */
  readonly task: number;
  /** Its finish in the baseline, where that knows it under its id or its former one. */
  readonly agreed: Minute | null;
  /** Working days by which the forecast is later than that; negative where it is earlier, NaN where either is not known. */
  readonly slip: number;
}

export interface Status {
  readonly rag: ReadonlyMap<RagDimension, RagStatus>;
  readonly raid: ReadonlyMap<string, RaidStatus>;
  readonly money: Money;
  readonly earned: EarnedValue;
  /** What the plan is measured against; null where it names nothing that can be read. */
  readonly baseline: Baseline | null;
  /** Milestones with a deadline that are still ahead, in the plan's order; what has been reached is history. */
  readonly committed: readonly Committed[];
  /** Work that neither the baseline knows nor an approved change names, by WBS index; none without a baseline that holds effort. */
  readonly added: readonly number[];
}
