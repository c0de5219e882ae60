/** Refactorings: the text is another, the plan is the same. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { refactoringsAt } from '../../../src/core/language/refactor/refactorings.ts';
import type { Analysis } from '../../../src/core/analysis.ts';
import type { Action } from '../../../src/core/language/action.ts';
import { anyPlan, anything } from '../../support/anyPlan.ts';
import { cursorSign } from '../../support/cursor.ts';
import { factsOf, settledOn } from '../../support/facts.ts';
import { damagedText } from '../../support/planText.ts';
import { done, meaningOf, offered, refactored, textsOf, type Files } from '../../support/refactored.ts';

const head = `planloom: 1
project: {id: p, name: P, start: 2026-01-05, statusDate: 2026-02-02}
resources:
  asha: {name: Asha}
  ben: {name: Ben, capacity: 80%}
  gpu: {name: Pool, kind: equipment, capacity: 4}
`;

/** All of them but those that say something new. */
const keepsMeaning = ({ kind }: Action) => kind !== 'refactor.rewrite.status';

/** What stands behind the head of a plan, before and after; both ways where the second way has a title. */
const forms: readonly (readonly [title: string, before: string, after: string, back?: string])[] = [
  ['Write the link in its long form', 'tasks: {a: {name: A, duration: 1d}, b: {name: B, duration: 1d, after: a▮ FS+2d}}\n', 'tasks: {a: {name: A, duration: 1d}, b: {name: B, duration: 1d, after: {task: a▮, type: FS, lag: 2d}}}\n', 'Write the link in its short form'],
  ['Write the link in its long form', 'tasks:\n  a: {name: A, duration: 1d}\n  b:\n    name: B\n    duration: 1d\n    after: [a▮ -50%] # soon\n', 'tasks:\n  a: {name: A, duration: 1d}\n  b:\n    name: B\n    duration: 1d\n    after: [{task: a▮, lag: -50%}] # soon\n', 'Write the link in its short form'],
  ['Write the link in its long form', 'tasks: {a: {name: A, duration: 1d}, b: {name: B, duration: 1d, after: a▮}}\n', 'tasks: {a: {name: A, duration: 1d}, b: {name: B, duration: 1d, after: {task: a▮}}}\n', 'Write the link in its short form'],
  ['Write three points', 'tasks: {a: {name: A, duration: 5▮d}}\n', 'tasks: {a: {name: A, duration: 5▮d/5d/5d}}\n', 'Write one point'],
  ['Write how much of each', 'tasks: {a: {name: A, duration: 5d, assign: ▮ben}}\n', 'tasks: {a: {name: A, duration: 5d, assign: ▮{ben: 80%}}}\n', 'Write the names only'],
  ['Write how much of each', 'tasks: {a: {name: A, duration: 5d, assign: ▮[asha, gpu]}}\n', 'tasks: {a: {name: A, duration: 5d, assign: ▮{asha: 100%, gpu: 4}}}\n', 'Write the names only'],
  ['Write the colour in its long form', 'rag: {scope: ▮green}\n', 'rag: {scope: ▮{status: green}}\n', 'Write the colour in its short form'],
  ['Write on several lines', 'tasks:\n  # first\n  a▮: {name: "A, b", duration: 5d, after: []} # why\n  # last\n', 'tasks:\n  # first\n  a▮: # why\n    name: "A, b"\n    duration: 5d\n    after: []\n  # last\n', 'Write on one line'],
  ['Turn into a container', 'tasks:\n  a▮: # it\n    name: A\n    # as long as that\n    duration: 5d # sure\n    owner: asha\n    assign: asha\n\n  b: {name: B, duration: 1d, after: a}\n', 'tasks:\n  a▮: # it\n    name: A\n    owner: asha\n    tasks:\n      a-1:\n        name: A\n        # as long as that\n        duration: 5d # sure\n        assign: asha\n\n  b: {name: B, duration: 1d, after: a}\n'],
  ['Turn into a container', 'tasks: {a▮: {name: A, duration: 5d, owner: asha}}\n', 'tasks: {a▮: {name: A, owner: asha, tasks: {a-1: {name: A, duration: 5d}}}}\n'],
]; // prettier-ignore

