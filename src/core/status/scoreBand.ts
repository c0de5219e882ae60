/** How grave a risk is in one word: where its score turns amber and red, it is medium and high. */
import type { Limits } from './thresholds.ts';

export type ScoreBand = 'low' | 'medium' | 'high';

/** `score` is probability × impact, 1–25; to reach a limit is enough. */
export function scoreBand(score: number, { amber, red }: Limits): ScoreBand {
  if (score >= red) return 'high';
  return score >= amber ? 'medium' : 'low';
}
