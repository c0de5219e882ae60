/** Nothing a file contains may throw, hang or be left unsaid: each gives problems in its bounds, in bounded time. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Analysis } from '../../src/core/analysis.ts';
import { diagramOf } from '../../src/core/diagram/diagramOf.ts';
import type { Node } from '../../src/core/source/node.ts';
import { parseSource } from '../../src/core/source/parse.ts';
import { placeOf } from '../../src/core/source/source.ts';
import { factsOf, settledOn } from '../support/facts.ts';

const frame = 'planloom: 1\nproject: {id: atlas, name: Atlas, start: 2026-01-05, statusDate: 2026-03-13}\n';

const scalars = fc.oneof(
  fc.constantFrom(
    '5',
    '-5',
    '0',
    '1e3',
    '.nan',
    '.inf',
    'true',
    'null',
    '~',
    '""',
    'x',
    '__proto__',
    'constructor',
    'landing',
    'R-1',
    'asha',
  ),
  fc.constantFrom(
    '2026-02-30',
    '2026-03-02',
    '0000-00-00',
    '5d',
    '-5d',
    '9999999mo',
    '400%',
    '3d/2d/1d',
    'landing SF-50%',
    '2026-Q9',
    '00:00-24:00',
  ),
  fc.string({ maxLength: 8 }).map((text) => JSON.stringify(text)),
);

/** In flow style, so that it may stand anywhere. */
const { value: yamlValue } = fc.letrec<{ value: string; list: string; map: string; scalar: string }>((tie) => ({
  scalar: scalars,
  list: fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
  map: fc
    .array(
      fc.tuple(
        fc.constantFrom('name', 'tasks', 'status', 'landing', 'duration', 'x-y', '__proto__', '2026-01-01', 'mon', '5'),
        tie('value'),
      ),
      { maxLength: 3 },
    )
    .map((pairs) => `{${pairs.map(([key, value]) => `${key}: ${value}`).join(', ')}}`),
  value: fc.oneof({ maxDepth: 3 }, tie('scalar'), tie('list'), tie('map')),
}));

/** Odd, but a plan all the same. */
const harmless = new Set([
  'carriage returns',
  'a project in 1900 with work until 2199',
  'a calendar of one minute a week',
  'centuries of holidays',
]);

/** Analyses, and holds every problem to its file. */
function survive(files: Record<string, string>, entry = 'plan.yaml'): Analysis {
  const texts = new Map(Object.entries(files));
  const analysis = settledOn(factsOf(texts), entry);
  for (const { at, related, message, fix } of analysis.problems) {
    for (const place of [at, ...related.map((other) => other.at), ...(fix?.changes ?? []).map((change) => change.at)]) {
      const length = texts.get(place.file)?.length ?? 0;
      assert.ok(place.start >= 0 && place.start <= place.end && place.end <= length, `${message}: ${JSON.stringify(place)} of ${length}`);
    }
    assert.ok(message.length > 0 && message.length < 1000 && !/[\n\r]/.test(message), message);
  }
  for (const kind of ['gantt', 'roadmap', 'risks'] as const) assert.equal(typeof diagramOf(analysis, kind).text, 'string');
  return analysis;
}

const rulesOf = (analysis: Analysis) => analysis.problems.map(({ rule }) => rule);

