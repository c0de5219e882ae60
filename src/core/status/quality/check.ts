/** The three forms of a check: something that must not be at all, a share with a limit, and an index. */
import { allowedShare } from '../../schedule/quality/tasks.ts';
import type { Offender, QualityCheck, QualityCheckId } from './quality.ts';

/** Which check it is. */
export interface Named {
  readonly id: QualityCheckId;
  readonly title: string;
}

/** Offenders among all that could have offended. */
export interface Judged {
  readonly offenders: readonly Offender[];
  readonly of: number;
}

/** A single one is too much. Of nothing, nothing can be said: then `why` tells what there is none of. */
export function noneOf(named: Named, judged: Judged | null, why: string): QualityCheck {
  if (!judged || judged.of === 0) return unknown(named, 'count', why);
  const { offenders, of } = judged;
  const counted = { found: offenders.length, of };
  return { ...named, ...atMost(offenders.length, 0), unit: 'count', counted, offenders };
}

/** At most 5 %. */
export function fewOf(named: Named, judged: Judged | null, why: string): QualityCheck {
  if (!judged || judged.of === 0) return unknown(named, 'share', why);
  const { offenders, of } = judged;
  const counted = { found: offenders.length, of };
  return { ...named, ...atMost(offenders.length / of, allowedShare), unit: 'share', counted, offenders };
}

/** At least `limit` of all offend in nothing. */
export function mostOf(named: Named, judged: Judged | null, limit: number, why: string): QualityCheck {
  if (!judged || judged.of === 0) return { ...unknown(named, 'share', why), limit, want: 'at-least' };
  const { offenders, of } = judged;
  const counted = { found: of - offenders.length, of };
  return { ...named, ...atLeast(counted.found / of, limit), unit: 'share', counted, offenders };
}

/** At least 0.95; a text says why there is no index. */
export function indexOf(named: Named, value: number | string, offenders: readonly Offender[] = []): QualityCheck {
  const limit = 0.95;
  if (typeof value === 'string') return { ...unknown(named, 'index', value), limit, want: 'at-least' };
  return { ...named, ...atLeast(value, limit), unit: 'index', counted: null, offenders };
}

function unknown(named: Named, unit: QualityCheck['unit'], why: string): QualityCheck {
  const limit = unit === 'share' ? allowedShare : 0;
  return { ...named, unit, value: null, limit, want: 'at-most', counted: null, result: null, why, offenders: [] };
}

function atMost(value: number, limit: number) {
  return { value, limit, want: 'at-most', result: value <= limit ? 'pass' : 'fail', why: null } as const;
}

function atLeast(value: number, limit: number) {
  return { value, limit, want: 'at-least', result: value >= limit ? 'pass' : 'fail', why: null } as const;
}
