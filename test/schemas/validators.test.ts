import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { readyAjv } from '../../scripts/generate/validators.mjs';
import { shapes, type DefinitionName, type ValidatedName } from '../../src/core/schema/generated/shape.ts';
import { validators } from '../../src/core/schema/generated/validators.js';
import { textsIn } from '../support/folder.ts';

type Value = Readonly<Record<string, unknown>>;

const { ajv, names } = readyAjv() as { ajv: ReturnType<typeof readyAjv>['ajv']; names: readonly ValidatedName[] };

/** One item of each kind as it stands in the sample plan or the example. */
const items = new Map<ValidatedName, Value[]>();
for (const folder of ['test/fixtures/atlas', 'examples/data-lake']) {
  for (const [path, text] of textsIn(folder)) {
    if (path.endsWith('.yaml')) collect(path === 'plan.yaml' ? 'plan' : 'part', parse(text) as Value);
  }
}

describe('the validators, half as big as ajv writes them', () => {
  for (const name of names) {
    it(`find what ajv finds: ${name}`, () => {
      const check = ajv.getSchema(name)!;
      for (const item of (items.get(name) ?? [{}]).slice(0, 12)) {
        for (const value of variantsOf(name, item)) {
          void check(value);
          validators[name](value);
          assert.deepEqual(toldBy(validators[name].errors), toldBy(check.errors), JSON.stringify(value));
        }
      }
    });
  }
});

interface Told {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

function toldBy(errors: readonly Told[] | null | undefined): string[] | null {
  const key = ({ params }: Told) => JSON.stringify(params.missingProperty ?? params.additionalProperty);
  return errors?.map((error) => `${error.instancePath} ${error.keyword} ${key(error)}`) ?? null;
}

/** The item itself, without each of its keys, with a key too many, and with something else under each key it may have. */
function variantsOf(name: DefinitionName, item: Value): unknown[] {
  const keys = Object.keys(shapes[name].properties ?? {});
  const others = [null, true, 7, -3.5, 'no such word', '5d', [], ['a', 7], {}, { 'not a key': 'x', amber: 7 }];
  const less = keys.map((key) => Object.fromEntries(Object.entries(item).filter(([own]) => own !== key)));
  const wrong = keys.flatMap((key) => others.map((other) => ({ ...item, [key]: other })));
  return [item, ...others, { ...item, nonsense: 1 }, { ...item, 'x-mine': 1 }, ...less, ...wrong];
}

function collect(name: ValidatedName, item: Value): void {
  items.set(name, [...(items.get(name) ?? []), item]);
  collectMaps(name, item);
}

function collectMaps(name: DefinitionName, item: Value): void {
  for (const [key, shape] of Object.entries(shapes[name].properties ?? {})) {
    const value = item[key] as Value | undefined;
    if (value === undefined) continue;
    if (shape.entries) for (const entry of Object.values(value)) collect(shape.entries.definition, entry as Value);
    else if (shape.ref && typeof value === 'object') collectMaps(shape.ref, value);
  }
}
