/** What a status report is about: a plan at its status date, and an earlier state of it where one was asked for. */
import type { Analysis } from '../../analysis.ts';
import { formerTasks } from '../../compare/changes.ts';
import { compare, type Comparison } from '../../compare/compare.ts';
import type { Plan } from '../../plan/model.ts';
import { partyName } from '../../plan/partyName.ts';
import type { Schedules } from '../../schedule/schedule.ts';
import type { Status } from '../../status/status.ts';
import { counted } from '../../status/words.ts';
import { dayEndingAt, formatDay } from '../../values/civil.ts';
import type { Day, Minute } from '../../values/time.ts';
import { line, type Line } from './report.ts';

/** A plan with its status; null where nothing of either can be read. */
export interface State {
  readonly analysis: Analysis;
  readonly plan: Plan;
  readonly status: Status;
  /** Null where there are no dates. */
  readonly schedules: Schedules | null;
  readonly statusDate: Day | null;
}

export interface Earlier extends State {
  /** As it was typed. */
  readonly ref: string;
  readonly comparison: Comparison;
  /** Ids that tasks had then, by those that they have now, where these are others. */
  readonly formerId: ReadonlyMap<string, string>;
}

export interface Subject extends State {
  /** How many days of the calendar count as soon, and without an earlier state as just now. */
  readonly days: number;
  readonly earlier: Earlier | null;
}

export function stateOf(analysis: Analysis): State | null {
  const { plan, status, schedules, statusDate } = analysis;
  return plan && status ? { analysis, plan, status, schedules, statusDate } : null;
}

/** What to read an earlier state from, and how it was named. */
export interface Since {
  readonly ref: string;
  readonly analysis: Analysis;
}

/** Null where one of the two has no status. */
export function subjectOf(analysis: Analysis, since: Since | null, days: number): Subject | null {
  const now = stateOf(analysis);
  if (!now || !since) return now && { ...now, days, earlier: null };
  const then = stateOf(since.analysis);
  if (!then) return null;
  const comparison = compare(since.analysis, analysis);
  return { ...now, days, earlier: { ...then, ref: since.ref, comparison, formerId: formerTasks(comparison.changes.renamed) } };
}

/** The last day that counts as soon; null without a status date. */
export function soonUntil({ statusDate, days }: Subject): Day | null {
  return statusDate === null ? null : statusDate + days;
}

/** What happened after this day is told as done; null without a status date. */
export function doneAfter({ statusDate, days, earlier }: Subject): Day | null {
  return statusDate === null ? null : (earlier?.statusDate ?? statusDate - days);
}

/** How a column with figures of before is called: `2026-08-31`, or the ref where it has no status date. */
export function thenTitle({ ref, statusDate }: Earlier): string {
  return statusDate === null ? ref : formatDay(statusDate);
}

/** `2026-03-02`; a dash for "none". */
export function momentText(moment: Minute | null | undefined): string {
  return moment === null || moment === undefined || !Number.isFinite(moment) ? '–' : formatDay(dayEndingAt(moment));
}

/** A dash where nobody is named. */
export function whoText(plan: Plan, party: string | null): string {
  return party === null ? '–' : partyName(plan, party);
}

/** `And 3 more tasks`, below a list that was cut off. */
export function moreLines(all: number, shown: number, one: string, many = `${one}s`): readonly Line[] {
  return all > shown ? [line(`And ${counted(all - shown, `more ${one}`, `more ${many}`)}`)] : [];
}
