/**
 * Problems as annotations on a pull request, by GitHub's workflow commands:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
import type { Severity } from '../../core/problem.ts';
import type { LocatedProblem } from './problem.ts';
import { placeText } from './place.ts';
import { printable } from './width.ts';

const levels: Record<Severity, 'error' | 'warning' | 'notice' | null> = { error: 'error', warning: 'warning', info: 'notice', hint: null };

/** GitHub shows no more of each level for a step, and drops the others without a word. */
const most = 10;

/** Annotations, and what there is no room for (or what is too mild) as plain lines of the log. */
export function githubLines(problems: readonly LocatedProblem[]): readonly string[] {
  const counts = new Map<string, number>();
  const annotations: string[] = [];
  const others: string[] = [];
  for (const problem of problems) {
    const level = levels[problem.severity];
    const count = counts.get(level ?? '') ?? 0;
    counts.set(level ?? '', count + 1);
    if (level !== null && count < most) annotations.push(annotation(level, problem));
    else others.push(printable(`${placeText(problem)}  ${problem.severity}  ${problem.message}  ${problem.rule}`));
  }
  const heading = others.length > 0 ? ['', `Not annotated (GitHub shows ${most} of each level):`] : [];
  return [...annotations, ...heading, ...others.map(withoutCommand)];
}

function annotation(level: string, { path, range: { start, end }, rule, message }: LocatedProblem): string {
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  const properties = Object.entries({ file: path, line: start.line, endLine: end.line, ...columns, title: rule });
  return `::${level} ${properties.map(([name, value]) => `${name}=${escapedProperty(String(value))}`).join(',')}::${escaped(message)}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** A file may be named like a command. The older form of one is heeded wherever it stands in a line. */
function withoutCommand(line: string): string {
  return line.replace(/^(\s*)::/, '$1: :').replaceAll('##[', '# #[');
}
