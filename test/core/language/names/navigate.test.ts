import assert from 'node:assert/strict';
import { definitionAt, highlightsAt, occurrencesAt } from '../../../../src/core/language/names/navigate.ts';
import type { Place } from '../../../../src/core/problem.ts';
import { askedIn, type Texts } from '../../../support/renamed.ts';

const head = 'planloom: 1\nproject: {id: p, name: P, start: 2026-01-05}\n';

/** `file:line` of each place, with what stands there. */
function shown(texts: Texts, places: readonly Place[]): string[] {
  return places.map(
    ({ file, start, end }) => `${file}:${texts[file]!.slice(0, start).split('\n').length} ${texts[file]!.slice(start, end)}`,
  );
}

function defined(drawn: Texts | string): string[] {
  const { plans, texts, path, offset } = askedIn(drawn);
  return shown(texts, definitionAt(plans, path, offset)?.to ?? []);
}

const shared: Texts = {
  'n.plan.yaml': 'planloom: 1\ninclude: [work.yaml]\nproject: {id: n, name: N, start: 2026-01-05}\ntasks: {design: {name: D}}\n',
  's.plan.yaml':
    'planloom: 1\ninclude: [work.yaml]\nproject: {id: s, name: S, start: 2026-01-05}\ntasks: {design: {name: D, after: n:design}}\n',
  'work.yaml': 'planloom: 1\ntasks: {build: {name: B, after: de▮sign}}\n',
};

describe('the definition of an id', () => {
  it('is the key of its item, in whatever file', () => {
    assert.deepEqual(defined(`${head}tasks:\n  a: {name: A}\n  b: {name: B, after: ▮a SS}\n`), ['plan.yaml:4 a']);
    const files = {
      'plan.yaml': `${head}include: [raid.yaml]\ntasks: {t: {name: T, blockedBy: [R▮-1]}}\n`,
      'raid.yaml': 'planloom: 1\nraid: {risks: {R-1: {name: R}}}\n',
    };
    assert.deepEqual(defined(files), ['raid.yaml:2 R-1']);
  });

  it('is itself at the key', () => {
    assert.deepEqual(defined(`${head}tasks:\n  a▮: {name: A}\n`), ['plan.yaml:4 a']);
  });

  it('is in another plan behind its prefix, and that plan on the prefix', () => {
    const files = {
      'a.plan.yaml': 'planloom: 1\nproject: {id: infra, name: I, start: 2026-01-05}\ntasks:\n  racks: {name: R}\n',
      'b.plan.yaml': `${head}tasks: {x: {name: X, after: infra:▮racks}}\n`,
    };
    assert.deepEqual(defined({ ...files, 'b.plan.yaml': files['b.plan.yaml'].replace('▮r', 'r▮') }), ['a.plan.yaml:4 racks']);
    assert.deepEqual(defined({ ...files, 'b.plan.yaml': files['b.plan.yaml'].replace('infra:▮', 'in▮fra:') }), ['a.plan.yaml:2 infra']);
  });

  it('is the line of a stage, and everybody of a team', () => {
    assert.deepEqual(defined(`${head}lifecycle:\n  project:\n    - plan\ntasks: {t: {name: T, stage: pl▮an}}\n`), ['plan.yaml:5 plan']);
    assert.deepEqual(defined(`${head}resources:\n  a: {name: A, team: x}\n  b: {name: B, team: x}\nsprints: {s: {team: ▮x}}\n`), [
      'plan.yaml:4 x',
      'plan.yaml:5 x',
    ]);
  });

  it('is one in each plan for a part that they share', () => {
    assert.deepEqual(defined(shared), ['n.plan.yaml:4 design', 's.plan.yaml:4 design']);
  });

  it('is nowhere for a name, a lag and an unknown id', () => {
    for (const task of ['{name: ▮a}', '{name: A, after: a FS+▮2d}', '{name: A, after: ▮nobody}', '{name: A, x-note: ▮a}'])
      assert.deepEqual(defined(`${head}tasks:\n  a: ${task}\n`), []);
  });
});

describe('the references of an id', () => {
  it('are in all plans that mean it, its own place among them', () => {
    const { plans, texts, path, offset } = askedIn({
      ...shared,
      'work.yaml': shared['work.yaml']!.replace('▮', ''),
      'n.plan.yaml': shared['n.plan.yaml']!.replace('design', '▮design'),
    });
    const found = occurrencesAt(plans, path, offset);
    assert.deepEqual(
      shown(
        texts,
        found.map(({ at }) => at),
      ),
      ['n.plan.yaml:4 design', 'work.yaml:2 design', 's.plan.yaml:4 design'],
    );
    assert.deepEqual(
      found.map(({ isDeclaration }) => isDeclaration),
      [true, false, false],
    );
  });

  it('of an id given twice are those of the first', () => {
    const { plans, texts, path, offset } = askedIn(
      `${head}resources: {a: {name: A}}\nstakeholders: {▮a: {name: B}}\ntasks: {t: {name: T, owner: a}}\n`,
    );
    assert.deepEqual(
      shown(
        texts,
        occurrencesAt(plans, path, offset).map(({ at }) => at),
      ),
      ['plan.yaml:4 a'],
    );
  });

  it('are marked in the file at hand alone', () => {
    const files = {
      'plan.yaml': `${head}include: [raid.yaml]\nraid: {actions: {A-1: {name: A, for: R▮-1}}}\n`,
      'raid.yaml': 'planloom: 1\nraid: {risks: {R-1: {name: R, notes: R-1}}}\n',
    };
    const { plans, texts, path, offset } = askedIn(files);
    assert.deepEqual(
      shown(
        texts,
        highlightsAt(plans, path, offset).map(({ at }) => at),
      ),
      ['plan.yaml:4 R-1'],
    );
  });
});
