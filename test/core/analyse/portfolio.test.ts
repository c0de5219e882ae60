/** Several plans with links between them: what an edit in one of them touches. */
import assert from 'node:assert/strict';
import { analyse, stillHolds, type Analysis, type Facts } from '../../../src/core/analysis.ts';
import { editSource } from '../../../src/core/source/edit.ts';
import type { Source } from '../../../src/core/source/source.ts';
import { factsOf } from '../../support/facts.ts';

const planText = (id: string, tasks: string) =>
  `planloom: 1\nproject: {id: ${id}, name: ${id}, start: 2026-01-05, statusDate: 2026-01-05}\ntasks:\n${tasks}`;

/** `b` follows `a`, `c` follows `b`; `d` follows nobody; `x` and `y` follow each other, but no task itself; `y` follows `a` too. */
const texts = {
  'a.plan.yaml': planText('a', '  one: {name: One, duration: 5d}\n  two: {name: Two, duration: 9d}\n'),
  'b.plan.yaml': planText('b', '  one: {name: One, duration: 5d, after: a:one}\n  two: {name: Two, duration: 2d}\n'),
  'c.plan.yaml': planText('c', '  one: {name: One, duration: 5d, after: b:one}\n'),
  'd.plan.yaml': planText('d', '  one: {name: One, duration: 5d}\n'),
  'x.plan.yaml': planText('x', '  one: {name: One, duration: 5d}\n  two: {name: Two, duration: 5d, after: y:one}\n'),
  'y.plan.yaml': planText('y', '  one: {name: One, duration: 5d, after: [x:one, a:two]}\n'),
};
const entries = Object.keys(texts);

const all = (facts: Facts): ReadonlyMap<string, Analysis> => new Map(entries.map((entry) => [entry, analyse(facts, entry)]));

const edited = (facts: Facts, path: string, from: string, to: string): Facts => {
  const source = facts.sources.get(path) as Source;
  const start = source.text.indexOf(from);
  return { ...facts, sources: new Map(facts.sources).set(path, editSource(source, [{ start, end: start + from.length, text: to }])) };
};

/** The plans that the edit makes look again, and those of them that have other dates. */
function touched(path: string, from: string, to: string): { readonly looking: string; readonly scheduled: string } {
  const facts = factsOf(texts);
  const before = all(facts);
  const now = edited(facts, path, from, to);
  const after = all(now);
  const ids = (is: (entry: string) => boolean) =>
    entries
      .filter(is)
      .map((entry) => entry[0])
      .join('');
  return {
    looking: ids((entry) => !stillHolds(before.get(entry)!, facts, now)),
    scheduled: ids((entry) => before.get(entry)!.schedules !== after.get(entry)!.schedules),
  };
}

describe('an edit in one plan of many', () => {
  it('schedules that plan and what depends on its dates', () => {
    assert.deepEqual(touched('a.plan.yaml', 'duration: 5d', 'duration: 6d'), { looking: 'abcxy', scheduled: 'abc' });
    assert.deepEqual(touched('b.plan.yaml', 'duration: 5d', 'duration: 6d'), { looking: 'bc', scheduled: 'bc' });
    assert.deepEqual(touched('b.plan.yaml', 'duration: 2d', 'duration: 3d'), { looking: 'bc', scheduled: 'b' });
    assert.deepEqual(touched('d.plan.yaml', 'duration: 5d', 'duration: 6d'), { looking: 'd', scheduled: 'd' });
  });

  it('schedules plans that refer to each other together', () => {
    assert.deepEqual(touched('x.plan.yaml', 'duration: 5d', 'duration: 15d'), { looking: 'xy', scheduled: 'xy' });
    assert.deepEqual(touched('a.plan.yaml', 'duration: 9d', 'duration: 8d'), { looking: 'abcxy', scheduled: 'axy' });
  });

  it('makes all that know other plans look again where a project has another id', () => {
    assert.deepEqual(touched('d.plan.yaml', 'id: d', 'id: e'), { looking: 'abcdxy', scheduled: 'd' });
  });

  it('gives every plan the dates that it has from scratch', () => {
    const facts = factsOf(texts);
    all(facts);
    const warm = all(edited(facts, 'a.plan.yaml', 'duration: 9d', 'duration: 19d'));
    const cold = all(factsOf({ ...texts, 'a.plan.yaml': texts['a.plan.yaml'].replace('duration: 9d', 'duration: 19d') }));
    for (const entry of entries) assert.deepEqual(warm.get(entry)!.schedules!.forecast, cold.get(entry)!.schedules!.forecast);
  });

  it('changes nothing that is told of a plan that need not look again', () => {
    const edits = [
      ['duration: ', 'duration: 1'],
      ['name: One', 'name: Uno'],
      ['  one:', '  uno:'],
      ['statusDate: 2026-01-05', 'statusDate: 2026-01-06'],
      ['tasks:', 'risks: {}\ntasks:'],
    ] as const;
    let left = 0;
    for (const path of entries) {
      for (const [from, to] of edits) {
        const facts = factsOf(texts);
        const before = all(facts);
        const now = edited(facts, path, from, to);
        for (const [entry, { problems, schedules }] of before) {
          if (!stillHolds(before.get(entry)!, facts, now)) continue;
          left++;
          const after = analyse(now, entry);
          assert.deepEqual(after.problems, problems, `${entry} after ${to} in ${path}`);
          assert.deepEqual(after.schedules?.forecast, schedules?.forecast);
        }
      }
    }
    assert.ok(left > 50, 'hardly any plan was left as it was');
  });

  it('makes a plan look again where what it asks of its surroundings has changed', () => {
    const facts = factsOf(texts, { exists: new Map([['spec.md', true]]), lastChanges: new Map([['spec.md', null]]) });
    const analysis = analyse(facts, 'd.plan.yaml');
    assert.ok(
      stillHolds(analysis, facts, { ...facts, sources: new Map(facts.sources), exists: new Map([...facts.exists, ['more.md', false]]) }),
    );
    const others: readonly Partial<Facts>[] = [
      { statusDate: 20_500 },
      { today: 20_500 },
      { mildest: 'error' },
      { levels: new Map([['lag', 'ignore']]) },
      { exists: new Map([['spec.md', false]]) },
      { lastChanges: new Map([['spec.md', 'uncommitted']]) },
      { planFiles: ['d.plan.yaml'] },
    ];
    for (const other of others) assert.ok(!stillHolds(analysis, facts, { ...facts, ...other }), JSON.stringify(other));
  });
});
