/** A status report as plain data: what it says, in which form. Nothing in it is escaped; whoever prints it does that, in one place. */
import type { Colour } from '../../plan/words.ts';
import type { Movement } from '../../status/trend.ts';
import type { Day } from '../../values/time.ts';

export interface StatusReport {
  /** The plan's name. */
  readonly name: string;
  /** Null where nobody gives one; what depends on it is then said to be unknown. */
  readonly statusDate: Day | null;
  /** Whose project it is, what it is compared with. */
  readonly facts: readonly Fact[];
  /** One sentence, without its full stop. */
  readonly verdict: string;
  /** The manager's own words. */
  readonly summary: Fact | null;
  /** In the order in which they are read; none is empty. */
  readonly sections: readonly Section[];
}

export interface Fact {
  readonly label: string;
  readonly text: string;
}

export interface Section {
  /** Small letters, the same in every report. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'list'; readonly lines: readonly Line[] }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'strip'; readonly strip: Strip }
  /** Lines under a heading of their own. */
  | { readonly kind: 'group'; readonly title: string; readonly sign: Sign | null; readonly lines: readonly Line[] }
  /** Details for whoever opens them; the first that is left out where there is too much. */
  | { readonly kind: 'folded'; readonly title: string; readonly lines: readonly Line[] };

/** A colour, or where it went; shown as a letter or an arrow beside its word, never by colour alone. */
export type Sign = { readonly kind: 'rag'; readonly colour: Colour | null } | { readonly kind: 'movement'; readonly movement: Movement };

export interface Cell {
  readonly text: string;
  readonly sign: Sign | null;
  /** It asks for attention: late, overdue, high. */
  readonly isGrave: boolean;
}

export interface Line {
  /** `Path to green`; null where the cell says it all. */
  readonly label: string | null;
  readonly cell: Cell;
}

export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  /** As long as the columns; the first cell names the row. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  readonly title: string;
  readonly isNumber: boolean;
}

/** Milestones over time. */
export interface Strip {
  readonly caption: string;
  readonly statusDate: Day | null;
  /** The forecast of before is among them. */
  readonly thenTitle: string | null;
  readonly rows: readonly StripRow[];
}

export interface StripRow {
  readonly name: string;
  readonly now: Day;
  readonly then: Day | null;
  readonly baseline: Day | null;
  readonly deadline: Day | null;
  readonly isDone: boolean;
  readonly isGrave: boolean;
  /** In a word: reached, late for its deadline, behind the baseline; null where it is in time, or nothing was promised. */
  readonly state: 'reached' | 'late' | 'behind' | null;
}

export function said(text: string): Cell {
  return { text, sign: null, isGrave: false };
}

export function grave(text: string, isGrave = true): Cell {
  return { text, sign: null, isGrave };
}

export function ragCell(colour: Colour | null): Cell {
  return { text: colour ?? 'unknown', sign: { kind: 'rag', colour }, isGrave: false };
}

/** Empty where either colour is unknown. */
export function movementCell(movement: Movement | null): Cell {
  return movement === null ? said('–') : { text: movement, sign: { kind: 'movement', movement }, isGrave: false };
}

export function line(text: string, label: string | null = null): Line {
  return { label, cell: said(text) };
}

/** `title` with `#` before it holds figures. */
export function columns(...titles: readonly string[]): readonly Column[] {
  return titles.map((title) => ({ title: title.replace(/^#/, ''), isNumber: title.startsWith('#') }));
}

/** Nothing where there are no rows. */
export function tableOf(caption: string, heads: readonly Column[], rows: readonly (readonly Cell[])[]): readonly Block[] {
  return rows.length === 0 ? [] : [{ kind: 'table', table: { caption, columns: heads, rows } }];
}

/** Nothing where there are no lines. */
export function listOf(lines: readonly Line[]): readonly Block[] {
  return lines.length === 0 ? [] : [{ kind: 'list', lines }];
}
