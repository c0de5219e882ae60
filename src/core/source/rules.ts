/** The YAML mistakes this room knows, for the registry of rules and its pages. */
import type { Severity } from '../problem.ts';

export interface SourceRule {
  readonly id: string;
  /** One line for the list of rules. */
  readonly title: string;
  readonly severity: Severity;
}

export const sourceRules: readonly SourceRule[] = [
  { id: 'file-too-large', title: 'The file is too large to be a plan', severity: 'error' },
  { id: 'not-text', title: 'The file is not a text file', severity: 'error' },
  { id: 'conflict-marker', title: 'A merge conflict is not resolved', severity: 'error' },
  { id: 'duplicate-key', title: 'A key is given twice in one map', severity: 'error' },
  { id: 'second-document', title: 'A file holds one document only', severity: 'error' },
  { id: 'yaml-directive', title: 'Directives such as %YAML are not used in plans', severity: 'error' },
  { id: 'yaml-tab', title: 'A tab is used to indent', severity: 'error' },
  { id: 'yaml-indent', title: 'A line is indented less or more than its neighbours', severity: 'error' },
  { id: 'yaml-unclosed-quote', title: 'A quote is not closed', severity: 'error' },
  { id: 'yaml-unclosed-bracket', title: 'A bracket is not closed', severity: 'error' },
  { id: 'yaml-alias', title: 'An alias stands for nothing, for itself or for too much', severity: 'error' },
  { id: 'yaml-too-deep', title: 'Nested deeper than a plan can be', severity: 'error' },
  { id: 'yaml-character', title: 'A character that YAML does not allow', severity: 'error' },
  { id: 'yaml-syntax', title: 'The text cannot be read as YAML', severity: 'error' },
  { id: 'text-lost', title: 'A # cuts a text short', severity: 'warning' },
  { id: 'split-text', title: 'A comma splits a text inside {}', severity: 'error' },
];

const severities = new Map(sourceRules.map((rule) => [rule.id, rule.severity]));

export function severityOf(rule: string): Severity {
  return severities.get(rule) ?? 'error';
}
