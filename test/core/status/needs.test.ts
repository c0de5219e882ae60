import assert from 'node:assert/strict';
import { needsOf, partiesOf } from '../../../src/core/status/needs.ts';
import { formatDay } from '../../../src/core/values/civil.ts';
import { factsOf, settledOn } from '../../support/facts.ts';

const text = `planloom: 1
project: {id: demo, name: Demo, start: 2026-03-02, statusDate: 2026-03-13}
resources: {asha: {name: Asha Rao}, ben: {name: Ben Cole}}
stakeholders: {helen: {name: Helen Brandt}}
governance: {forums: {steering: {name: Steering, chair: helen, members: [asha]}}}
tasks:
  load: {name: Load, duration: 8d, assign: ben, owner: asha, actualStart: 2026-03-09}
  later: {name: Later, duration: 40d, assign: asha}
raid:
  risks: {R-1: {name: Freeze, owner: asha, raised: 2026-03-02, probability: 3, impact: 3, review: 2026-03-10, escalation: {to: steering, date: 2026-03-10, reason: Help, needBy: 2026-03-20}}}
  actions: {ACT-1: {name: Write, owner: ben, raised: 2026-03-09, due: 2026-03-16}}
`;

describe('what needs somebody', () => {
  const { plan, status, schedules, statusDate } = settledOn(factsOf({ 'plan.yaml': text }), 'plan.yaml');
  const dated = { plan: plan!, status: status!, schedules, statusDate };
  const needs = (person: string, days = 14) =>
    needsOf(dated, person, days).map(({ kind, item, day, isOverdue }) => `${formatDay(day)} ${kind} ${item.id}${isOverdue ? '!' : ''}`);

  it('is what is theirs, by id or by name', () => {
    assert.deepEqual(needs('asha'), ['2026-03-10 risk R-1!', '2026-03-25 task load']);
    assert.deepEqual(needs('Asha Rao'), needs('asha'));
    assert.deepEqual(needs(' ASHA '), needs('asha'));
    assert.deepEqual(needs('ben'), ['2026-03-16 action ACT-1', '2026-03-25 task load']);
  });

  it('is what a forum that they chair has to decide', () => {
    assert.deepEqual(partiesOf(plan!, 'helen'), ['helen', 'steering']);
    assert.deepEqual(needs('helen'), ['2026-03-20 escalation R-1']);
  });

  it('ends after so many days, and never leaves out what is overdue', () => {
    assert.deepEqual(needs('asha', 0), ['2026-03-10 risk R-1!']);
  });

  it('is nothing for somebody nobody knows', () => {
    assert.deepEqual(needs('nobody'), []);
    assert.deepEqual(needs(''), []);
  });
});
