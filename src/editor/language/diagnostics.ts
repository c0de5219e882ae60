/** Shows every plan's problems where they are: squiggles, the Problems panel, and a link to each rule's page. */
import * as vscode from 'vscode';
import type { Problem, Severity } from '../../core/problem.ts';
import type { OpenPlan, Plans } from '../plans.ts';
import { rangesIn } from './ranges.ts';

const severityOf: Record<Severity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

export function showDiagnostics(plans: Plans, extension: vscode.Uri): vscode.Disposable {
  const shown = vscode.languages.createDiagnosticCollection('planloom');
  /** What VS Code has been told of each file: most edits change nothing in the others. */
  const published = new Map<string, string>();
  /** Which files each plan has filled, so that they can be emptied. */
  const filled = new Map<OpenPlan, ReadonlySet<string>>();
  return vscode.Disposable.from(shown, plans.onDidChange(publish), plans.onDidClose(withdraw));

  function publish(plan: OpenPlan): void {
    const files = new Set(plan.analysis.problems.map((problem) => plan.uriOf(problem.at.file).toString()));
    for (const path of plan.analysis.sources.keys()) files.add(plan.uriOf(path).toString());
    const before = filled.get(plan) ?? new Set();
    filled.set(plan, files);
    for (const file of new Set([...before, ...files])) show(vscode.Uri.parse(file, true));
  }

  function withdraw(plan: OpenPlan): void {
    const files = filled.get(plan) ?? new Set();
    filled.delete(plan);
    for (const file of files) show(vscode.Uri.parse(file, true));
  }

  /** All that all plans say of one file, each thing once. */
  function show(uri: vscode.Uri): void {
    const key = uri.toString();
    const owners = [...filled.keys()].filter((plan) => filled.get(plan)?.has(key));
    const said = new Map<string, { diagnostic: vscode.Diagnostic; plans: OpenPlan[] }>();
    for (const plan of owners) collect(plan, key, said);
    const diagnostics = [...said.values()].map((one) => named(one.diagnostic, one.plans, owners));
    const looks = looksOf(diagnostics);
    if (published.get(key) === looks) return;
    published.set(key, looks);
    shown.set(uri, diagnostics);
  }

  function collect(plan: OpenPlan, key: string, said: Map<string, { diagnostic: vscode.Diagnostic; plans: OpenPlan[] }>): void {
    const problems = plan.analysis.problems.filter((problem) => plan.uriOf(problem.at.file).toString() === key);
    const first = problems[0];
    if (!first) return;
    const rangeIn = rangesIn(plan, first.at.file);
    for (const problem of problems) {
      const id = `${problem.rule} ${problem.at.start} ${problem.at.end} ${problem.message}`;
      const known = said.get(id);
      if (known) known.plans.push(plan);
      else said.set(id, { diagnostic: diagnosticOf(plan, problem, rangeIn(problem.at), extension), plans: [plan] });
    }
  }
}

function diagnosticOf(plan: OpenPlan, problem: Problem, range: vscode.Range, extension: vscode.Uri): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, problem.message, severityOf[problem.severity]);
  diagnostic.source = 'planloom';
  diagnostic.code = { value: problem.rule, target: vscode.Uri.joinPath(extension, 'docs', 'rules', `${problem.rule}.md`) };
  diagnostic.relatedInformation = problem.related.map(
    ({ at, message }) =>
      new vscode.DiagnosticRelatedInformation(new vscode.Location(plan.uriOf(at.file), rangesIn(plan, at.file)(at)), message),
  );
  return diagnostic;
}

function looksOf(diagnostics: readonly vscode.Diagnostic[]): string {
  const parts = diagnostics.map(({ message, severity, range, relatedInformation }) => {
    const related = relatedInformation?.map((one) => [one.message, one.location.uri.path, one.location.range]);
    return [message, severity, range, related];
  });
  return JSON.stringify(parts);
}

/** Where a part serves several plans and only some of them mind, it is said which. */
function named(diagnostic: vscode.Diagnostic, minding: readonly OpenPlan[], owners: readonly OpenPlan[]): vscode.Diagnostic {
  if (minding.length < owners.length)
    diagnostic.message += ` (in ${minding.map((plan) => plan.analysis.plan?.project.name ?? plan.analysis.entry).join(', ')})`;
  return diagnostic;
}
