import assert from 'node:assert/strict';
import { forumAgenda } from '../../../src/core/status/forumAgenda.ts';
import { formatDay } from '../../../src/core/values/civil.ts';
import { factsOf, settledOn } from '../../support/facts.ts';

/** The status date is Friday; the board meets every second Tuesday from 6 January: 6 and 20 January, 3 and 17 February, 3 March. */
const plan = `planloom: 1
project: {id: demo, name: Demo, start: 2026-01-05, deadline: 2026-02-27, statusDate: 2026-01-23}
resources: {ravi: {name: Ravi}}
governance:
  forums:
    board: {name: Board, kind: steering, meets: {every: 2w, from: 2026-01-06T15:00, until: 2026-03-31}, respond: 5d}
    review: {name: Review, kind: review, meets: {every: 1w, from: 2026-01-30T10:00, until: 2026-01-30}}
    ad-hoc: {name: Ad hoc}
lifecycle:
  gates:
    g1: {name: Design, milestone: design-ok, approver: board, status: passed}
    g2: {name: Ready, milestone: ready, approver: board, status: pending}
    g3: {name: Late, milestone: late, approver: board, status: pending}
tasks:
  design-ok: {name: Design agreed, milestone: true, actualFinish: 2026-01-09}
  build: {name: Build, duration: 10d, assign: ravi, actualStart: 2026-01-12, progress: 40%, after: design-ok, owner: ravi}
  ready: {name: Ready, milestone: true, after: build}
  more: {name: More, duration: 20d, assign: ravi, after: ready}
  late: {name: Late, milestone: true, after: more}
raid:
  risks:
    R-1: {name: Freeze moves, owner: ravi, raised: 2026-01-21, probability: 4, impact: 4, response: reduce, review: 2026-02-20, status: open, escalation: {to: board, date: 2026-01-14}}
    R-2: {name: Told with its decision, owner: ravi, raised: 2026-01-12, probability: 2, impact: 2, response: reduce, review: 2026-02-20, status: open, escalation: {to: board, needBy: 2026-02-02, decision: DEC-1}}
  decisions:
    DEC-1: {name: Weekend work, by: board, raised: 2026-01-12, due: 2026-02-16}
    DEC-2: {name: Another room, by: board, raised: 2026-01-12, due: 2026-02-17}
    DEC-3: {name: Not theirs, by: ravi, raised: 2026-01-12, due: 2026-02-02}
    DEC-4: {name: Done, by: board, raised: 2026-01-12, date: 2026-01-22, status: decided}
  actions:
    ACT-1: {name: Ask, owner: ravi, raised: 2026-01-05, due: 2026-01-20, closed: 2026-01-20, status: done}
changes:
  CR-1: {name: More data, owner: ravi, raised: 2026-01-19, status: proposed}
  CR-2: {name: Their own, owner: ravi, raised: 2026-01-19, status: proposed, decision: DEC-3}
`;

function agendaOf(id: string) {
  const { plan: read, schedules, status, statusDate } = settledOn(factsOf({ 'plan.yaml': plan }), 'plan.yaml');
  const agenda = forumAgenda({ plan: read!, schedules, status: status!, statusDate }, read!.forums.get(id)!);
  return {
    meetings: agenda.meetings.map(formatDay),
    items: agenda.items.map(({ kind, item, due, isOverdue, cannotWait }) =>
      [kind, item.id, due === null ? 'no date' : formatDay(due), ...(isOverdue ? ['overdue'] : []), ...(cannotWait ? ['now'] : [])].join(
        ' ',
      ),
    ),
    colours: agenda.colours.map(({ dimension, colour }) => `${dimension} ${colour}`),
    since: agenda.since && `${formatDay(agenda.since.day)}: ${agenda.since.raised.map(({ id: each }) => each).join()} / ${agenda.since.over.map(({ id: each }) => each).join()}`, // prettier-ignore
  };
}

describe("a forum's agenda", () => {
  it('has what waits for the forum, the earliest first', () => {
    // R-1 went to the board on Wednesday the 14th, which answers within five working days: by Wednesday the 21st.
    // 6 of 10 days of Build remain after the 23rd: it is ready on Monday 2 February. The last gate is after the meeting of the 17th.
    // More ends on Monday 2 March, a working day past the deadline: amber.
    // What is needed before the 17th, the meeting after the next, cannot wait.
    assert.deepEqual(agendaOf('board'), {
      meetings: ['2026-02-03', '2026-02-17', '2026-03-03'],
      items: [
        'escalation R-1 2026-01-21 overdue now',
        'gate g2 2026-02-02 now',
        'decision DEC-1 2026-02-16 now',
        'decision DEC-2 2026-02-17',
        'change CR-1 no date',
      ],
      colours: ['schedule amber', 'risks red'],
      since: '2026-01-20: R-1 / DEC-4',
    });
  });

  it('has no colours of a forum that does not steer, and nothing since it has not met', () => {
    assert.deepEqual(agendaOf('review'), { meetings: ['2026-01-30'], items: [], colours: [], since: null });
    assert.deepEqual(agendaOf('ad-hoc'), { meetings: [], items: [], colours: [], since: null });
  });
});
