/** What is told of a large plan while its dates are worked out. */
import type { Facts, FirstProblems } from '../analysis.ts';
import { levelsIn } from '../plan/buildPlan.ts';
import type { Parts } from '../plan/include.ts';
import { ignoresIn } from '../rules/ignores.ts';
import { shapeFindings } from '../schema/shape.ts';
import { firstProblemsOf } from './problems.ts';

/** Mistakes of YAML and of shape. None as long as a file is lacking: it may say which of them are told. */
export function firstProblems({ parts, wanted }: Parts, facts: Facts): FirstProblems {
  const sources = new Map(parts.map(({ path, source }) => [path, source]));
  if (wanted.length > 0) return { sources, problems: [] };
  const shapes = parts.flatMap(({ source }, i) => shapeFindings(source, i === 0 ? 'plan' : 'part'));
  const findings = [...parts.flatMap(({ source }) => source.findings), ...shapes];
  const ignores = parts.map(({ source }) => ignoresIn(source));
  return { sources, problems: firstProblemsOf(findings, { sources, ignores, plan: { levels: levelsIn(parts) }, facts }) };
}
