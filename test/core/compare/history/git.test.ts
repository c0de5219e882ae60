/** What git says, and what becomes of it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BatchAnswers, type Answer } from '../../../../src/core/compare/history/batch.ts';
import { commitsIn } from '../../../../src/core/compare/history/log.ts';
import { dayOf } from '../../../support/schedules.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const id = 'a'.repeat(40);

describe('answers of git', () => {
  it('are the same in whatever pieces they arrive', () => {
    const question = fc.oneof(fc.string({ maxLength: 30, unit: 'binary' }), fc.constant(null));
    fc.assert(
      fc.property(fc.array(question), fc.array(fc.nat()), (texts, cuts) => {
        const whole = texts
          .map((text) => (text === null ? 'HEAD:a b missing\n' : `${id} blob ${bytesOf(text).length}\n${text}\n`))
          .join('');
        const all = bytesOf(whole);
        const places = [...new Set([0, ...cuts.map((cut) => cut % (all.length + 1)), all.length])].sort((a, b) => a - b);
        const answers = new BatchAnswers();
        const told: Answer[] = [];
        for (let i = 1; i < places.length; i++) told.push(...answers.receive(all.slice(places[i - 1], places[i])));
        const said = told.map((answer) => (answer === 'missing' ? null : new TextDecoder().decode(answer.bytes)));
        assert.deepEqual(
          said,
          texts.map((text) => (text === null ? null : new TextDecoder().decode(bytesOf(text)))),
        );
      }),
    );
  });

  it('of a log are commits with the files that they touched', () => {
    const log = [
      ['\x01c2', 'c1', 'Asha Rao', '2026-03-02T23:30:00-05:00', 'Rename', '', '\nR100', 'a.yaml', 'b c.yaml'],
      ['\x01c1', '', 'Ben', '2026-03-01T00:00:00Z', '', '', '\nA', 'a.yaml', 'M', 'x.yaml', ''],
    ];
    assert.deepEqual(commitsIn(log.map((fields) => fields.join('\0')).join('\0')), [
      { id: 'c2', parents: ['c1'], authors: ['Asha Rao'], day: dayOf('2026-03-02'), subject: 'Rename', files: [{ status: 'R100', from: 'a.yaml', path: 'b c.yaml' }] }, // prettier-ignore
      { id: 'c1', parents: [], authors: ['Ben'], day: dayOf('2026-03-01'), subject: '', files: [{ status: 'A', from: 'a.yaml', path: 'a.yaml' }, { status: 'M', from: 'x.yaml', path: 'x.yaml' }] }, // prettier-ignore
    ]);
    assert.deepEqual(commitsIn(''), []);
  });
});
