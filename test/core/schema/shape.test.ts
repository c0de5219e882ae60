import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { fileKindOf } from '../../../src/core/schema/fileKind.ts';
import { schemaRules } from '../../../src/core/schema/rules.ts';
import { shapeFindings } from '../../../src/core/schema/shape.ts';
import { editSource } from '../../../src/core/source/edit.ts';
import type { Node, ScalarNode } from '../../../src/core/source/node.ts';
import { parseSource } from '../../../src/core/source/parse.ts';
import { placeOf, type Source } from '../../../src/core/source/source.ts';
import { placeFinding } from '../../support/placed.ts';

const atlas = new URL('../../fixtures/atlas/', import.meta.url);
const files = ['plan.yaml', 'team.yaml', 'raid.yaml'].map((name) => parseSource(name, readFileSync(new URL(name, atlas), 'utf8')));
const plan = files[0]!;

const problemsOf = (source: Source) => shapeFindings(source, fileKindOf(source) ?? 'part').map((finding) => placeFinding(source, finding));

/** Every value that is one word, number or quoted text. */
function leavesOf(node: Node, into: ScalarNode[] = []): ScalarNode[] {
  if (node.kind === 'scalar' && node.style !== 'block' && node.style !== 'empty') into.push(node);
  if (node.kind === 'list') for (const item of node.items) leavesOf(item, into);
  if (node.kind === 'map') for (const { value } of node.pairs) leavesOf(value, into);
  return into;
}

const leaves = files.flatMap((source) => leavesOf(source.root).map((leaf) => ({ source, place: placeOf(source, leaf) })));
const oddValues = fc.oneof(
  fc.constantFrom(
    '5',
    '-1',
    '1.10',
    '010',
    'true',
    'null',
    '~',
    '.inf',
    '""',
    "'x y'",
    '[a]',
    '[5]',
    '[]',
    '2026-02-30',
    '-5d',
    '99999999999d',
  ),
  fc.constantFrom(
    '5 d',
    'FS',
    'api SX',
    '2026-02-20..2026-02-16',
    '40',
    '400000%',
    '25:00-26:00',
    'a/b',
    '"\\u0007"',
    '"😀"',
    'constructor',
    '[[1]]',
  ),
  fc.string({ maxLength: 12 }).map((text) => JSON.stringify(text)),
);

function replaced(source: Source, place: { start: number; end: number }, text: string): Source {
  return parseSource(source.path, source.text.slice(0, place.start) + text + source.text.slice(place.end));
}

describe('shape', () => {
  it('finds nothing in the sample plan of the format', () => {
    assert.deepEqual(files.flatMap(problemsOf), []);
  });

  it('says at most one thing of one odd value, in its bounds, whatever it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...leaves), oddValues, ({ source, place }, odd) => {
        const changed = replaced(source, place, odd);
        const problems = problemsOf(changed);
        assert.ok(problems.length <= 1, problems.map(({ message }) => message).join('\n'));
        for (const { at, rule, message } of problems) {
          assert.ok(schemaRules.some(({ id }) => id === rule));
          assert.ok(at.start >= 0 && at.start <= at.end && at.end <= changed.text.length);
          assert.ok(message.length < 300 && !/[\n\r]/.test(message), message);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('offers fixes that leave nothing to fix', () => {
    fc.assert(
      fc.property(fc.constantFrom(...leaves), oddValues, ({ source, place }, odd) => {
        const changed = replaced(source, place, odd);
        const change = problemsOf(changed)[0]?.fix?.changes[0];
        if (!change) return;
        const fixed = replaced(changed, change.at, change.text);
        assert.deepEqual(
          problemsOf(fixed).filter(({ fix }) => fix),
          [],
          change.text,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('says the same after an edit as after reading everything anew', () => {
    const edits = fc.array(fc.record({ leaf: fc.constantFrom(...leaves.filter(({ source }) => source === plan)), odd: oddValues }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(edits, (list) => {
        let edited = plan;
        for (const { leaf, odd } of list) {
          const { start } = leaf.place;
          const end = Math.min(leaf.place.end, edited.text.length);
          if (start < end) edited = editSource(edited, [{ start, end, text: odd }]);
          assert.deepEqual(problemsOf(edited), problemsOf(parseSource(plan.path, edited.text)));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('keeps what it found in items that an edit does not touch', () => {
    const text = 'planloom: 1\ntasks:\n  a: {name: A, duration: 5 d}\n  b: {name: B, duration: 5d}\n';
    const source = parseSource('raid.yaml', text);
    const [before] = shapeFindings(source, 'part');
    const at = text.indexOf('5d}');
    const after = shapeFindings(editSource(source, [{ start: at, end: at + 2, text: '7dd' }]), 'part');
    assert.equal(after.length, 2);
    assert.equal(after[0], before);
  });

  it('keeps quiet about what could not be read', () => {
    const text = 'planloom: 1\ntasks:\n  a:\n    name: "A\n    duration: 5 d\n  b: {name: B, duration: 5 d}\n';
    const source = parseSource('plan.yaml', text);
    assert.ok(source.findings.length > 0);
    for (const { at } of shapeFindings(source, 'part')) assert.ok(!at.chunk.damaged);
  });
});

describe('file kind', () => {
  const kinds: [string, string, string | null][] = [
    ['plan.yaml', 'project: {}', 'plan'],
    ['team.yaml', 'planloom: 1\nproject: {}', 'plan'],
    ['x.plan.yml', 'planloom: 1', 'plan'],
    ['plan.yaml', '', 'plan'],
    ['a/edge.portfolio.yaml', 'planloom: 1', 'portfolio'],
    ['other.yaml', 'portfolio: {}', 'portfolio'],
    ['other.yaml', 'plans: []', 'portfolio'],
    ['team.yaml', 'planloom: 1\nresources: {}', 'part'],
    ['docker-compose.yaml', 'services: {}', null],
    ['empty.yaml', '', null],
    ['myplan.yaml', 'tasks: []', null],
  ];
  for (const [path, text, kind] of kinds) {
    it(`${path} with ${JSON.stringify(text)} is ${kind ?? 'not ours'}`, () => assert.equal(fileKindOf(parseSource(path, text)), kind));
  }
});
