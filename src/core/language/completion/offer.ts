/** One thing that can be written, and what the editor needs to show it and put it in. */
import type { Analysis } from '../../analysis.ts';
import type { Day } from '../../values/time.ts';
import { scalarText } from '../edits/scalarText.ts';
import type { Slot } from './slot.ts';

export type OfferKind = 'key' | 'item' | 'task' | 'milestone' | 'person' | 'reference' | 'plan' | 'word' | 'date' | 'unit' | 'path';

export interface Offer {
  readonly label: string;
  readonly kind: OfferKind;
  /** What to insert, as a snippet: `${1:text}` are stops; `$`, `}` and `\` of the text have a backslash. */
  readonly snippet: string;
  /** Beside the label: a name. */
  readonly description?: string;
  /** Dates, status, score. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** What typed letters are compared with; the label where left out. */
  readonly filter?: string;
  /** What is written next has offers of its own. */
  readonly asksAgain?: boolean;
}

/** Offers for a stretch of the slot's word. */
export interface Offers {
  readonly start: number;
  readonly end: number;
  readonly all: readonly Offer[];
  /** There are more, which other letters would bring. */
  readonly isIncomplete: boolean;
}

/** What the host of the editor knows and a plan does not say. */
export interface CompletionHost {
  readonly today: Day | null;
  /** Analyses of the other plans below the same root. */
  readonly others: readonly Analysis[];
  readonly ruleIds: readonly string[];
  /** Existing files, relative to the root, with `/`. */
  readonly files: readonly string[];
}

export const nothingKnown: CompletionHost = { today: null, others: [], ruleIds: [], files: [] };

/** Everything that offers are made from. */
export interface Question {
  readonly analysis: Analysis;
  readonly path: string;
  readonly slot: Slot;
  readonly host: CompletionHost;
}

/** A text as a value of YAML: in quotes where it needs them, and none stand there yet. */
export function asScalar(text: string, isQuoted = false): string {
  return isQuoted ? text : scalarText(text, true);
}

export function literal(text: string): string {
  return text.replaceAll(/[\\$}]/g, '\\$&');
}

/** The text that a snippet leaves behind when nobody types into its stops. */
export function plainText(snippet: string): string {
  return snippet.replaceAll(
    /\\([\\$}])|\$\{\d+:((?:[^\\}]|\\.)*)\}|\$\{\d+\|([^,|]*)[^}]*\|\}|\$\d+/g,
    (_, escaped?: string, text?: string, choice?: string) => escaped ?? choice ?? text?.replaceAll(/\\(.)/g, '$1') ?? '',
  );
}

/** The whole word of the slot. */
export function wholeWord({ start, end }: Slot, all: readonly Offer[], isIncomplete = false): Offers {
  return { start, end, all, isIncomplete };
}
