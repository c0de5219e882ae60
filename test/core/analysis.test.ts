/** The pipeline as a whole: what it wants, what it says, and that it depends on its facts alone. */
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { analyse, forget, placeIn, type Analysis, type Facts } from '../../src/core/analysis.ts';
import type { Problem } from '../../src/core/problem.ts';
import { noFacts } from '../../src/core/settle.ts';
import { editSource } from '../../src/core/source/edit.ts';
import { parseSource } from '../../src/core/source/parse.ts';
import type { Source, TextEdit } from '../../src/core/source/source.ts';
import { atlasTexts } from '../support/atlas.ts';
import { factsOf, settledOn } from '../support/facts.ts';

const head = 'planloom: 1\nproject: {id: demo, name: Demo, start: 2026-01-05, statusDate: 2026-02-27}\n';
const rulesOf = (problems: readonly Problem[]) => problems.map(({ rule }) => rule);

describe('analyse', () => {
  it('wants the entry when it is not there', () => {
    const analysis = analyse(noFacts, 'plan.yaml');
    assert.deepEqual(analysis.wants, [{ kind: 'source', path: 'plan.yaml' }]);
    assert.deepEqual(analysis.problems, []);
  });

  it('wants nothing of an entry that cannot be read', () => {
    const facts: Facts = { ...noFacts, sources: new Map([['plan.yaml', 'missing']]) };
    assert.deepEqual(analyse(facts, 'plan.yaml').wants, []);
  });

  it('wants includes, and says nothing against them before they are read', () => {
    const facts = factsOf({ 'plan.yaml': `include: [team.yaml, ../away.yaml]\n${head}tasks: {a: {name: A, duration: 3d, owner: asha}}\n` });
    const analysis = analyse(facts, 'plan.yaml');
    assert.deepEqual(analysis.wants, [{ kind: 'source', path: 'team.yaml' }]);
    assert.deepEqual(rulesOf(analysis.problems), ['include-outside']);
  });

  it('wants to know whether evidence exists', () => {
    const facts = factsOf({ 'a/plan.yaml': `${head}requirements: {R: {name: R, spec: "../spec.md#one"}}\n` });
    assert.deepEqual(analyse(facts, 'a/plan.yaml').wants, [{ kind: 'exists', path: 'spec.md' }]);
    assert.deepEqual(analyse({ ...facts, exists: new Map([['spec.md', true]]) }, 'a/plan.yaml').problems, []);
    assert.deepEqual(rulesOf(analyse({ ...facts, exists: new Map([['spec.md', false]]) }, 'a/plan.yaml').problems), ['missing-file']);
  });

  it('wants the list of plans only where another plan is named', () => {
    const alone = factsOf({ 'plan.yaml': head }, { planFiles: null });
    assert.deepEqual(analyse(alone, 'plan.yaml').wants, []);
    const linked = factsOf({ 'plan.yaml': `${head}tasks: {a: {name: A, duration: 1d, after: infra:racks}}\n` }, { planFiles: null });
    assert.deepEqual(analyse(linked, 'plan.yaml').wants, [{ kind: 'planFiles' }]);
  });

  it('takes the status date from the host, else the plan, else today', () => {
    const given = factsOf({ 'plan.yaml': head });
    const without = factsOf({ 'plan.yaml': head.replace(', statusDate: 2026-02-27', '') });
    assert.equal(analyse({ ...given, statusDate: 20_000 }, 'plan.yaml').statusDate, 20_000);
    assert.equal(analyse({ ...given, today: 20_000 }, 'plan.yaml').statusDate, 20_511);
    assert.equal(analyse({ ...without, today: 20_000 }, 'plan.yaml').statusDate, 20_000);
    assert.equal(analyse(without, 'plan.yaml').statusDate, null);
    assert.deepEqual(rulesOf(analyse({ ...without, today: 20_000 }, 'plan.yaml').problems), ['no-status-date']);
    assert.deepEqual(rulesOf(analyse({ ...without, statusDate: 20_000 }, 'plan.yaml').problems), []);
  });

  it('lets the plan overrule settings, and settings overrule rules', () => {
    const text = `${head}rules: {unowned-risk: error}\nraid: {risks: {R-1: {name: Frost}}}\n`;
    const levels = new Map([['unowned-risk', 'hint'] as const, ['undated-raid', 'ignore'] as const]);
    const { problems } = analyse(factsOf({ 'plan.yaml': text }, { levels }), 'plan.yaml');
    assert.deepEqual(
      problems.map(({ rule, severity }) => [rule, severity]),
      [['unowned-risk', 'error']],
    );
  });

  it('says nothing of a damaged line but what damaged it', () => {
    const text = `${head}tasks:\n  a: {name: A, duraton: 3d\n  b: {name: B, duration: 3d, after: a}\n`;
    const rules = rulesOf(analyse(factsOf({ 'plan.yaml': text }), 'plan.yaml').problems);
    assert.equal(rules.length, 1);
    assert.match(rules[0]!, /^yaml-/);
  });

  it('leaves a part alone with what only its plan can tell', () => {
    const part = 'planloom: 1\ntasks: {a: {name: A, duration: 3d, owner: nobody, durations: 3d}} # planloom-ignore unknown-reference\n';
    const analysis = analyse(factsOf({ 'part.yaml': part }), 'part.yaml');
    assert.equal(analysis.kind, 'part');
    assert.deepEqual(rulesOf(analysis.problems), ['unknown-key']);
  });

  it('never throws, whatever the text', () => {
    const alphabet = fc.constantFrom(
      ...'{}[]:,#&*!|>\'"%@`-?~ \n\tab1.é'.split(''),
      'tasks:',
      'project:',
      'raid:',
      '  ',
      'null',
      '2026-01-05',
      '5d',
    );
    fc.assert(
      fc.property(fc.array(alphabet, { maxLength: 60 }), (pieces) => {
        settledOn(factsOf({ 'plan.yaml': `planloom: 1\n${pieces.join('')}` }), 'plan.yaml');
      }),
      { numRuns: 300 },
    );
  });
});

