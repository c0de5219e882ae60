/** Findings of a single stage with their places in the file, as `analyse` would give them. */
import type { Problem, RuleFinding } from '../../src/core/problem.ts';
import { placeOf, type Source } from '../../src/core/source/source.ts';

export function placeFinding(source: Source, finding: RuleFinding): Problem {
  const { rule, severity, message, at, related, fix } = finding;
  return {
    rule,
    severity,
    message,
    at: placeOf(source, at),
    related: (related ?? []).map((other) => ({ at: placeOf(source, other.at), message: other.message })),
    fix: fix ? { title: fix.title, changes: fix.changes.map((change) => ({ at: placeOf(source, change.at), text: change.text })) } : null,
  };
}
