/** The loop around an analysis' wants, in slices, so that nobody who types meanwhile waits for it. */
import type { Analysis, analysisSteps, Facts } from '../../core/analysis.ts';
import { foundOut, type Host } from '../../core/settle.ts';
import { inSlices } from './slices.ts';

/** Includes nest, but not that deep. */
const mostRounds = 100;

/** `steps` are handed in, for the library does not know how a plan is analysed. */
export async function settledInSlices(steps: typeof analysisSteps, start: Facts, entry: string, host: Host): Promise<Analysis> {
  let facts = start;
  for (let round = 0; ; round++) {
    const analysis = await inSlices(steps(facts, entry));
    if (analysis.wants.length === 0 || round === mostRounds) return analysis;
    facts = await foundOut(facts, analysis.wants, host);
  }
}
