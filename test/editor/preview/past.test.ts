/** A preview that looks back: what it shows, and what it keeps. */
import assert from 'node:assert/strict';
import type { Analysis } from '../../../src/core/analysis.ts';
import type { PlanHistory } from '../../../src/core/compare/history/history.ts';
import { Past } from '../../../src/editor/preview/past.ts';
import type { OpenPlan } from '../../../src/editor/plans.ts';
import { dayOf } from '../../support/schedules.ts';

const commits = Array.from({ length: 20 }, (_, number) => ({
  id: String(number).padStart(40, '0'),
  authors: ['Mia'],
  day: dayOf('2026-01-05') + number,
  subject: `Change ${number}`,
  entry: number < 3 ? 'old.yaml' : 'plan.yaml',
}));
const history: PlanHistory = { commits, skipped: [], milestones: [], bias: [], leadTimes: [], analysed: 20 };
const plan = {} as OpenPlan;

/** Reads that are answered by hand; the name of each as `entry number`. */
function reading() {
  const asked: string[] = [];
  const answers: (() => void)[] = [];
  const analyses = commits.map(() => ({}) as Analysis);
  let drawn = 0;
  const past = new Past(
    (_, { ref, repositoryEntry }) => {
      asked.push(`${repositoryEntry} ${Number(ref)}`);
      return new Promise((resolve) => answers.push(() => resolve(Number(ref) === 7 ? null : analyses[Number(ref)]!)));
    },
    () => drawn++,
  );
  const answer = async () => {
    answers.shift()!();
    await new Promise((resolve) => setImmediate(resolve));
  };
  past.drawn(history);
  return { past, asked, analyses, answer, draws: () => drawn };
}

describe('a preview that looks back', () => {
  it('shows the plan as it was under the name that it had, and says what it shows', async () => {
    const { past, asked, analyses, answer } = reading();
    assert.deepEqual(past.drawn(history), { commits: 20, at: null, text: 'The plan as it is now' });
    const shown = past.show(plan, 2);
    assert.equal(past.analysis, null);
    await answer();
    await shown;
    assert.deepEqual(asked, ['old.yaml 2']);
    assert.equal(past.analysis, analyses[2]);
    assert.deepEqual(past.drawn(history), { commits: 20, at: 2, text: 'As of 7 Jan 2026, Change 2 (Mia, 00000000)' });
    await past.show(plan, null);
    assert.equal(past.analysis, null);
  });

  it('reads the newest wish next and none between, and does not show what nobody wants any more', async () => {
    const { past, asked, analyses, answer, draws } = reading();
    const first = past.show(plan, 4);
    for (const at of [5, 6, 8]) await past.show(plan, at);
    await answer();
    assert.equal(draws(), 0);
    await answer();
    await first;
    assert.deepEqual(asked, ['plan.yaml 4', 'plan.yaml 8']);
    assert.equal(past.analysis, analyses[8]);
    const second = past.show(plan, 9);
    await past.show(plan, null);
    await answer();
    await second;
    assert.equal(past.analysis, null);
  });

  it('keeps the last few', async () => {
    const { past, asked, answer } = reading();
    for (const at of [10, 11, 12, 13, 14, 15, 16]) {
      const shown = past.show(plan, at);
      await answer();
      await shown;
    }
    await past.show(plan, 11);
    assert.equal(asked.length, 7);
    const shown = past.show(plan, 10);
    await answer();
    await shown;
    assert.equal(asked.length, 8);
  });

  it('says what cannot be read, and why there is nothing to look back at', async () => {
    const { past, answer } = reading();
    const shown = past.show(plan, 7);
    await answer();
    await shown;
    assert.deepEqual(past.drawn(history), {
      commits: 20,
      at: null,
      text: 'The plan of 12 Jan 2026, Change 7 (Mia, 00000000) cannot be read; this is the plan as it is now',
    });
    assert.deepEqual(past.drawn('there is no git'), { commits: 0, at: null, text: 'Nothing to look back at: there is no git' });
    const unread = new Past(
      () => Promise.resolve(null),
      () => undefined,
    );
    assert.equal(unread.drawn(undefined).text, 'The history of the plan is being read …');
  });
});