describe('bad input', () => {
  const texts: [string, string][] = [
    ['an empty file', ''],
    ['a file of blanks', ' \n\n   \n'],
    ['a byte order mark alone', '\uFEFF'],
    ['a comment alone', '# nothing\n'],
    ['a text', 'Just some words'],
    ['a list', '- a\n- b\n'],
    ['binary', String.fromCharCode(...Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256))],
    ['zero bytes', '\0'.repeat(1000)],
    ['half surrogates', `${frame}tasks: {a: {name: "\uD800\uDC00\uD800"}}\n`],
    ['10,000 levels of flow lists', '['.repeat(10_000)],
    ['10,000 levels of closed flow lists', `${frame}tasks: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`],
    ['10,000 levels of flow maps', `${frame}tasks: ${'{a: '.repeat(10_000)}${'}'.repeat(10_000)}\n`],
    ['2,000 levels of block maps', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['10,000 levels of block lists', '- '.repeat(10_000)],
    [
      'tasks 300 levels deep',
      `${frame}${Array.from({ length: 300 }, (_, i) => `${' '.repeat(2 * i)}tasks:\n${' '.repeat(2 * i + 1)}t${i}:\n${' '.repeat(2 * i + 2)}name: T`).join('\n')}\n`,
    ],
    ['an alias bomb', aliasBomb()],
    ['an alias to itself', `${frame}tasks: &t {a: *t}\n`],
    ['an alias to nothing', `${frame}tasks: *nowhere\n`],
    ['a %YAML directive', `%YAML 1.1\n---\n${frame}`],
    ['two documents', `${frame}---\n${frame}`],
    ['conflict markers', `${frame}<<<<<<< ours\ntasks: {}\n=======\ntasks: {a: {name: A}}\n>>>>>>> theirs\n`],
    ['an unclosed quote', `${frame}tasks: {a: {name: "A}}\n`],
    ['tabs', `${frame}tasks:\n\ta:\n\t\tname: A\n`],
    ['carriage returns', `${frame}tasks: {a: {name: A}}\n`.replaceAll('\n', '\r')],
    ['complex keys', `${frame}? [a, b]\n: c\n? {x: y}\n: z\n`],
    ['tags', `${frame}tasks: !!binary aGVsbG8=\nreport: !custom {summary: !!int 5}\n`],
    ['duplicate keys', `${frame}tasks: {a: {name: A}, a: {name: B}}\ntasks: {}\n`],
    ['a merge key', `${frame}x-base: &b {duration: 5d}\ntasks: {a: {<<: *b, name: A}}\n`],
    ['infinite and no numbers', `${frame}tasks: {a: {name: A, points: .inf, cost: .nan, priority: -.inf}}\n`],
    [
      'huge numbers',
      `${frame}tasks: {a: {name: A, duration: ${'9'.repeat(400)}d, points: 1e308, cost: 1e308}}\nbudget: {approved: 1e999}\n`,
    ],
    ['negative durations', `${frame}tasks: {a: {name: A, duration: -5d, remaining: -1h, progress: -5%}}\n`],
    ['a day that does not exist', frame.replace('2026-01-05', '2026-02-30')],
    [
      'a project in 1900 with work until 2199',
      `${frame.replace('2026-01-05', '1900-01-01')}tasks: {a: {name: A, duration: 36500ed, after: [b FS+36500ed]}, b: {name: B, mustStart: 2199-12-31, duration: 99mo}}\n`,
    ],
    [
      'a calendar that never works',
      `${frame}calendars: {standard: {week: {}}}\ntasks: {a: {name: A, duration: 5d}, b: {name: B, effort: 5d, after: a}}\n`,
    ],
    [
      'a calendar of one minute a week',
      `${frame}calendars: {standard: {week: {mon: "09:00-09:01"}}}\ntasks: {a: {name: A, duration: 10000d}}\n`,
    ],
    [
      'calendars that extend each other',
      `${frame}calendars: {standard: {extends: other}, other: {extends: standard}}\ntasks: {a: {name: A, duration: 5d}}\n`,
    ],
    [
      'centuries of holidays',
      `${frame}calendars: {standard: {week: {mon-fri: "09:00-17:00"}, exceptions: {1900-01-01..2199-12-31: Never}}}\ntasks: {a: {name: A, duration: 5d}}\n`,
    ],
    ['a cycle', `${frame}tasks: {a: {name: A, duration: 1d, after: b}, b: {name: B, duration: 1d, after: a}}\n`],
    ['a task after itself', `${frame}tasks: {a: {name: A, duration: 1d, after: [a, a SS+1d]}}\n`],
    ['a container after what it holds', `${frame}tasks: {a: {name: A, after: b, tasks: {b: {name: B, duration: 1d, after: a}}}}\n`],
  ];
  for (const [what, text] of texts) {
    it(`survives ${what}`, () => {
      const analysis = survive({ 'plan.yaml': text });
      if (!harmless.has(what)) assert.notDeepEqual(analysis.problems, [], 'nothing is said');
    });
  }

  it('survives 5 MB', () => {
    const line = (i: number) => `  t${i}: {name: Task number ${i}, duration: 5d, after: t${i - 1}}\n`;
    const text = `${frame}tasks:\n${Array.from({ length: 85_000 }, (_, i) => line(i)).join('')}`;
    assert.ok(text.length > 5_000_000);
    survive({ 'plan.yaml': text });
  });

  it('survives a mistake in each of 10,000 tasks', () => {
    const tasks = Array.from({ length: 10_000 }, (_, i) => `    t${i}: {nam: T, duration: 5dd, after: nowhere}\n`).join('');
    survive({ 'plan.yaml': `${frame}tasks:\n  all:\n   name: All\n   tasks:\n${tasks}` });
  });

  it('survives 5 MB in one line', () => {
    survive({ 'plan.yaml': `${frame}report: {summary: ${'x'.repeat(5_000_000)}}\n` });
  });

  it('takes __proto__ and its like for keys as any other', () => {
    const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
    const items = names.map((name) => `  ${name}: {name: N, duration: 1d, after: [${name}], assign: {${name}: 50%}}`).join('\n');
    const analysis = survive({ 'plan.yaml': `${frame}__proto__: {polluted: true}\ntasks:\n${items}\nrules: {__proto__: error}\n` });
    assert.equal((Object.prototype as { polluted?: boolean }).polluted, undefined);
    assert.ok(rulesOf(analysis).includes('unknown-key'));
    const references = analysis.problems.filter(
      ({ rule, message }) => rule === 'wrong-kind-of-reference' && message.includes('"constructor"'),
    );
    assert.equal(references.length, 1, 'the task "constructor" is no resource');
  });

  it('survives includes that loop, leave the root or are not there', () => {
    const include = (...paths: string[]) => `${frame}include: [${paths.map((path) => JSON.stringify(path)).join(', ')}]\n`;
    const part = (...paths: string[]) => `planloom: 1\ninclude: [${paths.map((path) => JSON.stringify(path)).join(', ')}]\n`;
    const loop = survive({ 'plan.yaml': include('a.yaml'), 'a.yaml': part('b.yaml'), 'b.yaml': part('a.yaml', 'plan.yaml') });
    assert.ok(rulesOf(loop).includes('include-loop'));
    const self = survive({ 'plan.yaml': include('plan.yaml') });
    assert.ok(rulesOf(self).includes('include-loop'));
    const away = survive({ 'plan.yaml': include('../../etc/passwd', '/etc/passwd', 'C:\\x.yaml', 'file:///etc/passwd', 'x\0y.yaml', '') });
    assert.ok(rulesOf(away).includes('include-outside'));
    const gone = survive({ 'plan.yaml': include('gone.yaml') });
    assert.ok(rulesOf(gone).includes('include-missing'));
    const chain = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`p${i}.yaml`, part(`p${i + 1}.yaml`)]));
    survive({ 'plan.yaml': include('p0.yaml'), ...chain });
  });

  it('survives a portfolio of itself, of nothing and of broken plans', () => {
    const portfolio = (plans: string) => `planloom: 1\nportfolio: {id: p, name: P}\nplans: ${plans}\n`;
    for (const plans of ['[portfolio.yaml]', '[]', '["**"]', '["*.plan.yaml", x]', '[../*.yaml]', '5', '["[", "("]']) {
      survive({ 'portfolio.yaml': portfolio(plans), 'a.plan.yaml': frame, 'b.plan.yaml': '{[', 'c.plan.yaml': '' }, 'portfolio.yaml');
    }
  });
});

