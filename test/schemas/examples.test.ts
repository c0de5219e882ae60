import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { flow } from '../../scripts/generate/reference.mjs';

type Json = Readonly<Record<string, unknown>>;

const folder = new URL('../../schemas/', import.meta.url);
const ajv = new Ajv({ allowUnionTypes: true, strict: false });
const files = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Json);
for (const schema of files) ajv.addSchema(schema);

describe('the examples in the schemas', () => {
  for (const schema of files) {
    it(`are what ${String(schema.title)} takes`, () => {
      for (const [pointer, examples] of examplesIn(schema, '')) {
        const check = ajv.getSchema(`${String(schema.$id)}#${pointer}`)!;
        for (const example of examples) assert.ok(check(example), `${pointer}: ${JSON.stringify(example)} ${JSON.stringify(check.errors)}`);
      }
    });
  }

  it('mean the same as docs/format.md writes them', () => {
    const examples = files.flatMap((schema) => examplesIn(schema, '').flatMap(([, values]) => values));
    for (const example of examples) assert.deepEqual(parse((flow as (value: unknown) => string)(example)), example);
  });
});

/** Every list of examples with the JSON pointer to the schema it stands in. */
function examplesIn(value: unknown, pointer: string): (readonly [string, readonly unknown[]])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const own = Array.isArray((value as Json).examples) ? [[pointer, (value as Json).examples as unknown[]] as const] : [];
  const below = Object.entries(value).filter(([key]) => key !== 'examples');
  return [...own, ...below.flatMap(([key, part]) => examplesIn(part, `${pointer}/${encodeURIComponent(key)}`))];
}
