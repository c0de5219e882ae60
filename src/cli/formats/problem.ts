/** A problem with its places located, and the mistakes of several plans put together. */
import { wayTo } from '../../core/language/way.ts';
import type { Problem, Severity } from '../../core/problem.ts';
import type { Analysed } from '../targets.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { Locator, type Located } from './place.ts';

export interface LocatedProblem extends Located {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly (Located & { readonly message: string; readonly path: string })[];
  readonly fixable: boolean;
  /** The file relative to the root: that of the repository, where there is one. */
  readonly path: string;
  /** Stays the same where lines move and dates in the message change. */
  readonly fingerprint: string;
}

type Unnamed = Omit<LocatedProblem, 'fingerprint'> & { readonly way: string };

/**
 * By file, then place. A part may serve several plans: its problem is told once, and where only some of these plans have it,
 * the message names them.
 */
export function problemsOf(analysed: readonly Analysed[]): readonly LocatedProblem[] {
  const found = new Map<string, { problem: Unnamed; plans: string[]; of: number }>();
  for (const { analysis, host } of analysed) {
    const locator = new Locator(analysis.sources, host.display);
    for (const problem of analysis.problems) {
      const source = analysis.sources.get(problem.at.file);
      const located = { ...locatedProblem(problem, locator), way: source ? wayTo(source, problem.at.start) : '' };
      const key = JSON.stringify([located.rule, located.message, located.file, located.range]);
      const seen = found.get(key);
      const plan = host.display(analysis.entry);
      if (seen) seen.plans.push(plan);
      else found.set(key, { problem: located, plans: [plan], of: plansWith(analysed, located.file) });
    }
  }
  const told = [...found.values()].map(({ problem, plans, of }) => (plans.length < of ? inPlans(problem, plans) : problem)).sort(byPlace);
  const fingerprints = fingerprintsOf(told);
  return told.map((problem, i) => ({ ...problem, fingerprint: fingerprints[i]! }));
}

/** How a program sees it; `help` is the page that explains the rule. */
export function problemJson({ rule, severity, message, file, range, related, fixable, fingerprint }: LocatedProblem): unknown {
  const others = related.map((other) => ({ message: other.message, file: other.file, range: other.range }));
  return { rule, severity, message, file, range, related: others, help: `docs/rules/${rule}.md`, fixable, fingerprint };
}

export function countOf(problems: readonly LocatedProblem[], severity: Severity): number {
  return problems.filter((problem) => problem.severity === severity).length;
}

function locatedProblem({ rule, severity, message, at, related, fix }: Problem, locator: Locator): Omit<Unnamed, 'way'> {
  const others = related.map((other) => ({ message: other.message, path: other.at.file, ...locator.locate(other.at) }));
  return { rule, severity, message, ...locator.locate(at), related: others, fixable: fix !== null, path: at.file };
}

/** A portfolio lists the files of its plans, but they are not its own: only what was read for its problems counts. */
function plansWith(analysed: readonly Analysed[], file: string): number {
  return analysed.filter(({ analysis, host }) => [...analysis.sources.keys()].some((each) => host.display(each) === file)).length;
}

function inPlans(problem: Unnamed, plans: readonly string[]): Unnamed {
  return { ...problem, message: `${problem.message} (in ${plans.join(', ')})` };
}

function byPlace(a: Located, b: Located): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column;
}
