/** The shape of a semantic rule, and what a rule may look at. */
import type { Finding, Severity } from '../problem.ts';
import type { DuplicateId } from '../plan/collect.ts';
import type { Include } from '../plan/include.ts';
import type { Joined } from '../plan/join.ts';
import type { Plan, Task } from '../plan/model.ts';
import type { LastChange } from '../plan/namedFiles.ts';
import type { References } from '../plan/references.ts';
import type { Externals, Schedules } from '../schedule/schedule.ts';
import type { Soundness } from '../schema/soundness.ts';
import type { Chunk } from '../source/node.ts';
import type { Status } from '../status/status.ts';
import type { Day } from '../values/time.ts';
import type { OffsetAt } from '../values/zone.ts';

/** One mistake that only the meaning of a plan shows. The id names the mistake and its page `docs/rules/<id>.md`. */
export interface Rule {
  readonly id: string;
  /** What is wrong where it strikes, in a few words. */
  readonly title: string;
  /** Where neither a setting nor the plan's `rules:` says otherwise. */
  readonly severity: Severity;
  /** Rules that have no more to say at a place where this one strikes, for it is one mistake. */
  readonly quiets?: readonly string[];
  /**
   * What it says may only follow from another mistake, and then it is silent. It misses something in an item that has a mistake of
   * shape (`item`), judges dates computed from what could not be read (`dates`), or the plan altogether (`plan`).
   */
  readonly restsOn?: 'item' | 'dates' | 'plan';
  /** Looks at the plan as a whole; must stay linear with a small constant, for it runs at every keystroke. */
  readonly check?: (context: RuleContext) => Iterable<Finding>;
  /** Looks at what one task says of itself, and at nothing else: the answer is kept until the task changes. */
  readonly checkTask?: (task: Task) => Iterable<Finding>;
  /**
   * Looks at one task, the hierarchy, the project and the status date, and at maps whose ids tasks refer to: the answer is kept until
   * one of these changes, or the task does.
   */
  readonly checkAmong?: (task: Task, index: number, context: AmongContext) => Iterable<Finding>;
  /**
   * Whether a task says anything that those two look at; it looks at no more than they do. Most tasks do not and are not checked, for to
   * begin a check costs more than to ask.
   */
  readonly concerns?: (task: Task, index: number, context: AmongContext) => boolean;
}

export type AmongContext = Pick<RuleContext, 'plan' | 'statusDate'>;

export interface RuleContext {
  readonly plan: Plan;
  readonly joined: Joined;
  readonly includes: readonly Include[];
  readonly duplicates: readonly DuplicateId[];
  readonly references: References;
  /** Everything that the plan includes was read; where not, what seems to be missing may stand there. */
  readonly isWhole: boolean;
  /** Where mistakes of shape stand. */
  readonly soundness: Soundness;
  /** Chunks with syntax errors. */
  readonly damaged: readonly Chunk[];
  /** Null where there are no dates. */
  readonly schedules: Schedules | null;
  readonly status: Status | null;
  /** The end of this day is "now"; null where nobody says. */
  readonly statusDate: Day | null;
  /** The host was told the status date, so that the plan need not say it. */
  readonly isStatusDateGiven: boolean;
  /** The plans that this one refers to, directly or by way of others, by project id; null as long as nobody asked for them. */
  readonly others: ReadonlyMap<string, Plan> | null;
  /** The project ids of all plans below the root; empty as long as nobody asked for them. */
  readonly planIds: readonly string[];
  /** Where the tasks of other plans that this one names stand in the forecasts of those plans. */
  readonly externals: Externals;
  /** Tasks of several plans that wait for each other, see `Connection` in analysis. */
  readonly planCycles: readonly PlanCycle[];
  readonly baseline: BaselineState;
  /** Every rule id there is, for those who spell one wrong. */
  readonly ruleIds: ReadonlySet<string>;
  /** Whether a file or folder exists, given relative to the root; true as long as nobody knows. */
  readonly exists: (path: string) => boolean;
  /** What git says of a file, given like that; null where nobody knows. */
  readonly lastChange: (path: string) => LastChange | null;
  readonly offsetAt: OffsetAt;
}

/** A loop of tasks through several plans; `task` is of this plan, `path` names all of them as `plan:task`, in order. */
export interface PlanCycle {
  readonly task: number;
  readonly link: number;
  readonly path: readonly string[];
}

/** What became of the baseline the plan names. */
export type BaselineState =
  | { readonly kind: 'none' }
  | { readonly kind: 'read' }
  | { readonly kind: 'waiting' }
  /** `why` completes "cannot be read: …". */
  | { readonly kind: 'unreadable'; readonly id: string; readonly why: string };