describe('baselines', () => {
  const plan = (extra: string) =>
    `planloom: 1\nproject: {id: demo, name: Demo, start: 2026-03-02, statusDate: 2026-02-27, baseline: first}\nbaselines: {first: {ref: v1}}\n${extra}`;
  const now = plan('include: [tasks.yaml]\n');
  const tasks = (duration: string) => `planloom: 1\ntasks: {a: {name: A, duration: ${duration}}}\n`;

  it('wants the plan at the ref, then its includes there', () => {
    const facts = factsOf({ 'plan.yaml': now, 'tasks.yaml': tasks('10d') });
    assert.deepEqual(analyse(facts, 'plan.yaml').wants, [{ kind: 'atRef', ref: 'v1', path: 'plan.yaml' }]);
    const atRef = new Map([['v1:plan.yaml', parseSource('plan.yaml', now)]]);
    assert.deepEqual(analyse({ ...facts, atRef }, 'plan.yaml').wants, [{ kind: 'atRef', ref: 'v1', path: 'tasks.yaml' }]);
  });

  it('is the forecast of the plan as it stood there', () => {
    const atRef = new Map([
      ['v1:plan.yaml', parseSource('plan.yaml', now)],
      ['v1:tasks.yaml', parseSource('tasks.yaml', tasks('5d'))],
    ]);
    const { baseline, schedules } = analyse(factsOf({ 'plan.yaml': now, 'tasks.yaml': tasks('10d') }, { atRef }), 'plan.yaml');
    const days = (finish: number | null | undefined) => (finish! - schedules!.forecast.start[0]!) / 1440;
    assert.deepEqual([Math.ceil(days(baseline?.tasks.get('a')?.finish)), Math.ceil(days(schedules?.forecast.finish[0]))], [5, 12]);
  });

  it('is told where it cannot be read, and leaves what needs it unknown', () => {
    const analysis = settledOn(factsOf({ 'plan.yaml': plan('tasks: {a: {name: A, duration: 5d}}\n') }), 'plan.yaml');
    assert.deepEqual(
      analysis.problems.map(({ rule, severity, message }) => [rule, severity, message]),
      [
        [
          'baseline-unreadable',
          'info',
          'the baseline "first" cannot be read: no "plan.yaml" at "v1"; what is measured against it is unknown',
        ],
      ],
    );
    assert.equal(analysis.status?.rag.get('schedule')?.computed, null);
  });
});

describe('plans that wait for each other', () => {
  const planOf = (id: string, tasks: string) =>
    `planloom: 1\nproject: {id: ${id}, name: ${id}, start: 2026-03-02, statusDate: 2026-02-27}\ntasks:\n${tasks}`;
  const finishOf = ({ plan, schedules }: Analysis, id: string) => schedules!.forecast.finish[plan!.wbs.indexOf.get(id)!]!;

  it('take the other forecast as a lower bound, there and back', () => {
    const facts = factsOf({
      'a.plan.yaml': planOf('a', '  one: {name: One, duration: 5d}\n  three: {name: Three, duration: 5d, after: b:two}\n'),
      'b.plan.yaml': planOf('b', '  two: {name: Two, duration: 5d, after: a:one}\n'),
    });
    const [a, b] = [analyse(facts, 'a.plan.yaml'), analyse(facts, 'b.plan.yaml')];
    assert.deepEqual([a.wants, a.problems, b.problems], [[], [], []]);
    const minutes = (days: number) => days * 1440;
    assert.equal(finishOf(b, 'two') - finishOf(a, 'one'), minutes(7));
    assert.equal(finishOf(a, 'three') - finishOf(b, 'two'), minutes(7));
  });

  it('stand still although they push each other in a circle, and say so', () => {
    const facts = factsOf({
      'a.plan.yaml': planOf('a', '  one: {name: One, duration: 5d, after: b:two}\n'),
      'b.plan.yaml': planOf('b', '  two: {name: Two, duration: 5d, after: a:one}\n'),
    });
    const analysis = analyse(facts, 'a.plan.yaml');
    assert.deepEqual(rulesOf(analysis.problems), ['plan-cycle']);
    assert.ok(Number.isFinite(finishOf(analysis, 'one')));
  });
});

