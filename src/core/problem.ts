/** What is wrong in a plan, as data: the editor and the command line show and mend the same thing. */
import type { Spot } from './source/node.ts';

/** From the mildest to the gravest. */
export const severities = ['hint', 'info', 'warning', 'error'] as const;
export type Severity = (typeof severities)[number];

/** What `rules:` in a plan may say of a rule. */
export type Level = Severity | 'ignore';

/** A stretch of a file: UTF-16 offsets from its beginning, end exclusive. */
export interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** Replace what stands at `at` with `text`; an empty stretch inserts. */
export interface Change {
  readonly at: Place;
  readonly text: string;
}

/** A mend that can be applied as it is; `changes` never overlap. */
export interface Fix {
  readonly title: string;
  readonly changes: readonly Change[];
}

/**
 * What would put it right, where the text of an edit need not be made at every keystroke, or cannot be known: `core/language/mends` makes
 * it when somebody asks.
 */
export interface Mend<At = Place> {
  /** Take away the key with its value, the item of a list or the comment that stands here. */
  readonly remove?: At;
  /** Nothing is lost by that, and nothing else can have been meant. */
  readonly isSure?: true;
  /** Give these keys to the item; what to write there only a person knows. */
  readonly add?: readonly string[];
}

/** A finding on its way: places still relative to the chunks they were found in. */
export interface Finding {
  readonly at: Spot;
  readonly message: string;
  readonly related?: readonly { readonly at: Spot; readonly message: string }[];
  readonly fix?: { readonly title: string; readonly changes: readonly { readonly at: Spot; readonly text: string }[] };
  readonly mend?: Mend<Spot>;
}

/** A finding with the id of the rule that made it and the severity that rule has when nobody says otherwise. */
export interface RuleFinding extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}

/** A finding placed in its file, with the severity that holds for this plan. */
export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly at: Place;
  readonly related: readonly { readonly at: Place; readonly message: string }[];
  readonly fix: Fix | null;
  readonly mend?: Mend;
}
