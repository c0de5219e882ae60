/** The command that writes a plan's status report; what it asks and writes is in the library. */
import * as vscode from 'vscode';
import type { Border } from '../border.ts';
import { analysisAtRef } from '../files/atRef.ts';
import { newestAnalysis } from '../language/questions.ts';
import type { Library } from '../library/library.ts';
import type { Plans } from '../plans.ts';
import type { Earlier } from '../views/ragTrend.ts';

export function registerReport(
  border: Border,
  plans: Plans,
  library: () => Promise<Library>,
  earlier: Pick<Earlier, 'ref'>,
): vscode.Disposable {
  const report = async (uri?: unknown, given: Record<string, string> = {}) => {
    const plan = (uri instanceof vscode.Uri ? plans.plansOf(uri)[0] : undefined) ?? plans.current;
    if (!plan) return void vscode.window.showInformationMessage('Open a plan first: a file named plan.yaml or *.plan.yaml');
    const { statusReport } = await library();
    await statusReport.openStatusReport(
      { analysis: newestAnalysis(plan), ref: earlier.ref, atRef: (ref) => analysisAtRef(plan, ref) },
      given,
    );
  };
  return border.command('planloom.statusReport', 'The status report could not be written', report);
}
