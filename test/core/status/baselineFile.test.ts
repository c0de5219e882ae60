import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Baseline, BaselineTask } from '../../../src/core/status/baseline.ts';
import { baselineText, readBaseline } from '../../../src/core/status/baselineFile.ts';

const kinds = ['task', 'milestone', 'span', 'container'] as const;
const minute = fc.option(fc.integer({ min: 20_000 * 1440, max: 30_000 * 1440 }));
const money = fc.integer({ min: 0, max: 1e9 }).map((cents) => cents / 100);
const id = fc.oneof(fc.stringMatching(/^[A-Za-z][A-Za-z0-9_.-]{0,8}$/), fc.constant('__proto__'));
const mapOf = <T>(value: fc.Arbitrary<T>) => fc.array(fc.tuple(id, value), { maxLength: 6 }).map((entries) => new Map(entries));
const task: fc.Arbitrary<BaselineTask> = fc.record(
  {
    start: minute,
    finish: minute,
    kind: fc.constantFrom(...kinds),
    effort: fc.integer({ min: 0, max: 100_000 }),
    labour: money,
    cost: money,
  },
  { noNullPrototype: true },
);
const baseline: fc.Arbitrary<Baseline> = fc.record(
  {
    plan: fc.string(),
    name: id,
    statusDate: fc.option(fc.integer({ min: 20_000, max: 30_000 })),
    start: minute,
    finish: minute,
    bac: fc.option(money),
    tasks: mapOf(task),
    lines: mapOf(fc.record({ planned: money, months: fc.option(mapOf(money)), isLabour: fc.boolean() }, { noNullPrototype: true })),
    mustRequirements: fc.array(id).map((ids) => new Set(ids)),
    deliverables: fc.array(id).map((ids) => new Set(ids)),
  },
  { noNullPrototype: true },
);

describe('a baseline file', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(baseline, (written) => {
        assert.deepEqual(readBaseline(baselineText(written)), written);
      }),
    );
  });

  it('has a line a task', () => {
    const [written] = fc.sample(baseline, 1);
    const text = baselineText({
      ...written!,
      tasks: new Map([['landing', { start: 29_454_300, finish: 29_454_840, kind: 'task', effort: 480, labour: 760, cost: 0 }]]),
    });
    assert.match(
      text,
      /^ {4}"landing": \{ "start": "2026-01-01T09:00", "finish": "2026-01-01T18:00", "effortMinutes": 480, "labour": 760 \}$/m,
    );
  });

  const broken: readonly [string, string, RegExp][] = [
    ['an empty file', '', /no JSON object/],
    ['a list', '[]', /no JSON object/],
    ['half a file', '{"version": 1, "tasks": {', /no JSON object/],
    ['another version', '{"version": 2, "tasks": {}}', /version 1/],
    ['no tasks', '{"version": 1}', /"tasks" is missing/],
  ];
  for (const [what, text, problem] of broken) {
    it(`says what is wrong with ${what}`, () => {
      const read = readBaseline(text);
      assert.ok('problem' in read);
      assert.match(read.problem, problem);
    });
  }

  it('leaves out what is of the wrong kind', () => {
    const read = readBaseline(
      '{"version": 1, "finish": 7, "bac": "much", "tasks": {"a": 1, "b": {"start": "soon", "effortMinutes": "1"}}}',
    );
    assert.ok('tasks' in read);
    assert.equal(read.finish, null);
    assert.equal(read.bac, null);
    assert.deepEqual([...read.tasks], [['b', { start: null, finish: null, kind: 'task', effort: 0, labour: 0, cost: 0 }]]);
  });

  it('takes no endless amounts', () => {
    const read = readBaseline(
      '{"version": 1, "bac": 1e999, "tasks": {}, "lines": {"l": {"planned": 1e999, "months": {"2026-01": 1e999, "2026-02": 2}}}}',
    );
    assert.ok('tasks' in read);
    assert.equal(read.bac, null);
    assert.deepEqual([...read.lines], [['l', { planned: 0, isLabour: false, months: new Map([['2026-02', 2]]) }]]);
  });
});
