/** The two forms of a check: how many offend of all that could, and an index. */
import { onceAsked } from '../../values/onceAsked.ts';
import type { Offender, QualityCheck, QualityCheckId } from './quality.ts';

/** Offenders among all that could have offended; words and places are found for those that are asked for. */
export interface Judged {
  readonly count: number;
  readonly of: number;
  offender(index: number): Offender;
}

/** At most the share `limit`; with 0, a single one is too many. Of nothing, nothing can be said: `why` tells what there is none of. */
export function counting(id: QualityCheckId, title: string, limit: number, judged: Judged | null, why: string): QualityCheck {
  const unit = limit === 0 ? 'count' : 'share';
  if (!judged || judged.of === 0) return { id, title, unit, limit, value: null, result: null, why, counted: null, offenders: [] };
  const { count: found, of } = judged;
  const result = exceeds(judged, limit) ? 'fail' : 'pass';
  const check = { id, title, unit, limit, value: limit === 0 ? found : found / of, result, why: null, counted: { found, of } } as const;
  return onceAsked(check, 'offenders', () => Array.from({ length: found }, (_, index) => judged.offender(index)));
}

export function exceeds({ count, of }: Judged, limit: number): boolean {
  return count / of > limit;
}

/** At least 0.95; a text says why there is no index. */
export function indexed(id: QualityCheckId, title: string, index: number | string, offenders: readonly Offender[] = []): QualityCheck {
  const base = { id, title, unit: 'index', limit: 0.95, counted: null, offenders } as const;
  if (typeof index === 'string') return { ...base, value: null, result: null, why: index };
  return { ...base, value: index, result: index < 0.95 ? 'fail' : 'pass', why: null };
}
