/** The typed plan: what is joined, laid out, inherited and taken over. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildPlan, type PlanReading } from '../../../src/core/plan/buildPlan.ts';
import { gatherParts } from '../../../src/core/plan/include.ts';
import { holds, inherited, isContainer } from '../../../src/core/plan/wbs.ts';
import { parseSource } from '../../../src/core/source/parse.ts';

function reading(texts: Readonly<Record<string, string>> | string, before: PlanReading | null = null): PlanReading {
  const files = typeof texts === 'string' ? { 'plan.yaml': texts } : texts;
  const source = parseSource('plan.yaml', files['plan.yaml']!);
  return buildPlan(gatherParts(source, (path) => (path in files ? parseSource(path, files[path]!) : 'missing')).parts, before);
}

const ids = (map: ReadonlyMap<string, unknown>) => [...map.keys()];

describe('joining', () => {
  const texts = {
    'plan.yaml': 'include: [a.yaml, b.yaml]\ntasks: {one: {}}\nraid: {issues: {I-1: {}}}\nbudget: {approved: 5, lines: {x: {}}}\n',
    'a.yaml': 'tasks: {two: {}}\nraid: {risks: {R-1: {}}, issues: {I-2: {}}}\nbudget: {lines: {y: {}}}\nscope: {in: [A]}\n',
    'b.yaml': 'tasks: {three: {}}\nroadmap: {lanes: {l: {}}, items: {i: {}}}\ngovernance: {forums: {f: {}}}\nscope: {in: [B]}\n',
  };
  const { plan, joined } = reading(texts);

  it('puts maps keyed by id together in the order of the files', () => {
    assert.deepEqual(
      plan.wbs.tasks.map(({ id }) => id),
      ['one', 'two', 'three'],
    );
    assert.deepEqual(ids(plan.budget!.lines), ['x', 'y']);
    assert.deepEqual([ids(plan.lanes), ids(plan.roadmap), ids(plan.forums)], [['l'], ['i'], ['f']]);
  });

  it('keeps the register by kind, then file', () => {
    assert.deepEqual(ids(plan.raid), ['R-1', 'I-1', 'I-2']);
  });

  it('takes the first of what cannot be joined, and tells of both', () => {
    assert.deepEqual(plan.scope.in, ['A']);
    assert.deepEqual(
      joined.repeated.map(({ name, keys }) => [name, keys.map((key) => key.chunk.path)]),
      [['scope', ['a.yaml', 'b.yaml']]],
    );
  });
});

describe('ids', () => {
  const duplicates = (text: string) => reading(text).duplicates.map(({ id }) => id);

  it('are one namespace for tasks at any depth and all RAID entries', () => {
    assert.deepEqual(duplicates('tasks: {a: {tasks: {b: {}}}, c: {tasks: {b: {}}}}\nraid: {risks: {a: {}}, issues: {c: {}}}\n'), [
      'b',
      'a',
      'c',
    ]);
  });

  it('are one namespace for resources, stakeholders and forums', () => {
    assert.deepEqual(duplicates('resources: {a: {}, b: {}}\nstakeholders: {a: {}}\ngovernance: {forums: {b: {}}}\n'), ['a', 'b']);
  });

  it('may be the same in other maps', () => {
    assert.deepEqual(duplicates('tasks: {a: {}}\nresources: {a: {}}\nreleases: {a: {}}\nsprints: {a: {}}\n'), []);
  });
});

describe('work breakdown', () => {
  const { plan } = reading(
    'tasks:\n  a:\n    owner: asha\n    labels: [x]\n    tasks:\n      b:\n        tasks: {c: {labels: []}, d: {owner: ben}}\n      e: {}\n  f: {}\n',
  );
  const { wbs } = plan;

  it('has a container before what it holds, and knows where that ends', () => {
    assert.deepEqual(
      wbs.tasks.map(({ id }) => id),
      ['a', 'b', 'c', 'd', 'e', 'f'],
    );
    assert.deepEqual([...wbs.parent], [-1, 0, 1, 1, 0, -1]);
    assert.deepEqual([...wbs.end], [5, 4, 3, 4, 5, 6]);
    assert.deepEqual([...wbs.depth], [0, 1, 2, 2, 1, 0]);
    assert.deepEqual([isContainer(wbs, 1), isContainer(wbs, 4), holds(wbs, 0, 3), holds(wbs, 1, 4)], [true, false, true, false]);
  });

  it('hands down what a task does not say itself, an empty list included', () => {
    assert.deepEqual(
      [2, 3, 5].map((i) => inherited(plan, i, 'owner')),
      ['asha', 'ben', null],
    );
    assert.deepEqual(
      [2, 3].map((i) => inherited(plan, i, 'labels')),
      [[], ['x']],
    );
  });
});

describe('tasks', () => {
  const task = (text: string) => reading(`tasks: {t: {${text}}}\n`).plan.wbs.tasks[0]!;

  it('have the shape of what they are scheduled by', () => {
    const shapes = [
      'duration: 3d',
      'effort: 3d',
      'duration: 3d, effort: 5d',
      'milestone: true',
      'spans: [a, b]',
      'tasks: {x: {}}',
      'points: 3',
      '',
    ];
    assert.deepEqual(
      shapes.map((text) => task(text).shape),
      ['duration', 'effort', 'fixed', 'milestone', 'spans', 'container', 'points', 'none'],
    );
  });

  it('read predecessors in each form', () => {
    const links = task('after: [a, b SS+2d, infra:c FF-1d, {task: d, type: SF, lag: 50%}]').after;
    assert.deepEqual(
      links.map(({ plan, id, type, lag }) => [plan, id, type, lag]),
      [
        [null, 'a', 'FS', null],
        [null, 'b', 'SS', { amount: 2, unit: 'd' }],
        ['infra', 'c', 'FF', { amount: -1, unit: 'd' }],
        [null, 'd', 'SF', { share: 0.5 }],
      ],
    );
    assert.deepEqual(
      task('after: a').after.map(({ id }) => id),
      ['a'],
    );
  });

  it('read assignments in each form', () => {
    const parties = (text: string) => task(text).assign.map(({ party, share, items }) => [party, share, items]);
    assert.deepEqual(parties('assign: asha'), [['asha', null, null]]);
    assert.deepEqual(parties('assign: [asha, ben]'), [
      ['asha', null, null],
      ['ben', null, null],
    ]);
    assert.deepEqual(parties('assign: {asha: 50%, gpu: 4}'), [
      ['asha', 0.5, null],
      ['gpu', null, 4],
    ]);
  });

  it('leave out what cannot be read', () => {
    const odd = task('duration: soon, progress: 40, priority: high, deadline: 2026-02-30, after: [{}, 7], assign: 3, status: finished');
    assert.deepEqual(
      [odd.shape, odd.duration, odd.actuals.progress, odd.priority, odd.constraints.deadline, odd.status],
      ['none', null, null, null, null, null],
    );
    assert.deepEqual([odd.after, odd.assign], [[], []]);
  });

  it('know must from should', () => {
    assert.deepEqual(
      ['must', 'should', 'could', 'wont', '650', '2000'].map((text) => task(`priority: ${text}`).priority),
      [800, 600, 400, 200, 650, null],
    );
  });
});

describe('reading again', () => {
  const node = fc.letrec<{ tasks: string; task: string }>((tie) => ({
    task: fc.oneof(
      { maxDepth: 3 },
      fc.constant('{duration: 1d}'),
      tie('tasks').map((tasks) => `{tasks: {${tasks}}}`),
    ),
    tasks: fc
      .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), tie('task')), { selector: ([id]) => id, maxLength: 5 })
      .map((entries) => entries.map(([id, task]) => `${id}: ${task}`).join(', ')),
  }));

  it('gives the same with and without an earlier reading', () => {
    fc.assert(
      fc.property(node.tasks, node.tasks, (first, second) => {
        const before = reading(`tasks: {${first}}\n`);
        const [warm, cold] = [reading(`tasks: {${second}}\n`, before).plan.wbs, reading(`tasks: {${second}}\n`).plan.wbs];
        assert.deepEqual(
          warm.tasks.map(({ id }) => id),
          cold.tasks.map(({ id }) => id),
        );
        assert.deepEqual([warm.parent, warm.end, warm.depth], [cold.parent, cold.end, cold.depth]);
        assert.deepEqual([...warm.indexOf], [...cold.indexOf]);
      }),
    );
  });
});
