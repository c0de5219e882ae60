/** Lines above the sections of a plan; each kind has a setting. */
import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis.ts';
import type { Border } from '../border.ts';
import type { OpenPlan } from '../plans.ts';
import type { Questions } from './questions.ts';
import { onAnswersChange } from './refresh.ts';

/** Milliseconds: VS Code tells of an edit first, and that the document is no longer saved a moment later. */
const pause = 200;
const showInGantt = 'planloom.showInGantt';

export function showLenses(border: Border, questions: Questions): vscode.Disposable {
  const { plans } = questions;
  const changes = onAnswersChange(plans);
  /** Of what is on the disk; a plan that is closed takes its own with it. */
  const saved = new WeakMap<OpenPlan, Analysis>();
  const isSaved = (plan: OpenPlan) =>
    !vscode.workspace.textDocuments.some(({ uri, isDirty }) => isDirty && plans.plansOf(uri).includes(plan));
  const keep = (plan: OpenPlan, analysis: Analysis) => isSaved(plan) && saved.set(plan, analysis);
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changes.event,
    provideCodeLenses: (document, token) =>
      questions.answer(document, token, (asked) => {
        const { plan, analysis, language, path } = asked;
        const settings = vscode.workspace.getConfiguration('planloom.codeLens', document);
        const before = isSaved(plan) ? null : (saved.get(plan) ?? null);
        const lenses = language.lensesIn(analysis, path, before).filter(({ kind }) => settings.get(kind));
        return lenses.map(({ kind, text, start, end }) => {
          const { range } = asked.locationOf({ file: path, start, end });
          const command = kind === 'gantt' ? showInGantt : '';
          return new vscode.CodeLens(range, { title: text, command, arguments: [document.uri, range.start] });
        });
      }),
  };
  return vscode.Disposable.from(
    changes,
    plans.onDidChange((plan) => {
      const { analysis } = plan;
      if (saved.has(plan)) setTimeout(() => keep(plan, analysis), pause);
      else keep(plan, analysis);
    }),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      for (const plan of plans.plansOf(uri)) void plan.settled().then(() => keep(plan, plan.analysis));
    }),
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
