import assert from 'node:assert/strict';
import { definedAt, itemAt, referenceAt, targetOf } from '../../../src/core/language/named.ts';
import { atCursor } from '../../support/cursor.ts';

const plan = (tasks: string, rest = ''): string =>
  `planloom: 1\nproject: {id: p, name: P, start: 2026-01-05}\n${rest}resources:\n  asha: {name: Asha}\ntasks:\n${tasks}`;

describe('the id at an offset', () => {
  it('is given to an item', () => {
    const { analysis, trail } = atCursor(plan('  a:\n    name: A\n    duration: 5d\n    tasks:\n      b▮: {name: B}\n'));
    assert.equal(definedAt(analysis, trail)?.item.name, 'B');
    assert.equal(definedAt(analysis, trail)?.definition, 'task');
  });

  it('is given to the first of two items that want it', () => {
    const { analysis, trail } = atCursor(plan('  c:\n    name: C\n    tasks:\n      a: {name: A}\n  a▮: {name: B}\n'));
    assert.equal(definedAt(analysis, trail), null);
  });

  it('is part of the item around it', () => {
    const { analysis, trail } = atCursor(plan('  a:\n    name: A\n    durat▮ion: 5d\n'));
    assert.equal(definedAt(analysis, trail), null);
    assert.equal(itemAt(analysis, trail)?.item.id, 'a');
  });

  it('is a reference to what it names', () => {
    const { analysis, trail } = atCursor(plan('  a: {name: A, duration: 5d}\n  b:\n    name: B\n    after: [▮a FS+2d]\n'));
    assert.equal(targetOf(analysis, referenceAt(trail)!)?.item.name, 'A');
  });

  it('is no reference in the lag behind it', () => {
    const { trail } = atCursor(plan('  a: {name: A, duration: 5d}\n  b:\n    name: B\n    after: [a FS+▮2d]\n'));
    assert.equal(referenceAt(trail), null);
  });

  it('may be a key', () => {
    const { analysis, trail } = atCursor(plan('  b:\n    name: B\n    effort: 3d\n    assign: {as▮ha: 50%}\n'));
    assert.equal(targetOf(analysis, referenceAt(trail)!)?.definition, 'resource');
  });

  it('is found outside of items too', () => {
    const { analysis, trail } = atCursor(
      'planloom: 1\nproject: {id: p, name: P, start: 2026-01-05, manager: asha▮}\nresources:\n  asha: {name: Asha}\n',
    );
    assert.equal(targetOf(analysis, referenceAt(trail)!)?.item.name, 'Asha');
  });

  it('leads nowhere where nothing has it', () => {
    const { analysis, trail } = atCursor(plan('  b:\n    name: B\n    after: [nob▮ody]\n'));
    assert.equal(referenceAt(trail)?.id, 'nobody');
    assert.equal(targetOf(analysis, referenceAt(trail)!), null);
  });
});
