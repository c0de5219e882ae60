/** How milestones move from commit to commit. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Analysis } from '../../../../src/core/analysis.ts';
import { compare } from '../../../../src/core/compare/compare.ts';
import { Chronicle, type History } from '../../../../src/core/compare/history/chronicle.ts';
import type { Commit } from '../../../../src/core/compare/history/commit.ts';
import { leadSummaries } from '../../../../src/core/compare/history/leadTime.ts';
import { movedText, moversText } from '../../../../src/core/compare/history/words.ts';
import { factsOf, settledOn } from '../../../support/facts.ts';
import { dayOf } from '../../../support/schedules.ts';

const plan = (digs: string, { date = '2026-01-04', deadline = ', deadline: 2026-02-27', id = 'live', more = '' } = {}) => `planloom: 1
project: {id: p, name: P, start: 2026-01-05, statusDate: ${date}}
resources: {mia: {name: Mia}}
tasks:
  dig: {name: Dig, duration: ${digs}, owner: mia}
  fill: {name: Fill, duration: 3d, after: dig, owner: mia}
  ${id}: {name: Live, milestone: true, after: fill${deadline}}
${more}`;

const analysed = (text: string): Analysis => settledOn(factsOf({ 'a.plan.yaml': text }), 'a.plan.yaml');
const authors = ['Mia', 'Ben', 'Cleo'];

function commit(number: number): Commit {
  return { id: `c${number}`, authors: [authors[number % 3]!], day: dayOf('2026-01-04') + number, subject: `Change ${number}` };
}

function historyOf(...texts: readonly (string | null)[]): History {
  const chronicle = new Chronicle();
  texts.forEach((text, number) => chronicle.add(commit(number), text === null ? null : analysed(text)));
  return chronicle.history();
}

/** `live: c1 Ben 3, c2 day 1` */
function moves({ milestones }: History): readonly string[] {
  return milestones.map(
    ({ id, moves: all }) =>
      `${id}: ${all.map(({ commit: { id: at, authors: by }, isDayAlone, days }) => `${at} ${isDayAlone ? 'day' : by.join(' ')} ${days}`).join(', ')}`,
  );
}

describe('a history', () => {
  it('tells each move with its commit, and who moved how far', () => {
    const history = historyOf(plan('5d'), plan('8d'), plan('8d', { more: '# a remark\n' }), plan('7d'), plan('12d'));
    assert.deepEqual(moves(history), ['live: c1 Ben 3, c3 Mia -1, c4 Ben 5']);
    const [live] = history.milestones;
    assert.equal(movedText(live!), 'moved 3 times, +7 working days since 2026-01-04');
    assert.equal(moversText(live!.movers), 'Ben 2 × +8, Mia −1');
  });

  it('blames nobody where only the day went on', () => {
    const later = { date: '2026-01-07' };
    assert.deepEqual(moves(historyOf(plan('5d'), plan('5d', later), plan('6d', { date: '2026-01-08' }))), ['live: c1 day 3, c2 Cleo 2']);
    // The longer task hides that the day alone would have moved it.
    assert.deepEqual(moves(historyOf(plan('5d'), plan('9d', later))), ['live: c1 Ben 7']);
  });

  it('knows a milestone by the id that it had, says what is gone, and leaves out what nobody was promised', () => {
    const renamed = plan('8d', { id: 'go-live' });
    const history = historyOf(plan('5d', { more: '  old: {name: Old, milestone: true, deadline: 2026-02-02}\n' }), plan('8d'), renamed);
    assert.deepEqual(
      history.milestones.map(({ id, isGone, moves: all }) => `${id} ${isGone ? 'gone' : 'there'} ${all.length}`),
      ['go-live there 1', 'old gone 0'],
    );
    assert.deepEqual(historyOf(plan('5d', { deadline: '' }), plan('8d', { deadline: '' })).milestones, []);
    assert.deepEqual(moves(historyOf(plan('5d', { deadline: '' }), plan('8d'))), ['live: c1 Ben 3']);
  });

  it('passes over what cannot be read, and says how often', () => {
    const history = historyOf(plan('5d'), null, 'planloom: 1\nproject: {id: p', plan('6d'));
    assert.deepEqual(
      history.skipped.map(({ id }) => id),
      ['c1', 'c2'],
    );
    assert.deepEqual(moves(history), ['live: c3 Mia 1']);
    assert.deepEqual(historyOf(null), { commits: [], skipped: [commit(0)], milestones: [], bias: [], leadTimes: [] });
  });

  it('does not count hours within a day, and does not lose them', () => {
    const history = historyOf(plan('5d'), plan('33h'), plan('41h'), plan('49h'));
    assert.deepEqual(moves(history), ['live: c2 Cleo 0.125, c3 Mia 1']);
    assert.deepEqual(moves(historyOf(plan('33h'), plan('35h'), plan('48h'))), ['live: c2 Cleo 1.875']);
  });
});

