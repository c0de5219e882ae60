/** The checks in words and figures, for everybody who shows them. */
import { indexText, percentText } from '../words.ts';
import type { Quality, QualityCheck } from './quality.ts';

/** `11 of 13`; a dash where nothing can be judged. */
export function scoreText({ passed, judged }: Quality): string {
  return judged === 0 ? '–' : `${passed} of ${judged}`;
}

/** `fail`, `pass`, or `unknown`. */
export function resultWord({ result }: QualityCheck): string {
  return result ?? 'unknown';
}

/** `14 of 80, 17.5 %`, `3`, `0.93`; why not, where it cannot be said. */
export function figureText({ unit, value, counted: basis, why }: QualityCheck): string {
  if (value === null) return why ?? '';
  if (unit === 'index') return indexText(value);
  const { found, of } = basis!;
  return unit === 'share' ? `${found} of ${of}, ${percentText(value)}` : `${found} of ${of}`;
}

/** `none`, `at most 5 %`, `at least 0.95`. */
export function limitText({ unit, limit }: QualityCheck): string {
  if (unit === 'index') return `at least ${indexText(limit)}`;
  return unit === 'count' ? 'none' : `at most ${percentText(limit)}`;
}

/** Failed checks, then those that cannot be said, then the passed; in the DCMA's order among equals. */
export function worstFirst({ checks }: Quality): readonly QualityCheck[] {
  const rank = { fail: 0, unknown: 1, pass: 2 };
  return [...checks].sort((a, b) => rank[a.result ?? 'unknown'] - rank[b.result ?? 'unknown']);
}
