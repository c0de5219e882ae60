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
  /** What each plan says of its files, by their URIs, so that they can be emptied. */
  const filled = new Map<OpenPlan, ReadonlyMap<string, readonly Problem[]>>();
  return vscode.Disposable.from(shown, plans.onDidChange(publish), plans.onDidClose(withdraw));

  function publish(plan: OpenPlan): void {
    const before = filled.get(plan) ?? new Map<string, never>();
    const now = byFile(plan);
    filled.set(plan, now);
    for (const file of new Set([...before.keys(), ...now.keys()])) show(file);
  }

  function withdraw(plan: OpenPlan): void {
    const before = filled.get(plan) ?? new Map<string, never>();
    filled.delete(plan);
    for (const file of before.keys()) show(file);
  }

  /** All that all plans say of one file, each thing once. */
  function show(file: string): void {
    const owners = [...filled.keys()].filter((plan) => filled.get(plan)?.has(file));
    const said = new Map<string, { diagnostic: vscode.Diagnostic; plans: OpenPlan[] }>();
    for (const plan of owners) collect(plan, filled.get(plan)?.get(file) ?? [], said);
    const diagnostics = [...said.values()].map((one) => named(one.diagnostic, one.plans, owners));
    const looks = looksOf(diagnostics);
    if (published.get(file) === looks) return;
    published.set(file, looks);
    shown.set(vscode.Uri.parse(file, true), diagnostics);
  }

  function collect(
    plan: OpenPlan,
    problems: readonly Problem[],
    said: Map<string, { diagnostic: vscode.Diagnostic; plans: OpenPlan[] }>,
  ): void {
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

/** By URI; files of which there is nothing to say are there too. */
function byFile(plan: OpenPlan): ReadonlyMap<string, readonly Problem[]> {
  const { sources, problems } = plan.analysis;
  const files = new Map([...sources.keys()].map((path): [string, Problem[]] => [path, []]));
  for (const problem of problems) {
    const known = files.get(problem.at.file);
    if (known) known.push(problem);
    else files.set(problem.at.file, [problem]);
  }
  return new Map([...files].map(([path, said]) => [plan.uriOf(path).toString(), said]));
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