describe('forecast bias', () => {
  const done = (number: number, length: string, finish: string | null) =>
    `  t${number}: {name: T${number}, duration: ${length}, owner: mia${finish === null ? '' : `, actualStart: 2026-01-05, actualFinish: ${finish}`}}\n`;
  const tasks = (finishes: readonly (string | null)[]) =>
    `planloom: 1\nproject: {id: p, name: P, start: 2026-01-05, statusDate: 2026-01-30}\nresources: {mia: {name: Mia}}\ntasks:\n${finishes.map((finish, i) => done(i, '2d', finish)).join('')}`;
  const begun = tasks([null, null, null]).replace('statusDate: 2026-01-30', 'statusDate: 2026-01-04');

  it('is what came less what was forecast before the work began, in working days', () => {
    // Forecast for Tuesday 6 January each.
    assert.deepEqual(historyOf(begun, tasks(['2026-01-06', '2026-01-07', '2026-01-13'])).bias, [
      { owner: 'mia', tasks: 3, mean: 2, median: 1 },
    ]);
  });

  it('does not count a forecast that was made while the work went on', () => {
    const late = begun
      .replace(/owner: mia/g, 'owner: mia, actualStart: 2026-01-05, remaining: 9d')
      .replace('statusDate: 2026-01-04', 'statusDate: 2026-01-05');
    assert.deepEqual(historyOf(begun, late, tasks(['2026-01-06', '2026-01-07', '2026-01-13'])).bias[0]?.mean, 2);
    assert.deepEqual(historyOf(late, tasks(['2026-01-06', '2026-01-07', '2026-01-13'])).bias, []);
  });

  it('is not known of fewer than three tasks', () => {
    assert.deepEqual(historyOf(begun, tasks(['2026-01-06', '2026-01-07', null])).bias, [
      { owner: 'mia', tasks: 2, mean: null, median: null },
    ]);
  });
});

describe('lead time', () => {
  const at = (date: string, tasks: string) =>
    `planloom: 1\nproject: {id: p, name: P, start: 2026-01-05, statusDate: ${date}}\nlifecycle: {project: [build, test]}\ntasks:\n${tasks}`;
  const task = (id: string, keys = '') => `  ${id}: {name: ${id.toUpperCase()}, duration: 2d${keys}}\n`;
  const done = (start: string, finish: string) => `, actualStart: ${start}, actualFinish: ${finish}`;
  const january5 = at('2026-01-05', task('a', ', stage: build') + task('b', ', stage: build'));
  const january12 = at('2026-01-12', task('a', ', stage: build') + task('b', ', stage: build') + task('c', ', stage: test'));
  // A from 5 to 16 January: 12 days, of which 3 were worked on. B, which is called D by now, from 5 to 9: 5 days, 2 of them worked on.
  // C from 12 to 20: 9 days; when it began nobody says. E was done before it came into the plan.
  const january20 = at(
    '2026-01-20',
    task('a', `, stage: build${done('2026-01-14', '2026-01-16')}`) +
      task('d', `, stage: build, was: b${done('2026-01-08', '2026-01-09')}`) +
      task('c', ', stage: test, actualFinish: 2026-01-20') +
      task('e', done('2026-01-06', '2026-01-07')),
  );

  it('is from the day that work is first in the plan to the day that it is done', () => {
    const { leadTimes } = historyOf(january5, january12, january20);
    assert.deepEqual(
      leadTimes.map(({ id, lead, cycle }) => [id, lead, cycle]),
      [
        ['d', 5, 2],
        ['a', 12, 3],
        ['c', 9, null],
      ],
    );
    // Of 5, 9 and 12 days half are within 9 (the second of three), 85 % within 12; of 2 and 3 days worked on half are within 2.
    assert.deepEqual(leadSummaries({ stages: { project: ['build', 'test'], product: [] } } as never, leadTimes), [
      { stage: null, tasks: 3, half: 9, most: 12, halfCycle: 2 },
      { stage: 'build', tasks: 2, half: 5, most: 12, halfCycle: 2 },
      { stage: 'test', tasks: 1, half: 9, most: 9, halfCycle: null },
    ]);
  });

  it('is not known of what was there before the history begins', () => {
    const chronicle = new Chronicle('midway');
    [january5, january12, january20].forEach((text, number) => chronicle.add(commit(number), analysed(text)));
    assert.deepEqual(
      chronicle.history().leadTimes.map(({ id }) => id),
      ['c'],
    );
  });
});

describe('any history', () => {
  const edits = fc.array(fc.record({ digs: fc.integer({ min: 1, max: 15 }), day: fc.integer({ min: 5, max: 28 }) }), {
    minLength: 1,
    maxLength: 6,
  });
  const textOf = ({ digs, day }: { digs: number; day: number }) => plan(`${digs}d`, { date: `2026-01-${String(day).padStart(2, '0')}` });

  it('of one commit has no moves', () => {
    fc.assert(
      fc.property(edits, ([first]) => {
        assert.deepEqual(historyOf(textOf(first!)).milestones[0]!.moves, []);
      }),
      { numRuns: 20 },
    );
  });

  it('has moves that come to what a comparison of its ends says', () => {
    fc.assert(
      fc.property(edits, (all) => {
        const texts = all.map(textOf);
        const [live] = historyOf(...texts).milestones;
        const shift = compare(analysed(texts[0]!), analysed(texts.at(-1)!)).milestones[0]?.days ?? 0;
        assert.equal(
          live!.moves.reduce((sum, { days }) => sum + days, 0),
          shift,
        );
        assert.equal(live!.days, shift);
      }),
      { numRuns: 40 },
    );
  });

  it('is two histories, one after the other', () => {
    fc.assert(
      fc.property(edits, fc.nat(), (all, cut) => {
        const texts = all.map(textOf);
        const at = cut % texts.length;
        const days = (history: History) => history.milestones[0]!.moves.map((move) => move.days);
        const [whole, first, second] = [texts, texts.slice(0, at + 1), texts.slice(at)].map((some) => days(historyOf(...some)));
        assert.deepEqual(whole, [...first!, ...second!]);
      }),
      { numRuns: 40 },
    );
  });
});
