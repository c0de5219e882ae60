/** A plan and what changes of its bars make of its text and of its dates. */
import assert from 'node:assert/strict';
import type { Analysis } from '../../src/core/analysis.ts';
import { outcomeOf, type Outcome } from '../../src/core/language/timing/outcome.ts';
import { timingEdit, type Timing } from '../../src/core/language/timing/timing.ts';
import type { Change } from '../../src/core/problem.ts';
import { formatDay } from '../../src/core/values/civil.ts';
import { factsOf, settledOn } from './facts.ts';

export function planOf(text: string): Analysis {
  return settledOn(factsOf({ 'plan.yaml': text }), 'plan.yaml');
}

export function textOf({ sources }: Analysis): string {
  return sources.get('plan.yaml')!.text;
}

export function move(task: string, days: number, unit: 'day' | 'working-day' = 'day'): Timing {
  return { kind: 'move', task, by: { days, unit } };
}

export function stretch(task: string, days: number, unit: 'day' | 'working-day' = 'working-day'): Timing {
  return { kind: 'stretch', task, by: { days, unit } };
}

export function link(after: string, task: string): Timing {
  return { kind: 'link', after, task };
}

/** The text after it, byte by byte. */
export function changed(analysis: Analysis, timing: Timing): string {
  const answer = timingEdit(analysis, timing);
  assert.ok('changes' in answer, JSON.stringify(answer));
  return applied(textOf(analysis), answer.changes);
}

export function applied(text: string, changes: readonly Change[]): string {
  return changes
    .toSorted((a, b) => b.at.start - a.at.start)
    .reduce((now, { at, text: written }) => now.slice(0, at.start) + written + now.slice(at.end), text);
}

/** What the change does, tried out as a host does it. */
export function outcome(analysis: Analysis, timing: Timing): Outcome {
  return outcomeOf(analysis, planOf(changed(analysis, timing)), timing);
}

/** Why not, whether that is told at once or only once it was tried. */
export function refusalOf(analysis: Analysis, timing: Timing): string {
  const answer = timingEdit(analysis, timing);
  if ('refusal' in answer) return answer.refusal;
  const tried = outcome(analysis, timing);
  assert.ok('refusal' in tried, JSON.stringify(tried));
  return tried.refusal;
}

/** `2026-03-02 to 2026-03-06`, by the forecast. */
export function datesOf({ plan, schedules }: Analysis, task: string): string {
  const index = plan!.wbs.indexOf.get(task)!;
  const { start, finish } = schedules!.forecast;
  const day = (minute: number): string => formatDay(Math.floor(minute / 1440));
  return `${day(start[index]!)} to ${day(finish[index]! - 1)}`;
}
