/** What a page and its host say of changes that are made on the bars of a Gantt chart: types, and guards for them. */
import { isCount, isOneOf, isRecord, isSpan, isText } from './guards.ts';

/** Somebody moves a bar, changes its length, or draws an arrow from it. */
export interface BarChange {
  readonly kind: 'move' | 'stretch' | 'link';
  /** Of an arrow the bar that it comes from. */
  readonly mark: string;
  /** Where an arrow leads, else null. */
  readonly to: string | null;
  /** To the left where they are negative; 0 for an arrow. */
  readonly days: number;
  /** A hand counts all days, a key those with work. */
  readonly unit: 'day' | 'working-day';
}

/** `preview-change` asks what a change would do; `apply-change` wants it written. Both are answered under their number. */
export interface ChangeRequest {
  readonly type: 'preview-change' | 'apply-change';
  readonly request: number;
  readonly change: BarChange;
}

export interface ChangeAnswer {
  readonly type: 'change';
  readonly request: number;
  readonly isWritten: boolean;
  /** Where the bar would lie, in days since 1970-01-01, end exclusive; null where the change cannot be. */
  readonly stretch: { readonly start: number; readonly end: number } | null;
  /** What it does, or why it cannot be. */
  readonly text: string;
}

/** Nobody drags further; what is further is no drag. */
const mostDays = 20_000;

export function isChangeRequest(value: Record<string, unknown>): boolean {
  return isCount(value.request) && isBarChange(value.change);
}

function isBarChange(value: unknown): value is BarChange {
  return (
    isRecord(value) &&
    isOneOf(['move', 'stretch', 'link'], value.kind) &&
    isText(value.mark) &&
    (value.kind === 'link' ? isText(value.to) : value.to === null) &&
    Number.isInteger(value.days) &&
    Math.abs(value.days as number) <= mostDays &&
    isOneOf(['day', 'working-day'], value.unit)
  );
}

export function isChangeAnswer(value: Record<string, unknown>): boolean {
  return (
    isCount(value.request) &&
    typeof value.isWritten === 'boolean' &&
    (value.stretch === null || isSpan(value.stretch)) &&
    isText(value.text)
  );
}