describe('a good plan with one node replaced', () => {
  const folder = new URL('../fixtures/atlas/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
  const places = Object.entries(files).flatMap(([name, text]) => {
    const source = parseSource(name, text);
    return nodesOf(source.root).map((node) => placeOf(source, node));
  });

  it('never throws, ends, and keeps every problem in its file', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), yamlValue, ({ file, start, end }, value) => {
        const text = files[file]!;
        survive({ ...files, [file]: text.slice(0, start) + value + text.slice(end) });
      }),
      { numRuns: 150 },
    );
  });

  it('survives text cut out and put in anywhere', () => {
    const text = files['plan.yaml']!;
    const cut = fc.record({
      at: fc.nat(text.length),
      length: fc.nat(200),
      text: fc.oneof(fc.string(), fc.constantFrom('{', '[', '"', "'", '\t', ': ', '- ', '#', '&a ', '*a', '|', '? ', '\n')),
    });
    fc.assert(
      fc.property(cut, ({ at, length, text: inserted }) => {
        survive({ ...files, 'plan.yaml': text.slice(0, at) + inserted + text.slice(at + length) });
      }),
      { numRuns: 100 },
    );
  });
});

function nodesOf(node: Node, into: Node[] = []): Node[] {
  if (node.end > node.start || node.endChunk) into.push(node);
  if (node.kind === 'list') for (const item of node.items) nodesOf(item, into);
  for (const { key, value } of node.kind === 'map' ? node.pairs : []) {
    into.push(key);
    nodesOf(value, into);
  }
  return into;
}

function aliasBomb(): string {
  const levels = Array.from(
    { length: 20 },
    (_, i): string => `x-${i + 1}: &l${i + 1} [${Array.from({ length: 10 }, () => `*l${i}`).join(', ')}]`,
  );
  return `${frame}x-0: &l0 [lol]\n${levels.join('\n')}\ntasks: *l20\nreport: {asks: *l20}\n`;
}
