/** What is compared: two sides that may change, and how they are called. */
import type * as vscode from 'vscode';
import type { OpenPlan, Plans } from '../plans.ts';
import type { BaseTexts } from './baseTexts.ts';
import type { AnalysisSteps, Side } from './side.ts';

/** What is at hand for every comparison. */
export interface Desk {
  readonly plans: Plans;
  readonly texts: BaseTexts;
  readonly analysisSteps: AnalysisSteps;
  /** A text of a base may be another by now. */
  readonly textChanged: (address: vscode.Uri) => void;
}

export interface Pair {
  readonly before: Side;
  readonly now: Side;
}

export interface Matter {
  /** The same for the same two texts. */
  readonly key: string;
  /** What the plan is compared with, as people call it: `main`, `what was last saved`. */
  readonly name: string;
  /** Of the diff editor in which lines are opened. */
  readonly title: string;
  /** The plan of this window that the newer side is; null where that is a copy, or none that is open. */
  plan(): OpenPlan | null;
  /** Both sides as they are by now, or in one sentence why they cannot be compared. */
  sides(): Promise<Pair | string>;
  /** The older side is read anew when it is next asked for; what it is called may stand for another commit by now. */
  forget(): Promise<void>;
  /** Hears when a side may be another, and when there is nothing left to compare. */
  watch(soon: () => void, gone: () => void): vscode.Disposable;
}

/** Why a side cannot be compared; null where it can. */
export function whyNoPlan({ analysis }: Side, where: string): string | null {
  if (analysis.plan) return null;
  const { entry, kind, sources } = analysis;
  if (kind === 'portfolio') return `"${entry}" is a portfolio; compare one of its plans`;
  return sources.has(entry) ? `"${entry}" cannot be read as a plan${where}` : `There is no "${entry}"${where}`;
}
