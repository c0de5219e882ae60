/** Problems for GitLab's code quality widget: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
import type { Severity } from '../../core/problem.ts';
import type { LocatedProblem } from './problem.ts';

const severities: Record<Severity, string> = { error: 'major', warning: 'minor', info: 'info', hint: 'info' };

export function gitlabReport(problems: readonly LocatedProblem[]): unknown {
  return problems.map(({ rule, severity, message, path, range, fingerprint }) => ({
    description: message,
    check_name: rule,
    fingerprint,
    severity: severities[severity],
    location: { path, lines: { begin: range.start.line, end: range.end.line } },
  }));
}
