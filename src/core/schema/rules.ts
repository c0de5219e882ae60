/** The mistakes of shape this room knows, for the registry of rules and its pages. */
import type { Severity } from '../problem.ts';

export interface SchemaRule {
  readonly id: string;
  /** One line for the list of rules. */
  readonly title: string;
  readonly severity: Severity;
}

export const schemaRules = [
  { id: 'unknown-key', title: 'A key that the format does not know', severity: 'error' },
  { id: 'missing-key', title: 'A key that must be there is not', severity: 'error' },
  { id: 'wrong-type', title: 'A list, map, text or number where another is wanted', severity: 'error' },
  { id: 'unknown-value', title: 'A word that is not one of those a key knows', severity: 'error' },
  { id: 'wrong-value', title: 'A date, duration, percentage or other value that cannot be read', severity: 'error' },
  { id: 'wrong-id', title: 'An id with characters that ids cannot have', severity: 'error' },
  { id: 'read-as-other', title: 'A text that YAML reads as a number or as nothing', severity: 'error' },
] as const satisfies readonly SchemaRule[];

export type SchemaRuleId = (typeof schemaRules)[number]['id'];
