/** Which files make a plan, in which order. */
import assert from 'node:assert/strict';
import { gatherParts, type Lookup } from '../../../src/core/plan/include.ts';
import { parseSource } from '../../../src/core/source/parse.ts';

const include = (...paths: string[]) => `planloom: 1\ninclude: [${paths.join(', ')}]\n`;

function gathered(texts: Readonly<Record<string, string>>, entry = 'plan.yaml') {
  const lookup: Lookup = (path) => (path in texts ? parseSource(path, texts[path]!) : 'missing');
  const { parts, includes, wanted } = gatherParts(parseSource(entry, texts[entry]!), lookup);
  return { parts: parts.map(({ path }) => path), states: includes.map(({ from, text, state }) => `${from} ${text} ${state}`), wanted };
}

describe('include', () => {
  it('takes the entry first, then each file with what it includes, as listed', () => {
    const { parts } = gathered({ 'plan.yaml': include('b.yaml', 'a.yaml'), 'a.yaml': '', 'b.yaml': include('c.yaml'), 'c.yaml': '' });
    assert.deepEqual(parts, ['plan.yaml', 'b.yaml', 'c.yaml', 'a.yaml']);
  });

  it('is relative to the file that says it', () => {
    const { parts } = gathered({ 'x/plan.yaml': include('y/a.yaml'), 'x/y/a.yaml': include('../b.yaml'), 'x/b.yaml': '' }, 'x/plan.yaml');
    assert.deepEqual(parts, ['x/plan.yaml', 'x/y/a.yaml', 'x/b.yaml']);
  });

  it('counts a file reached twice once, which is no loop', () => {
    const { parts, states } = gathered({ 'plan.yaml': include('a.yaml', 'b.yaml'), 'a.yaml': include('b.yaml'), 'b.yaml': '' });
    assert.deepEqual(parts, ['plan.yaml', 'a.yaml', 'b.yaml']);
    assert.ok(states.every((state) => state.endsWith(' read')));
  });

  it('tells loops, files that are missing or outside, and portfolios, and reads on', () => {
    const { parts, states } = gathered({
      'plan.yaml': include('a.yaml', 'gone.yaml', '../up.yaml', 'all.yaml', 'b.yaml'),
      'a.yaml': include('plan.yaml'),
      'b.yaml': '',
      'all.yaml': 'planloom: 1\nportfolio: {id: all, name: All}\n',
    });
    assert.deepEqual(parts, ['plan.yaml', 'a.yaml', 'b.yaml']);
    assert.deepEqual(states, [
      'a.yaml plan.yaml loop',
      'plan.yaml a.yaml read',
      'plan.yaml gone.yaml missing',
      'plan.yaml ../up.yaml outside',
      'plan.yaml all.yaml portfolio',
      'plan.yaml b.yaml read',
    ]);
  });

  it('asks for what nobody knows yet, each file once', () => {
    const entry = parseSource('plan.yaml', include('a.yaml', 'b.yaml', 'a.yaml'));
    assert.deepEqual(gatherParts(entry, () => undefined).wanted, ['a.yaml', 'b.yaml']);
  });

  it('ends however deep files include each other', () => {
    const texts: Record<string, string> = { 'plan.yaml': include('f0.yaml') };
    for (let i = 0; i < 5000; i++) texts[`f${i}.yaml`] = include(`f${i + 1}.yaml`);
    const { parts, states } = gathered(texts);
    assert.deepEqual([parts.length, states.filter((state) => state.endsWith(' deep')).length], [64, 1]);
  });
});
