/** What is told of a large plan first is certain: everything else comes on top of it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { analysisSteps, type Facts, type FirstProblems } from '../../../src/core/analysis.ts';
import { firstProblems } from '../../../src/core/analyse/firstProblems.ts';
import { gatherParts } from '../../../src/core/plan/include.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { noFacts } from '../../../src/core/settle.ts';
import { editSource } from '../../../src/core/source/edit.ts';
import { parseSource } from '../../../src/core/source/parse.ts';
import type { Source } from '../../../src/core/source/source.ts';
import { toTheEnd } from '../../../src/core/steps.ts';
import { damagedPlan } from '../../support/damagedPlan.ts';
import { factsOf, settledOn } from '../../support/facts.ts';
import { readDrawing } from '../../support/drawing.ts';
import { made, mistakes } from '../../support/plantedMistakes.ts';

function firstOf(facts: Facts, entry: string): readonly Problem[] {
  const parts = gatherParts(facts.sources.get(entry) as Source, (path) => facts.sources.get(path));
  return firstProblems(parts, facts).problems;
}

function isAmongAll(files: Readonly<Record<string, string>>, entry: string): void {
  const facts = factsOf(files);
  const words = ({ rule, severity, at, message }: Problem) => `${at.file}:${at.start}-${at.end} ${severity} ${rule} ${message}`;
  const all = new Set(settledOn(facts, entry).problems.map(words));
  assert.deepEqual(
    firstOf(facts, entry)
      .map(words)
      .filter((problem) => !all.has(problem)),
    [],
  );
}

describe('the first problems', () => {
  const folder = new URL('../../fixtures/rules/', import.meta.url);
  const drawings = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

  it('are among all problems, for every rule', () => {
    for (const name of drawings) isAmongAll({ 'plan.yaml': readDrawing(readFileSync(new URL(name, folder), 'utf8')).text }, 'plan.yaml');
  });

  it('are among all problems of a plan of several files', () => {
    const several = Object.values(mistakes).filter((_, i) => i % 5 === 0);
    for (const mistake of several) isAmongAll(made([mistake]).changed, 'plan.yaml');
  });

  it('are among all problems of plans that people have got wrong', () => {
    fc.assert(fc.property(damagedPlan, (text) => isAmongAll({ 'plan.yaml': text }, 'plan.yaml')));
  });

  it('are those of YAML and of shape, with the severity that the plan wants', () => {
    const { changed } = made([mistakes['a misspelt key']!, mistakes['a cycle']!, mistakes['an unclosed quote']!]);
    const first = firstOf(factsOf(changed), 'plan.yaml');
    assert.deepEqual([...new Set(first.map(({ rule }) => rule))].sort(), ['unknown-key', 'yaml-unclosed-quote']);
    const milder = { 'plan.yaml': 'planloom: 1\nproject: {id: p, name: P, start: 2026-01-05, boss: me}\nrules: {unknown-key: hint}\n' };
    assert.deepEqual(
      firstOf(factsOf(milder), 'plan.yaml').map(({ severity }) => severity),
      ['hint'],
    );
  });

  it('are none while a file is lacking, for its rules may silence some', () => {
    const { changed } = made([mistakes['a misspelt key']!]);
    delete changed['team.yaml'];
    assert.deepEqual(firstOf(factsOf(changed), 'plan.yaml'), []);
  });
});

describe('an analysis', () => {
  const tasks = Array.from({ length: 300 }, (_, i) => `  t${i}:\n    name: Task ${i}\n    duration: ${i === 200 ? '3dd' : '3d'}\n`);
  const large = `planloom: 1\nproject: {id: p, name: P, start: 2026-01-05}\ntasks:\n${tasks.join('')}`;

  function heard(source: Source): FirstProblems[] {
    const told: FirstProblems[] = [];
    toTheEnd(analysisSteps({ ...noFacts, sources: new Map([[source.path, source]]) }, source.path, (first) => told.push(first)));
    return told;
  }

  it('tells them once of a plan that is new and large', () => {
    const source = parseSource('large.plan.yaml', large);
    const [first, ...others] = heard(source);
    assert.deepEqual(
      first!.problems.map(({ rule, at }) => `${rule} ${large.slice(at.start, at.end)}`),
      ['wrong-value dd'],
    );
    assert.equal(others.length, 0);
    const at = large.indexOf('3dd');
    assert.deepEqual(heard(editSource(source, [{ start: at, end: at + 1, text: '4' }])), [], 'hardly anything is new');
  });

  it('does not of a small one, which is done at once', () => {
    assert.deepEqual(heard(parseSource('small.plan.yaml', large.slice(0, 500))), []);
  });
});
