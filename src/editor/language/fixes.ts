/** Quick fixes: the mends that travel with the problems. */
import * as vscode from 'vscode';
import type { Fix, Problem } from '../../core/problem.ts';
import type { OpenPlan, Plans } from '../plans.ts';
import { rangesIn } from './ranges.ts';

const fixAll = vscode.CodeActionKind.SourceFixAll.append('planloom');

export function offerFixes(plans: Plans): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: (document, _range, context) => [
      ...quickFixes(plans, document, context.diagnostics),
      ...(context.only?.contains(fixAll) ? fixEverything(plans, document) : []),
    ],
  };
  // Not by language: an untitled plan may be plain text as yet.
  return vscode.languages.registerCodeActionsProvider([{ scheme: '*' }], provider, {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAll],
  });
}

function quickFixes(plans: Plans, document: vscode.TextDocument, diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction[] {
  const ours = diagnostics.filter((diagnostic) => diagnostic.source === 'planloom');
  if (ours.length === 0) return [];
  return plans.plansOf(document.uri).flatMap((plan) =>
    fixableIn(plan, document).flatMap(({ problem, fix, range }) => {
      const diagnostic = ours.find((one) => ruleOf(one) === problem.rule && one.range.isEqual(range));
      return diagnostic ? [actionFor(plan, fix, diagnostic)] : [];
    }),
  );
}

function fixableIn(plan: OpenPlan, document: vscode.TextDocument): { problem: Problem; fix: Fix; range: vscode.Range }[] {
  const key = document.uri.toString();
  return plan.analysis.problems.flatMap((problem) => {
    if (!problem.fix || plan.uriOf(problem.at.file).toString() !== key) return [];
    return [{ problem, fix: problem.fix, range: rangesIn(plan, problem.at.file)(problem.at) }];
  });
}

function ruleOf(diagnostic: vscode.Diagnostic): unknown {
  return typeof diagnostic.code === 'object' ? diagnostic.code.value : diagnostic.code;
}

function actionFor(plan: OpenPlan, fix: Fix, diagnostic: vscode.Diagnostic): vscode.CodeAction {
  const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.edit = new vscode.WorkspaceEdit();
  addChanges(action.edit, plan, fix);
  return action;
}

/** Every mend of this document that does not get in the way of another one. Hints are a matter of judgement: those one by one. */
function fixEverything(plans: Plans, document: vscode.TextDocument): vscode.CodeAction[] {
  const plan = plans.plansOf(document.uri)[0];
  if (!plan) return [];
  const action = new vscode.CodeAction('Fix all Planloom problems', fixAll);
  action.edit = new vscode.WorkspaceEdit();
  const mended: Fix[] = [];
  for (const { fix, problem } of fixableIn(plan, document)) {
    if (problem.severity === 'hint' || mended.some((other) => overlap(fix, other))) continue;
    mended.push(fix);
    addChanges(action.edit, plan, fix);
  }
  return mended.length > 0 ? [action] : [];
}

function overlap(a: Fix, b: Fix): boolean {
  return a.changes.some((x) => b.changes.some((y) => x.at.file === y.at.file && x.at.start <= y.at.end && y.at.start <= x.at.end));
}

function addChanges(edit: vscode.WorkspaceEdit, plan: OpenPlan, fix: Fix): void {
  for (const { at, text } of fix.changes) edit.replace(plan.uriOf(at.file), rangesIn(plan, at.file)(at), text);
}
