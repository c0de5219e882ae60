/** Values set at random, in plans written in every way. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { setValue } from '../../../../src/core/language/edits/setValue.ts';
import type { Value } from '../../../../src/core/language/edits/value.ts';
import { refactoringsAt } from '../../../../src/core/language/refactor/refactorings.ts';
import { keyText, type Pair } from '../../../../src/core/source/node.ts';
import { trailAt } from '../../../../src/core/language/trail.ts';
import { placeOf } from '../../../../src/core/source/source.ts';
import type { Analysis } from '../../../../src/core/analysis.ts';
import type { Change } from '../../../../src/core/problem.ts';
import { anyPlan, anything } from '../../../support/anyPlan.ts';
import { factsOf, settledOn } from '../../../support/facts.ts';
import { applied, damagedText } from '../../../support/planText.ts';
import { itemsOf, saidIn } from '../../../support/said.ts';
import { writtenItems } from '../../../support/writtenItems.ts';

const runs = Number(process.env.FUZZ ?? 300);

const analysed = (text: string): Analysis => settledOn(factsOf({ 'plan.yaml': text }), 'plan.yaml');
const changed = (text: string, changes: readonly Change[]): string =>
  [...changes].sort((a, b) => b.at.start - a.at.start).reduce((sofar, { at, text: put }) => applied(sofar, { ...at, text: put }), text);

const anyWord = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('open', '2026-03-02', '010', '~', 'a: b', 'a #b', '- x', 'One\ntwo', '|\n', 'é\n\n  x\n', 'x\r\ny')); // prettier-ignore
const anyScalar = fc.oneof(anyWord, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-9 }), fc.boolean());
const anyValue: fc.Arbitrary<Value | null> = fc.oneof(
  { weight: 3, arbitrary: anyScalar },
  fc.constant(null),
  fc.array(fc.constantFrom('t0', 't1', 'R-1', 'x, y'), { maxLength: 4 }),
  fc.dictionary(fc.constantFrom('to', 'date', 'reason', 'x-b', 'b', 'c'), anyScalar, { noNullPrototype: true, maxKeys: 3 }),
);
const keys = ['name', 'description', 'owner', 'notes', 'status', 'affects', 'escalation', 'labels', 'x-a', 'x-new', 'due'];

/** The keys from the root to where the item stands. */
function wayTo(analysis: Analysis, at: Pair['key']): readonly string[] {
  const source = analysis.sources.get('plan.yaml')!;
  const { steps, key } = trailAt(source, placeOf(source, at).start);
  return [...steps.flatMap(({ pair }) => pair ?? []), key!].map((pair) => keyText(pair.key));
}

type Said = Record<string, unknown>;

/** What the text would say then, in whatever order of keys. */
function saying(text: string, way: readonly string[], key: string, value: Value | null): unknown {
  const root = parse(text, { logLevel: 'silent' }) as Said;
  const item = way.reduce<Said>((map, step) => (map[step] ??= {}) as Said, root);
  if (value === null) Reflect.deleteProperty(item, key);
  else item[key] = value;
  return root;
}

describe('any value of any item', () => {
  it('is read back by another reader, and nothing else is said anew', function () {
    this.timeout(1_800_000);
    let done = 0;
    const property = fc.property(writtenItems, fc.nat(), fc.constantFrom(...keys), anyValue, (text, pick, key, value) => {
      const analysis = analysed(text);
      const items = itemsOf(analysis);
      const { definition, item } = items[pick % items.length]!;
      const changes = setValue(analysis, item, key, value);
      // What is said of an item is not all of it.
      if (!changes) {
        assert.equal(value, null);
        return;
      }
      const after = changed(text, changes);
      const way = wayTo(analysis, item.key);
      assert.deepEqual(parse(after, { logLevel: 'silent' }), saying(text, way, key, value), after);
      const [was, now] = [saidIn(analysis), saidIn(analysed(after))];
      const others = (said: typeof was) => [...said].filter(([id]) => id !== `${definition} ${item.id}`);
      assert.deepEqual(others(now), others(was), after);
      done++;
    });
    fc.assert(property, { numRuns: runs });
    assert.ok(done > 0.9 * runs, `only ${done}`);
  });

  it('is refused or proven in any text', function () {
    this.timeout(1_800_000);
    const property = fc.property(damagedText, fc.nat(), fc.constantFrom(...keys), anyValue, (text, pick, key, value) => {
      const analysis = analysed(text);
      const items = itemsOf(analysis);
      if (items.length > 0) setValue(analysis, items[pick % items.length]!.item, key, value);
    });
    fc.assert(property, { numRuns: runs });
  });
});

describe('the status of any item', () => {
  it('is set, and the plan says nothing else', function () {
    this.timeout(1_800_000);
    let done = 0;
    const plans = fc.oneof(
      writtenItems,
      anyPlan(anything).map((text) => `planloom: 1\n${text}`),
    );
    const property = fc.property(plans, fc.nat(), fc.nat(), (text, pick, choice) => {
      const analysis = analysed(text);
      const items = itemsOf(analysis).filter(({ item }) => 'status' in item);
      const { definition, item } = items[pick % items.length]!;
      const offset = placeOf(analysis.sources.get('plan.yaml')!, item.key).start;
      const actions = refactoringsAt(analysis, 'plan.yaml', offset, offset).filter(({ kind }) => kind === 'refactor.rewrite.status');
      const action = actions[choice % actions.length]!;
      const doing = action.doing()!;
      const now = analysed(changed(text, doing.changes));
      const [was, is] = [new Map(saidIn(analysis)), new Map(saidIn(now))];
      const id = `${definition} ${item.id}`;
      const [before, after] = [was, is].map((said) => JSON.parse(said.get(id)!) as Said);
      assert.equal(`Set status to ${String(after!.status)}`, action.title);
      was.set(id, JSON.stringify({ ...before!, status: after!.status }));
      assert.deepEqual(is, was);
      for (const { at } of doing.changes) assert.ok(/^(?:|["']?[a-z-]+["']?)$/.test(text.slice(at.start, at.end)));
      done++;
    });
    fc.assert(property, { numRuns: runs });
    assert.equal(done, runs);
  });
});
