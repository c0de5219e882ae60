import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { analysedFolder, problemsOf } from '../support/folder.ts';

const schemas = new URL('../../schemas/', import.meta.url);
const id = (name: string) => `https://planloom.dev/schemas/${name}.schema.json`;

/** As any other tool would use the schemas: from the files themselves, in strict mode. */
const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false, allErrors: true });
ajv.addVocabulary(['x-value', 'x-ref', 'x-items']);
for (const name of readdirSync(schemas)) ajv.addSchema(JSON.parse(readFileSync(new URL(name, schemas), 'utf8')) as object);

const mistakesIn = (file: string, kind: string) => {
  const value: unknown = parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
  const check = ajv.getSchema(id(kind))!;
  return check(value) ? [] : check.errors!.map((error) => `${error.instancePath} ${error.message ?? ''}`);
};

describe('the schemas, read by any other tool', () => {
  it('take the sample plan', () => assert.deepEqual(mistakesIn('test/fixtures/atlas/plan.yaml', 'plan'), []));
  it('take its parts', () => {
    assert.deepEqual(mistakesIn('test/fixtures/atlas/team.yaml', 'part'), []);
    assert.deepEqual(mistakesIn('test/fixtures/atlas/raid.yaml', 'part'), []);
  });
  it('take a portfolio', () => {
    const portfolio = { planloom: 1, portfolio: { id: 'edge', name: 'Edge AI programme' }, plans: ['infra/*.plan.yaml'] };
    assert.ok(ajv.validate(id('portfolio'), portfolio));
  });
  it('ask a plan, but not a part, for its project', () => {
    assert.equal(ajv.validate(id('part'), { planloom: 1 }), true);
    assert.equal(ajv.validate(id('plan'), { planloom: 1 }), false);
  });
  it('look into containers at any depth', () => {
    const deep = { planloom: 1, tasks: { a: { name: 'A', tasks: { b: { name: 'B', tasks: { c: { name: 'C', duraton: '5d' } } } } } } };
    assert.equal(ajv.validate(id('part'), deep), false);
    assert.equal(ajv.errors![0]!.instancePath, '/tasks/a/tasks/b/tasks/c');
  });
});

describe('the sample plan, completed by its two parts', () => {
  const analysis = analysedFolder('test/fixtures/atlas', 'plan.yaml');

  it('checks clean', () => assert.deepEqual(problemsOf(analysis, 'error', 'warning'), []));
  it('has the colours it declares, but for the risks somebody stands in for', () => {
    const colours = [...analysis.status!.rag.values()].map(({ dimension, declared, computed }) => [dimension, declared?.colour, computed]);
    assert.deepEqual(Object.fromEntries(colours.map(([dimension, ...both]) => [dimension, both.join(' ')])), {
      overall: 'amber amber',
      scope: 'green green',
      schedule: 'amber amber',
      budget: 'green green',
      risks: 'green amber',
    });
  });
});
