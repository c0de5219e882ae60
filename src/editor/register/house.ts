/** What the commands of the register work with, and how what they write gets into the files. */
import { capitalised } from '../../core/values/capitalised.ts';
import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis.ts';
import type { Edited } from '../../core/language/register/sayings.ts';
import type { Change } from '../../core/problem.ts';
import type { RaidStatus } from '../../core/status/status.ts';
import { counted, named } from '../../core/status/words.ts';
import type { Day } from '../../core/values/time.ts';
import { addChange } from '../language/ranges.ts';
import type { OpenPlan, Plans } from '../plans.ts';
import type { Arrangement } from '../views/raidGroups.ts';
import type { Earlier } from '../views/ragTrend.ts';
import type { Row } from '../views/tree.ts';
import type { Answers } from './questions.ts';

/** The library knows neither how a plan is analysed nor where choices are kept. */
export interface House {
  readonly plans: Plans;
  /** Of the text that is on the screen. */
  readonly analysisOf: (plan: OpenPlan) => Analysis;
  readonly arrangement: () => Arrangement;
  readonly arrange: (part: Partial<Arrangement>) => Promise<void>;
  readonly earlier: Pick<Earlier, 'ref' | 'lookBackTo'>;
}

/** `rows` are those that were clicked or are selected; `given` what need not be asked. */
export type Command = (house: House, rows: readonly Row[], given: Answers) => Promise<void>;

/** A plan, and what is known of it. */
export interface Part {
  readonly plan: OpenPlan;
  readonly analysis: Analysis;
}

/** Some entries of one plan. */
export interface Chosen extends Part {
  /** At least one. */
  readonly entries: readonly RaidStatus[];
}

/** The status date, else the day it is. */
export function todayOf({ plan, analysis }: Part): Day {
  return analysis.statusDate ?? plan.facts.today ?? 0;
}

export function idsOf({ entries }: Chosen): readonly string[] {
  return entries.map(({ entry }) => entry.id);
}

/** `R-1 Freeze moves`, or `3 entries` */
export function titleOf(chosen: readonly Chosen[]): string {
  const entries = chosen.flatMap((one) => one.entries);
  return entries.length === 1 ? named(entries[0]!.entry) : counted(entries.length, 'entry', 'entries');
}

/**
 * Writes what `edit` makes of each plan as one step that can be undone; all or nothing, and the user is told why nothing. The text may have
 * changed while questions were asked, so `edit` gets the plans as they are by now.
 */
export async function write<T extends Part>({ analysisOf }: House, parts: readonly T[], edit: (part: T) => Edited): Promise<void> {
  const whole = new vscode.WorkspaceEdit();
  const written = new Set<string>();
  for (const part of parts) {
    const now = { ...part, analysis: analysisOf(part.plan) };
    const answer = edit(now);
    if ('refusal' in answer) {
      tell(capitalised(answer.refusal));
      return;
    }
    for (const change of answer.changes) addOnce(whole, written, now, change);
  }
  await vscode.workspace.applyEdit(whole);
}

/** A register that several plans include is shown with each of them. */
function addOnce(edit: vscode.WorkspaceEdit, written: Set<string>, { plan, analysis }: Part, { at, text }: Change): void {
  const uri = plan.uriOf(at.file);
  const name = JSON.stringify([uri.toString(), at.start, at.end, text]);
  if (!written.has(name)) addChange(edit, plan, analysis, { at, text });
  written.add(name);
}

export function tell(sentence: string): void {
  void vscode.window.showInformationMessage(sentence);
}