describe('writing a value in another form', () => {
  for (const [title, before, after, back] of forms) {
    const changed = (drawn: string, way: string) => refactored(head + drawn, way)?.['plan.yaml'];
    const plain = (drawn: string) => head + drawn.replace(cursorSign, '');
    it(`${title}: ${before.trim().slice(0, 60)}`, () => {
      assert.equal(changed(before, title), plain(after));
      if (back !== undefined) assert.equal(changed(after, back), plain(before));
    });
  }

  const refused: readonly (readonly [string, string])[] = [
    ['where an anchor ties it', 'tasks:\n  a▮: {name: A, duration: &d 5d}\n  b: {name: B, duration: *d}\n'],
    ['in a file with mistakes', 'tasks:\n  a▮: {name: A, duration: 5d\n'],
    ['where a part is not all of a capacity', 'tasks: {a: {name: A, duration: 5d, assign: {▮ben: 50%}}}\n'],
    ['for a container', 'tasks:\n  a▮:\n    name: A\n    tasks:\n      b: {name: B, duration: 1d}\n'],
  ];
  for (const [where, text] of refused) {
    it(`is not offered ${where}`, () => assert.deepEqual(offered(head + text).flatMap((action) => (keepsMeaning(action) && action.doing() ? action.title : [])), [])); // prettier-ignore
  }
});

describe('setting the status', () => {
  const titles = (text: string) => offered(head + text).flatMap(({ kind, title }) => (kind === 'refactor.rewrite.status' ? title : []));
  const risk = (status: string) =>
    `raid:\n  risks:\n    R-1: # first\n      name: A\n      status: ${status} # since May\n      affects: t\n`;

  it('offers the other words, on the id and on the status', () => {
    const others = ['Set status to occurred', 'Set status to closed'];
    assert.deepEqual(titles(risk('open▮')), others);
    assert.deepEqual(titles(risk('open').replace('status', 'stat▮us')), others);
    assert.deepEqual(titles(risk('open').replace('R-1', 'R▮-1')), others);
    assert.deepEqual(titles(risk('open').replace('A', 'A▮')), []);
    assert.deepEqual(titles('resources: {x▮: {name: X}}\n'), []);
  });

  it('writes it where it is, or where the format has it', () => {
    assert.equal(refactored(head + risk('op▮en'), 'Set status to closed')!['plan.yaml'], head + risk('closed'));
    const task = 'tasks:\n  a▮: {name: A, duration: 1d, labels: [x]}\n';
    const after = 'tasks:\n  a: {name: A, duration: 1d, status: done, labels: [x]}\n';
    assert.equal(refactored(head + task, 'Set status to done')!['plan.yaml'], head + after);
  });
});

describe('turning a task into a container', () => {
  it('is not offered where others count shares of it', () => {
    const text = 'tasks:\n  a▮: {name: A, duration: 2d}\n  b: {name: B, duration: 1d, after: a +50%}\n';
    assert.equal(refactored(head + text, 'Turn into a container'), null);
    assert.ok(refactored(head + text.replace('50%', '1d'), 'Turn into a container'));
  });
});

