/** Lines above the sections of a plan; each kind has a setting. */
import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis.ts';
import type { Border } from '../border.ts';
import type { OpenPlan } from '../plans.ts';
import { newestAnalysis, type Questions } from './questions.ts';
import { onAnswersChange } from './refresh.ts';

const showInGantt = 'planloom.showInGantt';

export function showLenses(border: Border, questions: Questions): vscode.Disposable {
  const { plans } = questions;
  const [onDidChangeCodeLenses, refresh] = onAnswersChange(plans, 'planloom.codeLens');
  /** Of what is on the disk, by the plan's URI. */
  const saved = new Map<string, Analysis>();
  const keep = (plan: OpenPlan) => isSaved(plan) && saved.set(plan.uri.toString(), newestAnalysis(plan));
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses,
    provideCodeLenses: (document, token) =>
      questions.answer(document, token, (asked) => {
        const { plan, analysis, language, path } = asked;
        const settings = vscode.workspace.getConfiguration('planloom.codeLens', document);
        const before = isSaved(plan) ? null : (saved.get(plan.uri.toString()) ?? null);
        const lenses = language.lensesIn(analysis, path, before).filter(({ kind }) => settings.get(kind));
        return lenses.map(({ kind, text, ...place }) => {
          const { range } = asked.locationOf({ file: path, ...place });
          const isGantt = kind === 'gantt';
          const args = [document.uri, range.start];
          return new vscode.CodeLens(range, { title: text, command: isGantt ? showInGantt : '', arguments: isGantt ? args : [] });
        });
      }),
  };
  plans.all.forEach(keep);
  return vscode.Disposable.from(
    refresh,
    plans.onDidChange(keep),
    plans.onDidClose(({ uri }) => saved.delete(uri.toString())),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => plans.plansOf(uri).forEach(keep)),
    vscode.languages.registerCodeLensProvider(questions.selector, provider),
    border.command(showInGantt, 'The Gantt chart could not be shown', showAt),
  );
}

/** The preview marks the bar of what the cursor stands on. */
async function showAt(uri?: vscode.Uri, at?: vscode.Position): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor && at) editor.selection = new vscode.Selection(at, at);
  await vscode.commands.executeCommand('planloom.openPreviewToSide', uri);
}

function isSaved(plan: OpenPlan): boolean {
  const files = new Set(plan.analysis.files.map((file) => plan.uriOf(file).toString()));
  return !vscode.workspace.textDocuments.some(({ uri, isDirty }) => isDirty && files.has(uri.toString()));
}
