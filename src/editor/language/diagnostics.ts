/** Shows every plan's problems where they are: squiggles, the Problems panel, and a link to each rule's page. */
import * as vscode from 'vscode';
import type { Analysis, FirstProblems } from '../../core/analysis.ts';
import type { Problem, Severity } from '../../core/problem.ts';
import { append } from '../../core/values/append.ts';
import type { OpenPlan, Plans } from '../plans.ts';
import { rangesIn } from './ranges.ts';

const severityOf: Record<Severity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** What a plan says of its files. */
interface Said {
  readonly name: string;
  readonly plan: Parameters<typeof rangesIn>[0];
  /** By URI; files of which there is nothing to say are there too, so that they can be emptied. */
  readonly byFile: ReadonlyMap<string, readonly Problem[]>;
}

export function showDiagnostics(plans: Plans, extension: vscode.Uri): vscode.Disposable {
  const shown = vscode.languages.createDiagnosticCollection('planloom');
  /** What VS Code has been told of each file: most edits change nothing in the others. */
  const published = new Map<string, string>();
  const said = new Map<OpenPlan, Said>();
  const looking = plans.onDidLook(({ plan, first }) => publish(plan, first));
  const changing = plans.onDidChange((plan) => publish(plan, plan.analysis));
  return vscode.Disposable.from(shown, looking, changing, plans.onDidClose(withdraw));

  function publish(plan: OpenPlan, found: FirstProblems | Analysis): void {
    const before = filesOf(plan);
    said.set(plan, saidOf(plan, found));
    for (const file of new Set([...before, ...filesOf(plan)])) show(file);
  }

  function withdraw(plan: OpenPlan): void {
    const before = filesOf(plan);
    said.delete(plan);
    for (const file of before) show(file);
  }

  function filesOf(plan: OpenPlan): readonly string[] {
    return [...(said.get(plan)?.byFile.keys() ?? [])];
  }

  /** All that all plans say of one file, each thing once. */
  function show(file: string): void {
    const owners = [...said.values()].filter(({ byFile }) => byFile.has(file));
    const all = new Map<string, { diagnostic: vscode.Diagnostic; minding: Said[] }>();
    for (const owner of owners) collect(owner, owner.byFile.get(file)!, all);
    const diagnostics = [...all.values()].map(({ diagnostic, minding }) => named(diagnostic, minding, owners));
    const looks = looksOf(diagnostics);
    if (published.get(file) === looks) return;
    published.set(file, looks);
    shown.set(vscode.Uri.parse(file, true), diagnostics);
  }

  function collect(owner: Said, problems: readonly Problem[], all: Map<string, { diagnostic: vscode.Diagnostic; minding: Said[] }>): void {
    const first = problems[0];
    if (!first) return;
    const rangeIn = rangesIn(owner.plan, first.at.file);
    for (const problem of problems) {
      const id = `${problem.rule} ${problem.at.start} ${problem.at.end} ${problem.message}`;
      const known = all.get(id);
      if (known) known.minding.push(owner);
      else all.set(id, { diagnostic: diagnosticOf(owner.plan, problem, rangeIn(problem.at), extension), minding: [owner] });
    }
  }
}

function saidOf(plan: OpenPlan, found: FirstProblems | Analysis): Said {
  const files = new Map([...found.sources.keys()].map((path): [string, Problem[]] => [path, []]));
  for (const problem of found.problems) append(files, problem.at.file, problem);
  const name = ('plan' in found ? found.plan?.project.name : undefined) ?? plan.uri.path.slice(plan.uri.path.lastIndexOf('/') + 1);
  const byFile = new Map([...files].map(([path, problems]) => [plan.uriOf(path).toString(), problems]));
  return { name, plan: { analysis: found, uriOf: (path) => plan.uriOf(path) }, byFile };
}

function diagnosticOf(plan: Said['plan'], problem: Problem, range: vscode.Range, extension: vscode.Uri): vscode.Diagnostic {
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
function named(diagnostic: vscode.Diagnostic, minding: readonly Said[], owners: readonly Said[]): vscode.Diagnostic {
  if (minding.length < owners.length) diagnostic.message += ` (in ${minding.map(({ name }) => name).join(', ')})`;
  return diagnostic;
}