describe('an edit', () => {
  const entry = 'plan.yaml';
  const texts = atlasTexts();
  const start = factsOf(texts, { exists: new Map(), planFiles: [] });

  it('gives what the text would have given from scratch', () => {
    const place = fc.record({ file: fc.constantFrom(...texts.keys()), at: fc.nat(1000), cut: fc.nat(12) });
    const text = fc.constantFrom(
      '',
      'x',
      ' ',
      '\n',
      ':',
      '{',
      '}',
      '"',
      '#',
      '5',
      'after: go-live',
      '\n  extra: {name: Extra, duration: 3d}\n',
      'asha',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(place, text), { minLength: 1, maxLength: 4 }), (edits) => {
        let facts = start;
        settledOn(facts, entry);
        for (const [{ file, at, cut }, inserted] of edits) {
          facts = edited(facts, file, at, cut, inserted);
          const warm = settledOn(facts, entry);
          forget(entry);
          const cold = settledOn(fromScratch(facts), entry);
          assertSame(said(warm), said(cold));
        }
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });

  it('that is undone gives the same problems again', () => {
    const before = settledOn(start, entry);
    const changed = edited(start, entry, 500, 9, 'oops: [');
    settledOn(changed, entry);
    assertSame(said(settledOn(start, entry)), said(before));
    assertSame(said(settledOn(fromScratch(start), entry)), said(before));
  });

  it('of one task leaves all other tasks the same objects', () => {
    const before = analyse(start, entry);
    const source = start.sources.get(entry) as Source;
    const at = source.text.indexOf('duration: 8d');
    const changed = withSource(start, editSource(source, [{ start: at + 10, end: at + 11, text: '9' }]));
    const after = analyse(changed, entry);
    const kept = after.plan!.wbs.tasks.filter((task, i) => task === before.plan!.wbs.tasks[i]).map(({ id }) => id);
    assert.ok(!kept.includes('cdc'));
    assert.ok(kept.includes('landing') && kept.includes('go-live'));
    assert.equal(after.plan!.wbs.indexOf, before.plan!.wbs.indexOf);
    assert.equal(after.plan!.raid, before.plan!.raid);
  });
});

function edited(facts: Facts, file: string, at: number, cut: number, text: string): Facts {
  const source = facts.sources.get(file) as Source;
  const start = Math.floor((at / 1001) * source.text.length);
  const edit: TextEdit = { start, end: Math.min(source.text.length, start + cut), text };
  return withSource(facts, editSource(source, [edit]));
}

function withSource(facts: Facts, source: Source): Facts {
  return { ...facts, sources: new Map([...facts.sources, [source.path, source]]) };
}

function fromScratch(facts: Facts): Facts {
  const sources = [...facts.sources].map(
    ([path, source]) => [path, typeof source === 'string' ? source : parseSource(path, source.text)] as const,
  );
  return { ...facts, sources: new Map(sources) };
}

/** Like deepEqual, but for objects so large that drawing their difference would take minutes. */
function assertSame(actual: Said, expected: Said): void {
  for (const key of Object.keys(expected) as (keyof Said)[]) {
    if (isDeepStrictEqual(actual[key], expected[key])) continue;
    assert.fail(`${key} differ: ${JSON.stringify(actual[key]).slice(0, 2000)} instead of ${JSON.stringify(expected[key]).slice(0, 2000)}`);
  }
}

type Said = ReturnType<typeof said>;

/** All that an analysis says, without the nodes it says it of. */
function said(analysis: Analysis) {
  const { plan, schedules, status, problems, wants, statusDate, files } = analysis;
  return {
    problems,
    wants,
    statusDate,
    files,
    tasks: plan?.wbs.tasks.map((task, i) => [task.id, task.name, task.shape, plan.wbs.parent[i], plan.wbs.end[i]]),
    raid: plan && [...plan.raid.keys()],
    dates:
      schedules &&
      [schedules.plan, schedules.forecast].map(({ start, finish, totalFloat, critical }) => [start, finish, totalFloat, critical]),
    cycles: schedules?.cycles,
    colours:
      status &&
      [...status.rag].map(([dimension, { computed, evidence }]) => [
        dimension,
        computed,
        evidence.map(({ text, at }) => [text, at && placeIn(analysis, at)]),
      ]),
  };
}

describe('ids that nothing has', () => {
  it('are told in bounded time, however many there are', () => {
    const count = 4000;
    const tasks = Array.from(
      { length: count },
      (_, i) => `  task-${i}: {name: T, duration: 1d, after: tsak-${i * 7}-x, owner: nobody${i}}`,
    ).join('\n');
    const { problems } = analyse(factsOf({ 'plan.yaml': `${head}tasks:\n${tasks}\n` }), 'plan.yaml');
    assert.equal(problems.length, 2 * count);
  }).timeout(20_000);
});
