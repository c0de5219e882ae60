/** What the light bulb does to a text, with something in every gap that it leaves. */
import type { Doing } from '../../src/core/language/action.ts';
import { applied } from './planText.ts';

/** By the key before the gap; for any other, a day. */
const fillings: Readonly<Record<string, string>> = {
  duration: '5d',
  points: '3',
  progress: '50%',
  probability: '3',
  impact: '3',
  name: 'X',
  tests: 'a.md',
  evidence: 'a.md',
  reason: 'Why',
  planloom: '1',
  owner: 'x1',
  by: 'x1',
  acceptedBy: 'x1',
  sprint: 'x1',
};

/** Gaps are in the first of the changes; the last of the choices is taken. */
export function filledIn(text: string, { changes, gaps = [] }: Pick<Doing, 'changes' | 'gaps'>): string {
  const whole = changes.map((change, i) => ({ ...change, text: i === 0 ? withGaps(change.text, gaps) : change.text }));
  return whole.sort((a, b) => b.at.start - a.at.start).reduce((sofar, { at, text: put }) => applied(sofar, { ...at, text: put }), text);
}

function withGaps(inserted: string, gaps: NonNullable<Doing['gaps']>): string {
  let [out, done] = ['', 0];
  for (const gap of gaps) {
    out += inserted.slice(done, gap.at);
    out += gap.choices.at(-1) ?? fillings[wordBefore(out)] ?? '2026-02-02';
    done = gap.at;
  }
  return out + inserted.slice(done);
}

function wordBefore(text: string): string {
  return /(\w+): \[?$/.exec(text)?.[1] ?? '';
}
