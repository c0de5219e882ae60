/** Findings of this room. */
import type { RuleFinding } from '../problem.ts';
import type { ScalarNode, Spot } from '../source/node.ts';
import { partOf } from '../source/part.ts';
import type { Bad } from '../values/parsed.ts';
import type { SchemaRuleId } from './rules.ts';

export function found(rule: SchemaRuleId, at: Spot, message: string, fix?: RuleFinding['fix'] | null): RuleFinding {
  return { rule, severity: 'error', at: spotOf(at), message, ...(fix && { fix }) };
}

/** What a parser says of a scalar, on the part of it that is wrong. */
export function foundIn(rule: SchemaRuleId, scalar: ScalarNode, wrong: Bad): RuleFinding {
  const at = partOf(scalar, wrong.start, wrong.end);
  const isExact = at.end - at.start === wrong.end - wrong.start;
  return found(rule, at, wrong.message, wrong.right !== undefined && isExact ? replacement(at, wrong.right) : null);
}

export function replacement(at: Spot, text: string): NonNullable<RuleFinding['fix']> {
  return { title: `Change to ${text.trim()}`, changes: [{ at: spotOf(at), text }] };
}

/** The spot alone, for a node would be kept alive by its finding. */
function spotOf({ chunk, start, end, endChunk }: Spot): Spot {
  return endChunk ? { chunk, start, end, endChunk } : { chunk, start, end };
}
