import assert from 'node:assert/strict';
import { agendaOf } from '../../../src/core/status/agenda.ts';
import { statusOf } from '../../../src/core/status/statusOf.ts';
import { formatDay } from '../../../src/core/values/civil.ts';
import { dayOf, schedulesOf } from '../../support/schedules.ts';

const plan = `project: {id: p, start: 2026-01-05}
resources: {asha: {name: Asha}, ben: {name: Ben}}
deliverables:
  lake: {name: Lake, owner: ben, acceptedBy: asha, date: 2026-01-14, status: delivered}
  pond: {name: Pond, owner: asha, date: 2026-01-07, status: accepted}
tasks:
  build:
    name: Build
    owner: asha
    tasks:
      done: {name: Done, duration: 2d, actualStart: 2026-01-05, actualFinish: 2026-01-06}
      dig: {name: Dig, duration: 6d, actualStart: 2026-01-05, progress: 50%, assign: ben}
      gone: {name: Gone, duration: 1d, status: cancelled}
  live: {name: Live, milestone: true, after: dig, owner: ben}
  pmo: {name: Office, spans: [dig, live], assign: asha}
raid:
  risks: {R-1: {name: Frost, owner: asha, review: 2026-01-08}}
  issues:
    I-1: {name: No data, owner: ben, due: 2026-01-20, escalation: {to: asha, needBy: 2026-01-12}}
    I-2: {name: No room, owner: ben, due: 2026-01-20, escalation: {to: asha, needBy: 2026-01-12, decision: DEC-1}}
    I-3: {name: Told, owner: asha, due: 2026-01-09, status: done}
  decisions:
    DEC-1: {name: A room, by: asha, date: 2026-01-08, status: decided}
    DEC-2: {name: A tent, by: asha, owner: ben, due: 2026-01-16}
`;
const schedules = schedulesOf(plan, { statusDate: '2026-01-09' });
const status = statusOf({ plan: schedules.of, schedules, statusDate: dayOf('2026-01-09'), baseline: null });

function due(party: string | null, until: string | null): readonly string[] {
  const dated = { plan: schedules.of, status, schedules, statusDate: dayOf('2026-01-09') };
  return agendaOf(dated, party === null ? null : [party], until === null ? null : dayOf(until)).map(
    ({ day, kind, item, owner, isOverdue }) => `${formatDay(day)}${isOverdue ? '!' : ''} ${kind} ${item.id} ${owner}`,
  );
}

describe('what falls due', () => {
  it('is everything open, the earliest first', () => {
    assert.deepEqual(due(null, null), [
      '2026-01-08! risk R-1 asha',
      '2026-01-12 escalation I-1 asha',
      '2026-01-14 task dig asha',
      '2026-01-14 milestone live ben',
      '2026-01-14 deliverable lake ben',
      '2026-01-16 decision DEC-2 ben',
      '2026-01-20 issue I-1 ben',
      '2026-01-20 issue I-2 ben',
    ]);
  });

  it('ends with a day, included', () => {
    assert.deepEqual(due(null, '2026-01-12'), ['2026-01-08! risk R-1 asha', '2026-01-12 escalation I-1 asha']);
    assert.deepEqual(due(null, '2026-01-11'), ['2026-01-08! risk R-1 asha']);
  });

  it('of a party is what it owns, answers, decides, accepts or works on', () => {
    assert.deepEqual(due('asha', '2026-01-16'), [
      '2026-01-08! risk R-1 asha',
      '2026-01-12 escalation I-1 asha',
      '2026-01-14 task dig asha',
      '2026-01-14 deliverable lake ben',
      '2026-01-16 decision DEC-2 ben',
    ]);
    assert.deepEqual(due('ben', '2026-01-14'), [
      '2026-01-14 task dig asha',
      '2026-01-14 milestone live ben',
      '2026-01-14 deliverable lake ben',
    ]);
  });
});
