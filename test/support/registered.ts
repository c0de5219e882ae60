/** A plan with a register in a file of its own, and what an edit of it makes of its files. */
import assert from 'node:assert/strict';
import type { Analysis } from '../../src/core/analysis.ts';
import type { Change } from '../../src/core/problem.ts';
import { factsOf, settledOn } from './facts.ts';

export const today = 20_500; // 2026-02-16

export const head = `planloom: 1
include: [raid.yaml]
project: {id: p, name: P, start: 2026-01-05, statusDate: 2026-02-16}
resources:
  asha: {name: Asha Rao}
  ben: {name: Ben Okoro}
  ravi: {name: Ravi Iyer}
tasks:
  build: {name: Build, duration: 5d}
governance: {escalationPath: [ravi, asha]}
`;

/** `register` is the text of raid.yaml. */
export function withRegister(register: string, plan = head): Analysis {
  return settledOn(factsOf({ 'plan.yaml': plan, 'raid.yaml': register }), 'plan.yaml');
}

type Answer = { readonly changes: readonly Change[] } | { readonly refusal: string };

/** Texts of both files after the changes. */
export function after(analysis: Analysis, answer: Answer): Readonly<Record<'plan.yaml' | 'raid.yaml', string>> {
  assert.ok('changes' in answer, JSON.stringify(answer));
  const text = (file: string) =>
    answer.changes
      .filter(({ at }) => at.file === file)
      .sort((a, b) => b.at.start - a.at.start)
      .reduce((now, { at, text: written }) => now.slice(0, at.start) + written + now.slice(at.end), analysis.sources.get(file)?.text ?? '');
  return { 'plan.yaml': text('plan.yaml'), 'raid.yaml': text('raid.yaml') };
}

export function refusalOf(answer: Answer): string {
  assert.ok('refusal' in answer, JSON.stringify(answer));
  return answer.refusal;
}
