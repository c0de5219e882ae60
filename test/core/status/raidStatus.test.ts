/** The register at the status date, over edits. */
import assert from 'node:assert/strict';
import { analyse, type Analysis } from '../../../src/core/analysis.ts';
import { noFacts } from '../../../src/core/settle.ts';
import { editSource } from '../../../src/core/source/edit.ts';
import { parseSource } from '../../../src/core/source/parse.ts';
import type { Source } from '../../../src/core/source/source.ts';
import type { Status } from '../../../src/core/status/status.ts';

const text = [
  'planloom: 1',
  'project: {id: p, name: P, start: 2026-01-05, statusDate: 2026-02-27}',
  'tasks: {a: {name: A, duration: 3d}}',
  'raid:',
  '  risks:',
  '    R-1: {name: Late, probability: 2, impact: 3, due: 2026-02-20}',
  '    R-2: {name: Dear, probability: 1, impact: 1, due: 2026-03-20}',
  '',
].join('\n');

function edited(source: Source, old: string, by: string): Source {
  const start = source.text.indexOf(old);
  return editSource(source, [{ start, end: start + old.length, text: by }]);
}

function analysed(source: Source): Analysis {
  return analyse({ ...noFacts, sources: new Map([[source.path, source]]) }, source.path);
}

describe('the status of the register', () => {
  const source = parseSource('register.plan.yaml', text);
  let first: Status['raid'];
  beforeEach(() => (first = analysed(source).status!.raid));

  it('is the same object after an edit that means nothing to it', () => {
    assert.equal(analysed(edited(source, '3d', '5d')).status!.raid, first);
  });

  it('is another after an edit of an entry, and on another day', () => {
    const later = analysed(edited(source, 'due: 2026-03-20', 'due: 2026-02-01')).status!.raid;
    assert.deepEqual([first.get('R-2')!.isOverdue, later.get('R-2')!.isOverdue], [false, true]);
    const earlier = analysed(edited(source, 'statusDate: 2026-02-27', 'statusDate: 2026-02-10')).status!.raid;
    assert.deepEqual([first.get('R-1')!.isOverdue, earlier.get('R-1')!.isOverdue], [true, false]);
  });
});
