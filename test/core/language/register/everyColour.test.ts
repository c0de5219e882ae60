/** Whatever colour is declared, however the one before was written: it is read back as it was meant, and nothing beside it changes. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { declareColour, type Declaration } from '../../../../src/core/language/register/declaration.ts';
import { colours, ragDimensions } from '../../../../src/core/plan/words.ts';
import { after, head, today, withRegister } from '../../../support/registered.ts';

const text = fc
  .string({ unit: fc.constantFrom('a', 'B', ' ', ':', '#', "'", '"', '{', ',', 'é', '-', '1', '\\', '|'), maxLength: 10 })
  .map((one) => one.trim());
const declarations: fc.Arbitrary<Declaration> = fc.record({
  colour: fc.constantFrom(...colours),
  reason: text,
  pathToGreen: text,
  owner: fc.constantFrom(null, 'asha'),
  by: fc.constantFrom(null, 'ravi'),
  until: fc.option(fc.integer({ min: today, max: today + 60 })),
  today: fc.constant(today),
});

/** How the colour of the schedule may have stood there. */
const written = [
  '',
  'rag: {}\n',
  'rag: # colours\n',
  'rag: {schedule: green}\n',
  'rag:\n  schedule: amber # late\n',
  'rag: {scope: green, schedule: {status: red, reason: Late, since: 2026-02-02}, overall: red}\n',
  'rag:\n  scope: green\n\n  # what is late\n  schedule:\n    status: amber\n    reason: >\n      Folded\n      text\n    x-ask: [1,  2] # kept\n    until: 2026-03-01\n  thresholds: {risks: {red: 16}}\n',
]; // prettier-ignore

describe('every colour', () => {
  it('is declared and read back, and nothing else is said otherwise', () => {
    fc.assert(
      fc.property(fc.constantFrom(...written), fc.constantFrom(...ragDimensions), declarations, (rag, dimension, declaration) => {
        const register = `planloom: 1\n${rag}x-after: kept\n`;
        const plan = withRegister(register);
        const texts = after(plan, declareColour(plan, dimension, declaration));
        const now = withRegister(texts['raid.yaml'], texts['plan.yaml']);
        const { colour, reason, pathToGreen, owner, by, until } = declaration;
        const declared = now.plan!.rag.get(dimension)!;
        assert.deepEqual(
          [declared.colour, declared.reason ?? '', declared.pathToGreen ?? '', declared.owner, declared.by, declared.until?.day ?? null],
          [colour, reason, pathToGreen, owner, by, until],
        );
        for (const other of ragDimensions)
          if (other !== dimension) assert.equal(now.plan!.rag.get(other)?.colour, plan.plan!.rag.get(other)?.colour);
        assert.ok(texts['raid.yaml'].endsWith('x-after: kept\n'));
        for (const kept of ['# colours', '# what is late', 'x-ask: [1,  2] # kept', 'thresholds: {risks: {red: 16}}'])
          assert.equal(texts['raid.yaml'].includes(kept), register.includes(kept), texts['raid.yaml']);
        assert.ok(rag === '' || texts['plan.yaml'] === head);
      }),
    );
  });
});
