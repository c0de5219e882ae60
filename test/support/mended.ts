/** The problems of a plan, each with the edit that mends it where nothing is left to type: made by the same function as the light bulb's. */
import { mendOf } from '../../src/core/language/mends/mend.ts';
import type { Problem } from '../../src/core/problem.ts';
import { changesOf, factsOf, settledOn, type Changes } from './facts.ts';

export function mendableProblems(texts: ReadonlyMap<string, string>, entry: string): readonly Problem[] {
  const log = texts.get('last-changes.json');
  const analysis = settledOn(factsOf(texts, log === undefined ? {} : { lastChanges: changesOf(JSON.parse(log) as Changes) }), entry);
  return analysis.problems.map((problem) => {
    const mend = mendOf(analysis, problem);
    return mend?.gaps.length === 0 ? { ...problem, fix: mend } : problem;
  });
}
