import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { FreshIds, idLike } from '../../../src/core/exchange/freshIds.ts';
import { given, planText, type PlanValue } from '../../../src/core/exchange/planText.ts';
import { parseSource } from '../../../src/core/source/parse.ts';
import { child, type Node } from '../../../src/core/source/node.ts';
import { idPattern } from '../../../src/core/values/id.ts';

const hostile = ['#', 'a #b', 'a: b', '- a', '-', '? a', 'yes', 'no', 'null', '~', 'true', '1.10', '010', '1e3', '0x1F', '2026-01-05', '"', "'", '{a', '[a', 'a, b', '*a', '&a', '!a', '|', '>', '%', '@', '`', ' a', 'a ', 'a\nb', '\na', 'a\n', 'a\n\n b\n', 'a\tb', '\t', '😀', 'Übergabe', '日本', '\u2028', '\u0085', '---', '...', '<<', '=', '.inf', '\u0007', 'a:', ':', 'a\r\nb', 'a  \nb']; // prettier-ignore
const text = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 20 }), fc.string({ maxLength: 200 }), fc.array(fc.constantFrom(...hostile)).map((parts) => parts.join(''))); // prettier-ignore

/** Lone halves of a surrogate pair are no text that a file could hold. */
const wellFormed = text.map((value) => value.toWellFormed());

function valueIn(node: Node | null): unknown {
  return node?.kind === 'scalar' ? node.value : null;
}

describe('a new plan as text', () => {
  it('reads back to the same values, by our own reader and by any other', () => {
    fc.assert(
      fc.property(wellFormed, wellFormed, fc.boolean(), (name, notes, isLong) => {
        const task = given({ name, notes, description: isLong ? 'x'.repeat(120) : null });
        const plan = planText(new Map<string, PlanValue>([['planloom', 1], ['tasks', new Map([['t', task]])]])); // prettier-ignore
        const source = parseSource('plan.yaml', plan);
        const found = child(child(source.root, 'tasks'), 't');
        assert.deepEqual([valueIn(child(found, 'name')), valueIn(child(found, 'notes'))], [name, notes], plan);
        assert.equal((parse(plan) as { tasks: { t: { name: string } } }).tasks.t.name, name);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps on one line what fits on one', () => {
    const tasks = given({
      a: given({ name: 'A', after: ['b', 'c'] }),
      b: given({ name: 'B'.repeat(110), duration: '1d' }),
      c: given({ name: 'C', tasks: given({ d: given({ name: 'D' }) }) }),
      e: given({ name: 'E', notes: 'one\ntwo' }),
    });
    assert.equal(
      planText(given({ planloom: 1, tasks })),
      `planloom: 1

tasks:
  a: {name: A, after: [b, c]}
  b:
    name: ${'B'.repeat(110)}
    duration: 1d
  c:
    name: C
    tasks:
      d: {name: D}
  e:
    name: E
    notes: |-
      one
      two
`,
    );
  });
});

describe('ids made of names', () => {
  const ids: readonly (readonly [name: string, id: string | null])[] = [
    ['Landing zone (Azure)', 'landing-zone-azure'],
    ['Straße & Übergabe', 'strasse-ubergabe'],
    ["Client's sign-off", 'clients-sign-off'],
    ['3. Design', 'design-3'],
    ['2026', null],
    ['日本', null],
    ['yes', null],
    ['True', null],
    ['__proto__', 'proto'],
    ['constructor', 'constructor'],
    ['long '.repeat(20), 'long-long-long-long-long-long-long-long'],
  ];
  for (const [name, id] of ids) it(`${name} → ${id ?? 'the fallback'}`, () => assert.equal(idLike(name), id));

  it('are unique, and ids', () => {
    const names = fc.array(fc.oneof(fc.constantFrom('a', 'A', 'a 2', 'a-2', 'a 2 2', '1', '日本', 'yes'), fc.string()), { maxLength: 40 });
    fc.assert(
      fc.property(names, (drawn) => {
        const fresh = new FreshIds();
        const made = drawn.map((name, i) => fresh.of(name, `task-${i}`));
        assert.equal(new Set(made).size, made.length);
        for (const id of made) assert.match(id, idPattern);
      }),
    );
  });
});
