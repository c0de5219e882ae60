/** A problem with its places located, and the mistakes of several plans put together. */
import type { Problem, Severity } from '../../core/problem.ts';
import type { Analysed } from '../targets.ts';
import { Locator, type Located } from './place.ts';

export interface LocatedProblem extends Located {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly (Located & { readonly message: string })[];
  readonly fixable: boolean;
}

/**
 * By file, then place. A part may serve several plans: its problem is told once, and where only some of these plans have it,
 * the message names them.
 */
export function problemsOf(analysed: readonly Analysed[]): readonly LocatedProblem[] {
  const found = new Map<string, { problem: LocatedProblem; plans: string[]; of: number }>();
  for (const { analysis, host } of analysed) {
    const locator = new Locator(analysis.sources, host.display);
    for (const problem of analysis.problems) {
      const located = locatedProblem(problem, locator);
      const key = JSON.stringify([located.rule, located.message, located.file, located.range]);
      const seen = found.get(key);
      const plan = host.display(analysis.entry);
      if (seen) seen.plans.push(plan);
      else found.set(key, { problem: located, plans: [plan], of: plansWith(analysed, located.file) });
    }
  }
  return [...found.values()].map(({ problem, plans, of }) => (plans.length < of ? inPlans(problem, plans) : problem)).sort(byPlace);
}

/** How a program sees it; `help` is the page that explains the rule. */
export function problemJson({ rule, severity, message, file, range, related, fixable }: LocatedProblem): unknown {
  return { rule, severity, message, file, range, related, help: `docs/rules/${rule}.md`, fixable };
}

export function countOf(problems: readonly LocatedProblem[], severity: Severity): number {
  return problems.filter((problem) => problem.severity === severity).length;
}

function locatedProblem({ rule, severity, message, at, related, fix }: Problem, locator: Locator): LocatedProblem {
  const others = related.map((other) => ({ message: other.message, ...locator.locate(other.at) }));
  return { rule, severity, message, ...locator.locate(at), related: others, fixable: fix !== null };
}

/** A portfolio lists the files of its plans, but they are not its own: only what was read for its problems counts. */
function plansWith(analysed: readonly Analysed[], file: string): number {
  return analysed.filter(({ analysis, host }) => [...analysis.sources.keys()].some((each) => host.display(each) === file)).length;
}

function inPlans(problem: LocatedProblem, plans: readonly string[]): LocatedProblem {
  return { ...problem, message: `${problem.message} (in ${plans.join(', ')})` };
}

function byPlace(a: LocatedProblem, b: LocatedProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column;
}
