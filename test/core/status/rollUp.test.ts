import assert from 'node:assert/strict';
import type { Colour, RagDimension } from '../../../src/core/plan/words.ts';
import { worstOf } from '../../../src/core/status/evidence.ts';
import { compareWorst, countsText, overallColour } from '../../../src/core/status/rollUp.ts';
import type { RagStatus, Status } from '../../../src/core/status/status.ts';

/** Computed colours by dimension; with `!`, declared ones alone. */
function status(colours: Partial<Record<RagDimension, Colour | `${Colour}!`>>): Status {
  const rag = Object.entries(colours).map(([dimension, word]) => {
    const colour = word.replace('!', '') as Colour;
    const isDeclared = word.endsWith('!');
    const one = { dimension, computed: isDeclared ? null : colour, declared: isDeclared ? { colour } : null, evidence: [] };
    return [dimension, one as unknown as RagStatus] as const;
  });
  return { rag: new Map(rag) } as unknown as Status;
}

describe('several plans seen together', () => {
  it('show what the numbers say, and what is declared where they say nothing', () => {
    assert.equal(overallColour(status({ overall: 'red' })), 'red');
    assert.equal(overallColour(status({ overall: 'amber!' })), 'amber');
    assert.equal(overallColour(status({})), null);
    assert.equal(overallColour(null), null);
  });

  it('stand the worst first, the unknown behind what is red', () => {
    const plans: readonly [name: string, Status | null][] = [
      ['green', status({ overall: 'green' })],
      ['unknown', null],
      ['amber', status({ overall: 'amber', budget: 'amber' })],
      ['red in one', status({ overall: 'red', schedule: 'red' })],
      ['amber in two', status({ overall: 'amber', budget: 'amber', scope: 'amber' })],
      ['red in two', status({ overall: 'red', schedule: 'red', budget: 'red' })],
    ];
    assert.deepEqual(
      plans.toSorted(([, a], [, b]) => compareWorst(a, b)).map(([name]) => name),
      ['red in two', 'red in one', 'unknown', 'amber in two', 'amber', 'green'],
    );
  });

  it('are counted by colour, and are as bad as the worst that is known', () => {
    assert.equal(countsText(['green', 'red', null, 'green', 'red']), '2 red, 1 unknown, 2 green');
    assert.equal(countsText([]), '');
    assert.deepEqual([worstOf(['green', 'amber', null]), worstOf([null]), worstOf([])], ['amber', null, null]);
  });
});