describe('splitting a plan into files', () => {
  const plan = `${head}
# What may happen
raid▮:
  risks:
    R-1: {name: A, owner: asha, review: 2026-03-01} # watched

tasks: {a: {name: A, duration: 1d}}
`;
  it('moves a section with its comments and includes it', () => {
    const after = refactored(plan, 'Move "raid" to raid.yaml')!;
    assert.equal(
      after['raid.yaml'],
      'planloom: 1\n\n# What may happen\nraid:\n  risks:\n    R-1: {name: A, owner: asha, review: 2026-03-01} # watched\n',
    );
    assert.equal(
      after['plan.yaml'],
      `${head.replace('planloom: 1\n', 'planloom: 1\ninclude: [raid.yaml]\n')}\ntasks: {a: {name: A, duration: 1d}}\n`,
    );
    assert.deepEqual(meaningOf(after), meaningOf({ 'plan.yaml': plan.replace(cursorSign, '') }));
  });

  it('joins the list of includes, and does not take a name that is taken', () => {
    const files = {
      'plan.yaml': plan.replace('planloom: 1', 'planloom: 1\ninclude:\n  - raid.yaml # old'),
      'raid.yaml': 'planloom: 1\nraid: {}\n',
    };
    const after = refactored(files, 'Move "raid" to raid-2.yaml')!;
    assert.ok(after['plan.yaml']!.startsWith('planloom: 1\ninclude:\n  - raid-2.yaml\n  - raid.yaml # old\n'));
  });

  const files = {
    'plan.yaml': `planloom: 1\ninclude: [raid.yaml, more.yaml]\nproject: {id: p, name: P, start: 2026-01-05, statusDate: 2026-02-02}\nraid:\n  risks:\n    # Old\n    R-1▮:\n      name: A\n      review: 2026-03-01\n    R-2: {name: B, review: 2026-03-01}\n`,
    'raid.yaml':
      'planloom: 1\nraid:\n    risks:\n        R-3: {name: C, review: 2026-03-01}\n    actions:\n        ACT-1: {name: D, due: 2026-03-01}\n',
    'more.yaml': 'planloom: 1\r\nlessons:\r\n  L-1: {name: E}\r\n',
  };
  it('moves an item to the same section of another file', () => {
    const after = refactored(files, 'Move "R-1" to raid.yaml')!;
    assert.equal(after['plan.yaml'], files['plan.yaml'].replace(/ {4}# Old\n[^]*(?= {4}R-2)/, ''));
    const moved = '        # Old\n        R-1:\n          name: A\n          review: 2026-03-01\n';
    assert.equal(after['raid.yaml'], files['raid.yaml'].replace('    actions', `${moved}    actions`));
  });

  it('makes the section where there is none, with the line ends there', () => {
    const after = refactored(files, 'Move "R-1" to more.yaml')!;
    assert.equal(
      after['more.yaml'],
      `${files['more.yaml']}raid:\r\n  risks:\r\n    # Old\r\n    R-1:\r\n      name: A\r\n      review: 2026-03-01\r\n`,
    );
  });

  it('takes the section along with its last item', () => {
    const lone = { ...files, 'plan.yaml': files['plan.yaml'].replace(/ {4}R-2.*\n/, '') };
    assert.ok(!refactored(lone, 'Move "R-1" to raid.yaml')!['plan.yaml']!.includes('raid:'));
  });
});

describe('any refactoring of any plan', () => {
  const folder = new URL('../../../examples/data-lake/', import.meta.url);
  const example: Files = Object.fromEntries(
    readdirSync(folder).filter((name) => name.endsWith('.yaml')).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
  ); // prettier-ignore

  /** Of the tasks that were there before; a new one has no date to compare. */
  function assertSame(before: Files, after: Files, title: string): void {
    const [was, is] = [meaningOf(before), meaningOf(after)];
    for (const [id, dates] of was.dates) assert.equal(is.dates.get(id), dates, `${title}: ${id}\n${after['plan.yaml']!}`);
    // Float through a container is less exact, and what is said of the work is said of the new task.
    if (title.startsWith('Turn')) return;
    assert.deepEqual(is.floats, was.floats, title);
    assert.deepEqual(is.problems, was.problems, title);
  }

  const sayingTheSame = (analysis: Analysis, path: string, offset: number) =>
    refactoringsAt(analysis, path, offset, offset).filter(keepsMeaning);

  it('keeps dates and problems of the example', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(example)), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(20), (path, at, pick) => {
        const analysis = settledOn(factsOf(example), 'plan.yaml');
        const line = Math.floor(at * example[path]!.split('\n').length);
        const start = example[path]!.split('\n').slice(0, line).join('\n').length + 1;
        const offset = start + /^[ -]*/.exec(example[path]!.slice(start))![0].length;
        const actions = sayingTheSame(analysis, path, offset);
        const action = actions[pick % Math.max(1, actions.length)];
        const after = action && done(textsOf(analysis), action);
        if (after) assertSame(example, after, action.title);
      }),
      { numRuns: 25 },
    );
  });

  it('keeps dates and problems of random plans', () => {
    fc.assert(
      fc.property(anyPlan(anything), fc.nat(), fc.nat(), (body, at, pick) => {
        const text = `planloom: 1\n${body.replace('deadline: 2026-02-10,', 'deadline: 2026-02-10, statusDate: 2026-01-08,')}`;
        const places = [...text.matchAll(/\bt\d+: \{/g), ...text.matchAll(/(?<=after: \[|duration: |effort: |assign: )\w/g)].map(
          ({ index }) => index,
        );
        const offset = places[at % places.length]!;
        const files = { 'plan.yaml': text };
        const analysis = settledOn(factsOf(files), 'plan.yaml');
        const actions = sayingTheSame(analysis, 'plan.yaml', offset);
        const action = actions[pick % Math.max(1, actions.length)];
        const after = action && done(files, action);
        if (after) assertSame(files, after, action.title);
      }),
      { numRuns: 200 },
    );
  });

  it('is offered or not for any text, and never fails', () => {
    fc.assert(
      fc.property(damagedText, fc.double({ min: 0, max: 1, noNaN: true }), (text, at) => {
        const files = { 'plan.yaml': text };
        const offset = Math.round(at * text.length);
        for (const action of refactoringsAt(settledOn(factsOf(files), 'plan.yaml'), 'plan.yaml', offset, offset)) done(files, action);
      }),
      { numRuns: 300 },
    );
  });
});
