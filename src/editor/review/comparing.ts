/** What the rest of the editor knows of a comparison: what a plan is compared with, for the ghosts in its chart. */
import type * as vscode from 'vscode';
import type { Compared } from '../../core/diagram/diagram.ts';
import type { OpenPlan } from '../plans.ts';

export interface Comparing {
  /** Null while the plan is not compared. */
  comparedWith(plan: OpenPlan): Compared | null;
  readonly onDidChange: vscode.Event<void>;
}
