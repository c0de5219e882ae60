/** YAML mistakes as findings. */
import type { RuleFinding } from '../problem.ts';
import { severityOf } from './rules.ts';
import type { Spot } from './node.ts';

export function found(rule: string, at: Spot, message: string, related?: RuleFinding['related'], fix?: RuleFinding['fix']): RuleFinding {
  const { chunk, start, end } = at;
  return { rule, severity: severityOf(rule), at: { chunk, start, end }, message, ...(related && { related }), ...(fix && { fix }) };
}
