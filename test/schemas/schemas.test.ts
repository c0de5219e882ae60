import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { shapes } from '../../src/core/schema/generated/shape.ts';

type Json = Readonly<Record<string, unknown>>;

const folder = new URL('../../schemas/', import.meta.url);
const files = readdirSync(folder).map((name) => ({ name, schema: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Json }));

describe('schemas', () => {
  for (const { name, schema } of files) {
    describe(name, () => {
      it('has a stable id', () => assert.equal(schema.$id, `https://planloom.dev/schemas/${name}`));
      it('gives one error for one mistake', () => assert.deepEqual(pathsOf(schema, isUnion), []));
      it('describes every key', () => assert.deepEqual(pathsOf(schema, lacksDescription), []));
      it('closes every object that is not keyed by id', () => assert.deepEqual(pathsOf(schema, isOpen), []));
      it('refers to nothing that is not there', () => assert.deepEqual(pathsOf(schema, isDangling(name)), []));
    });
  }

  it('give each object with fixed keys a name', () => {
    const nested = Object.entries(shapes).flatMap(([name, shape]) =>
      Object.entries(shape.properties ?? {}).flatMap(([key, part]) => (part.properties ? `${name}.${key}` : [])),
    );
    assert.deepEqual(nested, []);
  });
});

const isUnion = (schema: Json): boolean => 'anyOf' in schema || 'oneOf' in schema || 'allOf' in schema;

function isOpen(schema: Json): boolean {
  const patterns = schema.patternProperties as Json | undefined;
  return 'properties' in schema && 'type' in schema && (schema.additionalProperties !== false || !patterns || !('^x-' in patterns));
}

/** A key may leave its meaning to the definition it refers to. */
function lacksDescription(schema: Json): boolean {
  return Object.values((schema.properties ?? {}) as Json).some((key) => !('description' in (key as Json)) && !('$ref' in (key as Json)));
}

const isDangling = (name: string) => (schema: Json) => {
  if (typeof schema.$ref !== 'string') return false;
  const [file, pointer = ''] = schema.$ref.split('#');
  const target = files.find((other) => other.name === (file === '' ? name : file))?.schema;
  const steps = pointer.split('/').filter((step) => step !== '');
  const found = steps.reduce<unknown>((at, step) => (at as Json | undefined)?.[step], target);
  return typeof (found as Json | undefined)?.description !== 'string' && typeof (found as Json | undefined)?.$ref !== 'string';
};

/** JSON pointers of all parts of a schema that have the fault. */
function pathsOf(value: unknown, faulty: (schema: Json) => boolean, path = '#'): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = !Array.isArray(value) && faulty(value as Json) ? [path] : [];
  return [...own, ...Object.entries(value).flatMap(([key, part]) => (key === 'examples' ? [] : pathsOf(part, faulty, `${path}/${key}`)))];
}
