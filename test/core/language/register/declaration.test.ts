/** Colours that are declared: what is written under `rag`, byte by byte. */
import assert from 'node:assert/strict';
import type { RagDimension } from '../../../../src/core/plan/words.ts';
import { declareColour, isKinder, type Declaration } from '../../../../src/core/language/register/declaration.ts';
import { after, head, today, withRegister } from '../../../support/registered.ts';

const nothing: Declaration = { colour: 'green', reason: '', pathToGreen: '', owner: null, by: null, until: null, today };
const late: Declaration = { ...nothing, colour: 'amber', reason: 'Two weeks late', pathToGreen: 'A second engineer', owner: 'ravi' };

function declared(rag: string, dimension: RagDimension, declaration: Declaration): string {
  const register = `planloom: 1\n${rag}`;
  const plan = withRegister(register);
  const texts = after(plan, declareColour(plan, dimension, declaration));
  assert.equal(texts['plan.yaml'], head);
  return texts['raid.yaml'].slice('planloom: 1\n'.length);
}

const long = '{status: amber, reason: Two weeks late, pathToGreen: A second engineer, owner: ravi, since: 2026-02-16}';

describe('declaring a colour', () => {
  it('writes a short green', () => {
    assert.equal(declared('rag: {scope: green}\n', 'budget', nothing), 'rag: {scope: green, budget: green}\n');
  });

  it('writes the reason, the way back and who answers for it', () => {
    assert.equal(declared('rag:\n  scope: green\n', 'schedule', late), `rag:\n  scope: green\n  schedule: ${long}\n`);
  });

  it('makes a short colour long, and keeps the comment behind it', () => {
    assert.equal(declared('rag:\n  schedule: green # as agreed\n', 'schedule', late), `rag:\n  schedule: ${long} # as agreed\n`);
  });

  it('changes only what is said otherwise, and the day only with the colour', () => {
    const before = 'rag:\n  schedule:\n    status: amber\n    reason: Late # since Monday\n    since: 2026-02-02\n';
    assert.equal(
      declared(before, 'schedule', { ...late, reason: 'Late', pathToGreen: '' }),
      before.replace('    since', '    owner: ravi\n    since'),
    );
    assert.equal(
      declared(before, 'schedule', { ...late, colour: 'red', reason: 'Late', pathToGreen: '', owner: null }),
      before.replace('amber', 'red').replace('2026-02-02', '2026-02-16'),
    );
  });

  it('is short again once all is well', () => {
    assert.equal(declared(`rag:\n  schedule: ${long} # well\n`, 'schedule', nothing), 'rag:\n  schedule: green # well\n');
  });

  it('keeps keys of the author’s own', () => {
    assert.equal(
      declared('rag: {schedule: {status: red, reason: Late, x-ask: [1,  2]}}\n', 'schedule', nothing),
      'rag: {schedule: {status: green, x-ask: [1,  2]}}\n',
    );
  });

  it('says who declared a kinder colour, and how long that may stand', () => {
    assert.equal(
      declared('rag: {}\n', 'risks', { ...nothing, reason: 'Response agreed', by: 'ravi', until: today + 14 }),
      'rag: {risks: {status: green, reason: Response agreed, by: ravi, until: 2026-03-02}}\n',
    );
    assert.deepEqual(
      [isKinder('green', 'amber'), isKinder('amber', 'amber'), isKinder('red', 'amber'), isKinder('green', null)],
      [true, false, false, false],
    );
  });

  it('begins the section in the plan, where the format has it', () => {
    const plan = withRegister('planloom: 1\n');
    const texts = after(plan, declareColour(plan, 'overall', nothing));
    assert.equal(texts['plan.yaml'], head.replace('governance:', 'rag:\n  overall: green\ngovernance:'));
  });
});
