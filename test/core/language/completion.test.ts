import assert from 'node:assert/strict';
import { parseDate } from '../../../src/core/values/date.ts';
import { accepted, completed, labels } from '../../support/completing.ts';
import { factsOf, settledOn } from '../../support/facts.ts';

const head = `planloom: 1
project: {id: p, name: P, start: 2026-01-05, statusDate: 2026-01-09}
resources:
  asha: {name: Asha Rao, role: Engineer, team: core}
  ben: {name: Ben}
`;
const plan = `${head}tasks:
  a: {name: First, duration: 5d}
  c:
    name: Box
    tasks:
      d: {name: Go-live, milestone: true, after: a}
  b:
    name: Last
`;

function day(text: string): number {
  const date = parseDate(text);
  assert.ok(date.ok);
  return date.value.day;
}

describe('completion of keys', () => {
  it('brings the key with its colon', () => {
    assert.equal(accepted(`${plan}    own▮\n`, 'owner'), `${plan}    owner: ▮\n`);
    assert.equal(accepted(`${plan}    ▮\n`, 'after'), `${plan}    after: ▮\n`);
  });

  it('leaves the colon and the value that are there', () => {
    assert.equal(accepted(`${plan}    own▮: asha\n`, 'owner'), `${plan}    owner▮: asha\n`);
    assert.equal(accepted(`${head}tasks:\n  a: {nam▮e: A}\n`, 'name'), `${head}tasks:\n  a: {name▮: A}\n`);
  });

  it('asks again where there is something to choose', () => {
    const again = (label: string) => completed(`${plan}    ▮\n`)?.items.find((item) => item.label === label)?.asksAgain;
    assert.deepEqual(['owner', 'confidence', 'duration', 'deadline', 'description', 'notes'].map(again), [
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('says what a key means', () => {
    const owner = completed(`${plan}    ▮\n`)?.items.find(({ label }) => label === 'owner');
    assert.match(owner?.documentation ?? '', /accountable/i);
  });

  it('begins with what must be there', () => {
    assert.equal(labels(`${plan}  e:\n    ▮\n`)[0], 'name');
    assert.deepEqual(labels(`${head}sprints:\n  s1:\n    ▮\n`).slice(0, 2), ['start', 'finish']);
  });

  it('leaves out what is there, above and below, and what it forbids', () => {
    const keys = labels(`${head}tasks:\n  a:\n    name: A\n    ▮\n    duration: 5d\n`);
    for (const key of ['name', 'duration', 'milestone', 'tasks']) assert.ok(!keys.includes(key), key);
    assert.ok(keys.includes('effort'));
  });

  it('knows a container by its tasks', () => {
    const keys = labels(`${head}tasks:\n  a:\n    ▮\n    tasks:\n      b: {name: B}\n`);
    assert.ok(!keys.includes('effort') && !keys.includes('assign') && keys.includes('stage'));
  });

  it('leaves out what another file of the plan gives, and only one may', () => {
    const files = {
      'plan.yaml': `${head}include: [more.yaml]\nbudget: {approved: 9}\nraid: {risks: {R-1: {name: R}}}\nrag: {scope: green}\n`,
      'more.yaml': 'planloom: 1\n▮\n',
    };
    const atTop = labels(files);
    assert.deepEqual(['project', 'budget', 'rag', 'raid', 'report', 'include'].filter((key) => atTop.includes(key)), ['budget', 'raid', 'report', 'include']); // prettier-ignore
    const inBudget = labels({ ...files, 'more.yaml': 'planloom: 1\nbudget:\n  ▮\n' });
    assert.ok(!inBudget.includes('approved') && inBudget.includes('contingency') && inBudget.includes('lines'));
  });

  it('writes what a key always says', () => {
    assert.equal(accepted(`${plan}    mile▮\n`, 'milestone'), `${plan}    milestone: true▮\n`);
    assert.equal(accepted('planl▮\n', 'planloom'), 'planloom: 1▮\n');
  });

  it('opens lists and maps', () => {
    assert.equal(accepted(`${head}deliverables:\n  x:\n    acc▮\n`, 'acceptance'), `${head}deliverables:\n  x:\n    acceptance: [▮]\n`);
    assert.equal(accepted(`${head}ra▮\n`, 'raid'), `${head}raid:\n  ▮\n`);
    assert.equal(accepted(`${head}tasks:\n  a: {ta▮}\n`, 'tasks'), `${head}tasks:\n  a: {tasks: {▮}}\n`);
  });

  it('indents as the text does', () => {
    const deep = `planloom: 1\nproject:\n    id: p\n    name: P\n    start: 2026-01-05\nraid:\n    ▮\n`;
    assert.equal(accepted(deep, 'risks'), deep.replace('▮', 'risks:\n        ▮'));
  });

  it('goes by the indent of the cursor', () => {
    const text = `${head}tasks:\n  a:\n    name: A\n    tasks:\n      b:\n        name: B\n`;
    assert.equal(labels(`${text}        ▮\n`)[0], 'description');
    assert.ok(labels(`${text}      ▮\n`).includes('new-task'));
    assert.ok(labels(`${text}    ▮\n`).includes('owner'));
    assert.ok(labels(`${text}  ▮\n`).includes('new-task'));
    assert.ok(labels(`${text}▮\n`).includes('raid'));
  });

  it('offers nothing where a key would break the text', () => {
    for (const text of [
      `${plan}   ▮\n`,
      `${plan}     ▮\n`,
      `${head}tasks:\n  x:\n      name: X\n    ▮\n`,
      `${plan}    # own▮\n`,
      `${plan}    notes: |\n      own▮\n`,
      `${plan}    owner: asha\n      ▮\n`,
      `${plan}    own▮ asha\n`,
      `${plan}\t▮\n`,
    ])
      assert.equal(completed(text), null, text);
  });

  it('works in braces, over several lines too', () => {
    assert.equal(accepted(`${head}tasks:\n  a: {name: A, own▮}\n`, 'owner'), `${head}tasks:\n  a: {name: A, owner: ▮}\n`);
    assert.equal(accepted(`${head}tasks:\n  a: {▮, name: A}\n`, 'owner'), `${head}tasks:\n  a: {owner: ▮, name: A}\n`);
    assert.ok(!labels(`${head}tasks:\n  a: {▮, name: A}\n`).includes('name'));
    assert.ok(labels(`${head}tasks:\n  a: {\n    name: A,\n    ▮\n  }\n`).includes('owner'));
    assert.ok(labels(`${head}tasks:\n  a: {name: A, ▮\n  b: {name: B}\n`).includes('owner'));
  });

  it('works with carriage returns', () => {
    const text = `${head}raid:\n  ▮\n`.replaceAll('\n', '\r\n');
    assert.equal(accepted(text, 'risks'), text.replace('▮', 'risks:\r\n    ▮'));
  });

  it('knows the keys of lists of maps', () => {
    assert.deepEqual(labels(`${plan}    after:\n      - task: a\n        ▮\n`), ['type', 'lag']);
    assert.deepEqual(labels(`${plan}    after: [{▮}]\n`), ['task', 'type', 'lag']);
  });

  it('knows parts and portfolios', () => {
    const part = { 'plan.yaml': `${plan}include: [raid.yaml]\n`, 'raid.yaml': 'planloom: 1\n▮\n' };
    assert.ok(labels(part).includes('raid'));
    assert.deepEqual(labels('planloom: 1\nplans: []\n▮\n'), ['portfolio', 'groups']);
  });

  it('offers the keys that are values', () => {
    assert.deepEqual(labels(`${plan}    assign: {asha: 50%, ▮}\n`), ['ben']);
    assert.ok(labels(`${head}calendars:\n  c:\n    week:\n      ▮\n`).includes('mon-fri'));
    assert.ok(labels(`${head}budget:\n  lines:\n    l:\n      name: L\n      planned: {▮}\n`).includes('2026-01'));
    assert.deepEqual(labels(`${head}rules: {▮}\n`, { ruleIds: ['watermelon'] }), ['watermelon']);
  });

  it('offers whole files where nothing stands yet', () => {
    assert.deepEqual(labels('▮').slice(0, 3), ['plan', 'part', 'portfolio']);
    for (const label of ['plan', 'part', 'portfolio']) {
      const text = accepted('▮', label).replace('▮', '');
      const { problems } = settledOn(factsOf({ 'plan.yaml': text, 'one/other.plan.yaml': plan }), 'plan.yaml');
      assert.deepEqual(
        problems.filter(({ severity }) => severity === 'error').map(({ message }) => message),
        label === 'part' ? ['the file has no project; add "project:"'] : [],
      );
    }
  });
});

describe('completion of values', () => {
  it('names people with what they are', () => {
    const items = completed(`${plan}    owner: ▮\n`)?.items ?? [];
    assert.deepEqual(
      items.map(({ label, description, detail }) => [label, description, detail]),
      [
        ['asha', 'Asha Rao', 'Engineer, core'],
        ['ben', 'Ben', null],
      ],
    );
  });

  it('puts in the blank that is missing', () => {
    assert.equal(accepted(`${plan}    owner:▮\n`, 'asha'), `${plan}    owner: asha▮\n`);
    assert.equal(accepted(`${plan}    owner:as▮\n`, 'asha'), `${plan}    owner: asha▮\n`);
    assert.equal(accepted(`${head}tasks:\n  a: {owner:▮}\n`, 'ben'), `${head}tasks:\n  a: {owner: ben▮}\n`);
    assert.equal(accepted(`${plan}    after:\n      -▮\n`, 'a'), `${plan}    after:\n      - a▮\n`);
  });

  it('replaces the word under the cursor and nothing else', () => {
    assert.equal(accepted(`${plan}    owner: as▮ha # why\n`, 'ben'), `${plan}    owner: ben▮ # why\n`);
    assert.equal(accepted(`${plan}    after: [a, ▮d, c]\n`, 'd'), `${plan}    after: [a, d▮, c]\n`);
    assert.equal(accepted(`${plan}    after: ["▮"]\n`, 'd'), `${plan}    after: ["d▮"]\n`);
    assert.equal(accepted(`${plan}    after: [d▮ FS+2d]\n`, 'a'), `${plan}    after: [a▮ FS+2d]\n`);
  });

  it('names tasks with their dates, the nearest first, never the task itself or what it is in', () => {
    const items = completed(`${plan}    after: ▮\n`)?.items ?? [];
    assert.deepEqual(
      items.map(({ label, detail }) => [label, detail]),
      [
        ['d', '2026-01-16'],
        ['c', '2026-01-16 – 2026-01-16'],
        ['a', '2026-01-12 – 2026-01-16'],
      ],
    );
    assert.deepEqual(labels(`${head}tasks:\n  c:\n    name: C\n    tasks:\n      d: {name: D, after: ▮}\n  e: {name: E}\n`), ['e']);
  });

  it('leaves out what the list names already', () => {
    assert.deepEqual(labels(`${plan}    after: [a, ▮\n`), ['d', 'c']);
    assert.deepEqual(labels(`${plan}    after:\n      - a\n      - ▮\n      - c\n`), ['d']);
    assert.deepEqual(labels(`${plan}    after:\n    - a\n    - ▮\n`), ['d', 'c']);
  });

  it('begins a list below its key', () => {
    assert.equal(accepted(`${plan}    after:\n      ▮\n`, 'a'), `${plan}    after:\n      - a▮\n`);
    assert.equal(accepted(`${plan}    assign:\n      ▮\n`, 'ben'), `${plan}    assign:\n      ben: ▮\n`);
    assert.equal(
      accepted(`${plan}    requirements: ▮\nrequirements: {R1: {name: R}}\n`, 'R1'),
      `${plan}    requirements: R1▮\nrequirements: {R1: {name: R}}\n`,
    );
    assert.equal(accepted(`${plan}    spans: ▮\n`, 'a'), `${plan}    spans: [a▮]\n`);
  });

  it('wants milestones where a milestone is wanted', () => {
    assert.deepEqual(labels(`${plan}releases:\n  r1: {name: R, milestone: ▮}\n`), ['d']);
  });

  it('tells status and score of RAID entries', () => {
    const text = `${plan}    blockedBy: ▮\nraid:\n  risks:\n    R-1: {name: Late, probability: 4, impact: 4, status: open}\n`;
    assert.deepEqual(
      completed(text)?.items.map(({ label, description, detail }) => [label, description, detail]),
      [['R-1', 'Late', 'open, score 16']],
    );
  });

  it('finds what the texts say where no plan can be read', () => {
    assert.deepEqual(labels({ 'plan.yaml': 'planloom: 1\nresources: {asha: {name: A}}\ntasks:\n  a:\n    owner: ▮\n' }), ['asha']);
  });

  it('names tasks of other plans', () => {
    const others = [settledOn(factsOf({ 'plan.yaml': plan.replace('id: p', 'id: infra') }), 'plan.yaml')];
    assert.ok(labels(`${plan}    after: ▮\n`, { others }).includes('infra:'));
    assert.deepEqual(labels(`${plan}    after: [infra:▮]\n`, { others }), ['a', 'c', 'd', 'b']);
    assert.ok(!labels(`${plan}    owner: ▮\n`, { others }).includes('infra:'));
  });

  describe('of skills', () => {
    const team = `${head.replace('Engineer,', 'Engineer, skills: [sql, spark],')}  cy: {name: Cy, skills: [spark, "7: up"]}\n`;
    const asked = `${team}tasks:\n  a: {name: A, skills: [kafka, sql]}\n  b: {name: B, skills: kafka}\n  c:\n    name: C\n`;
    const shown = (text: string) => completed(text)?.items.map(({ label, detail }) => [label, detail]);

    it('names for a task what people have, with who has it, what most have first', () => {
      const all = [['spark', 'Asha Rao, Cy'], ['sql', 'Asha Rao'], ['7: up', 'Cy']]; // prettier-ignore
      assert.deepEqual(shown(`${asked}    skills: ▮\n`), all);
      assert.deepEqual(shown(`${asked}    skills: [s▮]\n`), all);
      assert.deepEqual(labels(`${asked}    skills:\n      - spark\n      - ▮\n`), ['sql', '7: up']);
      assert.equal(accepted(`${asked}    skills: [sql, s▮]\n`, 'spark'), `${asked}    skills: [sql, spark▮]\n`);
      assert.equal(accepted(`${asked}    skills:\n      ▮\n`, '7: up'), `${asked}    skills:\n      - "7: up"▮\n`);
      assert.ok(completed(`${asked}    ▮\n`)?.items.find(({ label }) => label === 'skills')?.asksAgain);
    });

    it('names for a resource what others have and what tasks ask for, never what only itself has', () => {
      const ben = asked.replace('ben: {name: Ben}', 'ben: {name: Ben, skills: [▮]}');
      const all = [['spark', 'Asha Rao, Cy'], ['sql', 'Asha Rao, asked for by 1 task'], ['7: up', 'Cy'], ['kafka', 'asked for by 2 tasks']]; // prettier-ignore
      assert.deepEqual(shown(ben), all);
      assert.deepEqual(labels(asked.replace('[spark, "7: up"]', '[▮, "7: up"]')), ['sql', 'spark', 'kafka']);
    });

    it('counts tasks again when they change, and none where no plan can be read', () => {
      const ben = asked.replace('ben: {name: Ben}', 'ben: {name: Ben, skills: k▮}');
      const kafka = (text: string) => shown(text)?.find(([label]) => label === 'kafka')?.[1];
      assert.equal(kafka(ben.replace('skills: kafka', 'skills: sql')), 'asked for by 1 task');
      assert.equal(kafka(ben), 'asked for by 2 tasks');
      assert.deepEqual(labels('planloom: 1\nresources:\n  asha: {name: A, skills: [sql]}\n  ben: {name: B, skills: [▮]}\n'), []);
    });

    it('chooses of very many by what is typed', () => {
      const many = Array.from({ length: 120 }, (_, i) => `skill-${i}`).join(', ');
      const found = completed(`${head.replace('Engineer,', `Engineer, skills: [${many}],`)}tasks:\n  a: {name: A, skills: [skill-11▮]}\n`);
      assert.ok(found?.isIncomplete && found.items.length <= 100);
      assert.equal(found.items[0]?.label, 'skill-11');
    });
  });

  it('chooses among words', () => {
    assert.deepEqual(labels(`${plan}    status: ▮\n`), ['on-hold', 'cancelled', 'done']);
    assert.deepEqual(labels(`${plan}    asLateAsPossible: ▮\n`), ['true', 'false']);
    assert.deepEqual(labels(`${head}rag: {scope: ▮}\n`), ['green', 'amber', 'red']);
    assert.deepEqual(labels(`${head}raid: {risks: {R-1: {name: R, impact: ▮}}}\n`), ['1', '2', '3', '4', '5']);
  });

  it('offers link types and lags behind an id', () => {
    assert.deepEqual(labels(`${plan}    after: a ▮\n`).slice(0, 5), ['FS', 'SS', 'FF', 'SF', '+1d']);
    assert.equal(accepted(`${plan}    after: [a S▮]\n`, 'SS'), `${plan}    after: [a SS▮]\n`);
    assert.equal(accepted(`${plan}    after: [a FS+▮]\n`, 'FS+2d'), `${plan}    after: [a FS+2d▮]\n`);
    assert.equal(accepted(`${plan}    after: [a -3▮, c]\n`, '-3w'), `${plan}    after: [a -3w▮, c]\n`);
    assert.ok(labels(`${plan}    after: [a SS+5▮]\n`).includes('SS+5%'));
  });

  it('gives a number its unit', () => {
    assert.deepEqual(labels(`${plan}    duration: 5▮\n`).slice(0, 4), ['5d', '5h', '5w', '5mo']);
    assert.equal(accepted(`${plan}    duration: 3d/5▮\n`, '5d'), `${plan}    duration: 3d/5d/10d▮\n`);
    assert.equal(accepted(`${plan}    progress: 40▮\n`, '40%'), `${plan}    progress: 40%▮\n`);
    assert.deepEqual(labels(`${head}resources:\n  z: {name: Z, rate: 95▮}\n`.replace(head, 'planloom: 1\n')), [
      '95/h',
      '95/d',
      '95/w',
      '95/mo',
    ]);
  });

  it('offers the days that matter', () => {
    const text = `${plan}    deadline: ▮\nsprints:\n  s1: {start: 2026-01-12, finish: 2026-01-23}\n`;
    const items = completed(text, { today: day('2026-01-08') })?.items ?? [];
    assert.deepEqual(
      items.map(({ label, description }) => [label, description]),
      [
        ['2026-01-08', 'today'],
        ['2026-01-09', 'status date'],
        ['2026-01-05', 'project start'],
        ['2026-01-12', 'start of sprint s1'],
        ['2026-01-16', 'Go-live'],
        ['2026-01-23', 'end of sprint s1'],
      ],
    );
  });

  it('offers files as they are written here', () => {
    const host = { files: ['plan.yaml', 'parts/raid.yaml', 'docs/spec.md'] };
    assert.deepEqual(labels('planloom: 1\ninclude: [▮]\n', host), ['parts/raid.yaml']);
    assert.deepEqual(labels(`${head}requirements: {R1: {name: R, spec: ▮}}\n`, host), ['parts/raid.yaml', 'docs/spec.md']);
  });
});

describe('completion of whole items', () => {
  it('gives the next free id', () => {
    const risks = `${head}raid:\n  risks:\n    R-6:\n      name: Late\n`;
    assert.deepEqual(labels(`${risks}    ▮\n`), ['R-7']);
    assert.deepEqual(labels(`${head}raid:\n  risks:\n    ▮\n`), ['R-1']);
    assert.deepEqual(labels(`${head}raid:\n  issues:\n    I-009: {name: X}\n    ▮\n`), ['I-010']);
    assert.deepEqual(labels(`${head}raid:\n  risks:\n    R-1: {name: X}\n    ▮\n  issues:\n    R-2: {name: Y}\n`), ['R-3']);
  });

  it('goes on as the neighbours are written', () => {
    const long = `${head}raid:\n  issues:\n    I-1:\n      name: Late\n`;
    assert.equal(
      accepted(`${long}    ▮\n`, 'I-2'),
      `${long}    I-2:\n      name: New issue\n      severity: medium\n      owner: asha\n      raised: 2026-01-09\n      status: open▮\n`,
    );
    const short = `${head}raid:\n  issues:\n    I-1: {name: Late}\n`;
    assert.equal(
      accepted(`${short}    ▮\n`, 'I-2'),
      `${short}    I-2: {name: New issue, severity: medium, owner: asha, raised: 2026-01-09, status: open}▮\n`,
    );
  });

  it('makes an id of what is typed', () => {
    assert.equal(
      accepted(`${plan}  Build the API▮\n`, 'build-the-api', 'new task'),
      `${plan}  build-the-api:\n    name: Build the API\n    duration: 5d▮\n`,
    );
  });

  it('makes milestones and containers', () => {
    assert.equal(
      accepted(`${plan}  ▮\n`, 'new-task', 'new milestone'),
      `${plan}  new-task:\n    name: New milestone\n    milestone: true▮\n`,
    );
    assert.equal(
      accepted(`${plan}  ▮\n`, 'new-task', 'new container'),
      `${plan}  new-task:\n    name: New container\n    tasks:\n      ▮\n`,
    );
  });

  it('begins a sprint where the last one ends', () => {
    const text = `${head}sprints:\n  s1: {start: 2026-01-12, finish: 2026-01-23}\n`;
    assert.equal(accepted(`${text}  ▮\n`, 's2'), `${text}  s2: {start: 2026-01-26, finish: 2026-02-06}▮\n`);
  });

  it('changes no id that is there', () => {
    assert.deepEqual(labels(`${head}tasks:\n  fir▮st: {name: A}\n`), []);
  });
});
