/** A plan as it was at a git ref, with everything that it included there. */
import { analysisSteps, type Analysis, type Facts, type Unreadable } from '../../core/analysis.ts';
import { foundOut, noFacts, type Host } from '../../core/settle.ts';
import { parseSlices } from '../../core/source/parse.ts';
import type { Source } from '../../core/source/source.ts';
import type { OpenPlan } from '../plans.ts';
import { textAtRef } from './git.ts';
import { inSlices } from './slices.ts';

/** Includes nest, but not that deep. */
const mostRounds = 100;

/** Null where git does not know the ref, or the plan was not there yet. In slices, so that nobody who types meanwhile waits for it. */
export async function analysisAtRef(plan: OpenPlan, ref: string): Promise<Analysis | null> {
  const { entry } = plan.analysis;
  const host = hostAt(plan, ref);
  let facts: Facts = { ...noFacts, today: plan.facts.today };
  for (let round = 0; round < mostRounds; round++) {
    const analysis = await inSlices(analysisSteps(facts, entry));
    if (analysis.wants.length === 0) return analysis.status ? analysis : null;
    facts = await foundOut(facts, analysis.wants, host);
  }
  return null;
}

/** What exists besides plans and parts makes no difference to a colour. */
function hostAt(plan: OpenPlan, ref: string): Host {
  const readAtRef = async (at: string, path: string): Promise<Source | Unreadable> => {
    const text = await textAtRef(at, plan.uriOf(path));
    return typeof text === 'string' ? text : inSlices(parseSlices(path, text.text));
  };
  return {
    read: (path) => readAtRef(ref, path),
    readAtRef,
    exists: () => Promise.resolve(true),
    planFiles: () => Promise.resolve(plan.facts.planFiles ?? []),
  };
}
