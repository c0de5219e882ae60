/** The light bulb: mends of problems, what to do with them otherwise, and refactorings. */
import * as vscode from 'vscode';
import { analyse } from '../../core/analysis.ts';
import type { Action, Doing } from '../../core/language/action.ts';
import type { Library } from '../library/library.ts';
import type { OpenPlan } from '../plans.ts';
import { newestAnalysis, pathIn, type Asked, type Questions } from './questions.ts';
import { rangesIn } from './ranges.ts';

const fixAll = vscode.CodeActionKind.SourceFixAll.append('planloom');

export function offerActions({ selector, plans, answer }: Questions): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: (document, range, { diagnostics, only }, token) =>
      answer(document, token, (asked) => {
        if (only?.contains(fixAll)) return fixEverything(asked);
        const fixes = plans.plansOf(document.uri).flatMap((plan) => quickFixes(asked.language, plan, document, diagnostics));
        return [...fixes, ...refactorings(asked, document, range)];
      }),
    resolveCodeAction(action) {
      if (action instanceof Offered) action.fill();
      return action;
    },
  };
  return vscode.languages.registerCodeActionsProvider(selector, provider, {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, vscode.CodeActionKind.Refactor, fixAll],
  });
}

class Offered extends vscode.CodeAction {
  private readonly plan: OpenPlan;
  private readonly doing: Action['doing'];

  constructor(plan: OpenPlan, { title, kind, doing }: Action) {
    super(title, vscode.CodeActionKind.Empty.append(kind));
    this.plan = plan;
    this.doing = doing;
  }

  fill(): void {
    const doing = this.edit ? null : this.doing();
    if (doing) this.edit = editOf(this.plan, doing);
  }
}

function quickFixes(
  language: Library['language'],
  plan: OpenPlan,
  document: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
) {
  const ours = diagnostics.filter((diagnostic) => diagnostic.source === 'planloom');
  const analysis = newestAnalysis(plan);
  const path = pathIn(plan, document.uri);
  if (ours.length === 0 || path === undefined) return [];
  const rangeOf = rangesIn(plan, path);
  const told = new Map(
    analysis.problems.flatMap((problem) => {
      const found = problem.at.file === path && ours.find((one) => ruleOf(one) === problem.rule && one.range.isEqual(rangeOf(problem.at)));
      return found ? [[problem, found] as const] : [];
    }),
  );
  return language.quickFixes(analysis, path, [...told.keys()]).map((fix) => {
    const action = new Offered(plan, fix);
    action.diagnostics = [told.get(fix.problem!)!];
    action.isPreferred = fix.isPreferred;
    action.fill();
    return action;
  });
}

function ruleOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}

function refactorings({ language, analysis, path, plan }: Asked, document: vscode.TextDocument, { start, end }: vscode.Range): Offered[] {
  return language
    .refactoringsAt(analysis, path, document.offsetAt(start), document.offsetAt(end))
    .map((refactoring) => new Offered(plan, refactoring));
}

function fixEverything({ language, analysis, path, plan }: Asked): vscode.CodeAction[] {
  const { facts } = plan;
  const changes = language.fixAll(analysis, path, (sources) =>
    analyse({ ...facts, sources: new Map([...facts.sources, ...sources]) }, analysis.entry),
  );
  const action = new vscode.CodeAction('Fix all Planloom problems', fixAll);
  action.edit = editOf(plan, { changes });
  return changes.length > 0 ? [action] : [];
}

function editOf(plan: OpenPlan, { changes, gaps = [], newFile }: Doing): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  if (newFile) {
    const uri = plan.uriOf(newFile.path);
    edit.createFile(uri);
    edit.insert(uri, new vscode.Position(0, 0), newFile.text);
  }
  for (const { at, text } of changes) {
    const [uri, range] = [plan.uriOf(at.file), rangesIn(plan, at.file)(at)];
    if (gaps.length > 0) edit.set(uri, [snippetEdit(range, text, gaps)]);
    else edit.replace(uri, range, text);
  }
  return edit;
}

/** What is still to be typed becomes a place to jump to. */
function snippetEdit(range: vscode.Range, text: string, gaps: NonNullable<Doing['gaps']>): vscode.SnippetTextEdit {
  const snippet = new vscode.SnippetString();
  let done = 0;
  for (const { at, choices } of gaps) {
    snippet.appendText(text.slice(done, at));
    if (choices.length > 0) snippet.appendChoice([...choices]);
    else snippet.appendTabstop();
    done = at;
  }
  const edit = new vscode.SnippetTextEdit(range, snippet.appendText(text.slice(done)));
  edit.keepWhitespace = true;
  return edit;
}
