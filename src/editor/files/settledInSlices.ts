/** An analysis with all that it wants, in slices, so that nobody who types meanwhile waits for it. */
import type { Analysis, analysisSteps, Facts } from '../../core/analysis.ts';
import { settledWith, type Host } from '../../core/settle.ts';
import { inSlices } from './slices.ts';

/** `steps` are handed in, for the library does not know how a plan is analysed. */
export async function settledInSlices(steps: typeof analysisSteps, start: Facts, entry: string, host: Host): Promise<Analysis> {
  const { analysis } = await settledWith((facts) => inSlices(steps(facts, entry)), host, start);
  return analysis;
}
