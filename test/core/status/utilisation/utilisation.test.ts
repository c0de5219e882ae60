/** What remains asks of people and pools, against figures worked out by hand. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { costsOf } from '../../../../src/core/status/cost.ts';
import { TaskColumns } from '../../../../src/core/status/taskColumns.ts';
import { ratedCosts, utilisationOf, weeksOf, type Utilised } from '../../../../src/core/status/utilisation/utilisation.ts';
import { formatDay } from '../../../../src/core/values/civil.ts';
import { factsOf, settledOn } from '../../../support/facts.ts';

const plan = `planloom: 1
project: {id: p, name: P, start: 2026-03-02, statusDate: 2026-03-06}
resources:
  ann: {name: Ann, team: core, role: Engineer, skills: [go, sql], rate: 80/h, leave: [2026-03-12]}
  ben: {name: Ben, team: core, role: Tester, skills: [sql], capacity: 50%, rate: 100/h}
  cyd: {name: Cyd, team: edge, role: Tester}
  gpu: {name: GPUs, kind: equipment, capacity: 8, rate: 4/h}
  tape: {name: Tape, kind: material}
tasks:
  a: {name: A, effort: 5d, assign: ann, actualStart: 2026-03-02, progress: 60%}
  b: {name: B, duration: 5d, assign: {ben: 50%, gpu: 4}, after: a}
`;

function used(text: string) {
  const { plan: read, schedules, statusDate } = settledOn(factsOf({ 'plan.yaml': text }), 'plan.yaml');
  const utilisable = { plan: read!, schedules: schedules!, statusDate };
  return { ...utilisable, utilisation: utilisationOf(utilisable) };
}

const figures = ({ key, to, usedHours, capacityHours, share, cost }: Utilised) => [
  ...[key, to === null ? null : formatDay(to), usedHours, capacityHours, share === null ? null : Math.round(share * 10_000) / 100],
  cost === null ? null : cost.toCome,
];

describe('utilisation', () => {
  it('is what remains asks of each, of what there is until their last task ends', () => {
    // Task a: 60 % of 5 days are done, so 2 days are left, Mon 9 and Tue 10: 16 of Ann's 16 h, 16 × 80 = 1,280 (3 × 8 × 80 = 1,920 spent).
    // Task b: Wed 11 to Tue 17. Ben: 5 days × 4 h = 20 h of 7 days × 4 h = 28 h (9–17 March), 20 × 100 = 2,000.
    // Pool: 4 × 8 h × 5 days = 160 GPU hours of 8 × 8 h × 7 days = 448, 160 × 4 = 640.
    const { utilisation } = used(plan);
    assert.equal(formatDay(utilisation.from), '2026-03-07');
    assert.deepEqual(utilisation.resources.map(figures), [
      ['ann', '2026-03-10', 16, 16, 100, 1280],
      ['ben', '2026-03-17', 20, 28, 71.43, 2000],
      ['cyd', null, 0, 0, null, null],
      ['gpu', '2026-03-17', 160, 448, 35.71, 640],
    ]);
    assert.equal(utilisation.resources[0]!.cost!.spent, 1920);
  });

  it('of a team, a role or a skill counts all of its people until the last task of any of them ends', () => {
    // Core until 17 March: Ann 7 days × 8 h less a day of leave = 48 h, and Ben's 28 h; 16 + 20 h are asked.
    // Testers: Ben's 20 of 28 h and Cyd's 0 of 56 h.
    const { teams, roles, skills } = (({ team, role, skill }) => ({ teams: team, roles: role, skills: skill }))(
      used(plan).utilisation.groups,
    );
    assert.deepEqual(teams.map(figures), [
      ['core', '2026-03-17', 36, 76, 47.37, 3280],
      ['edge', null, 0, 0, null, null],
    ]);
    assert.deepEqual(roles.map(figures), [
      ['Engineer', '2026-03-10', 16, 16, 100, 1280],
      ['Tester', '2026-03-17', 20, 84, 23.81, 2000],
    ]);
    assert.deepEqual(
      skills.map(({ key, name, usedHours }) => [key, name, usedHours]),
      [
        ['go', 'go', 16],
        ['sql', 'sql', 36],
        ['', 'no skill', 0],
      ],
    );
  });

  it('goes by week too', () => {
    // Core, 9–13 March: Ann 4 × 8 h (Thursday is leave), Ben 5 × 4 h; asked 16 h and Ben's 3 × 4 h. 16–17 March: 16 + 8 h, asked 2 × 4 h.
    const { schedules, utilisation } = used(plan);
    const weeks = weeksOf(schedules, utilisation, utilisation.groups.team[0]!);
    assert.deepEqual(
      weeks.map(({ week, usedHours, capacityHours }) => [formatDay(week), usedHours, capacityHours]),
      [
        ['2026-03-09', 28, 52],
        ['2026-03-16', 8, 24],
      ],
    );
  });

  it('knows no teams, roles or skills where nobody names one', () => {
    const { groups } = used(
      plan.replaceAll(/(team|role|skills): (\w+|\[.*?\]), /g, '').replaceAll(/, (team: edge, )?role: Tester/g, ''),
    ).utilisation;
    assert.deepEqual(groups, { team: [], role: [], skill: [] });
  });

  it('costs by rates what labour costs, however work is shared and however far it is', () => {
    const share = fc.constantFrom('ann', '[ann, ben]', '{ann: 30%, ben: 20%}', '{ben: 40%, gpu: 3}', '{gpu: 50%}', '[cyd, gpu]');
    const size = fc.constantFrom(
      'effort: 6d',
      'duration: 4d',
      'duration: 3d, effort: 5d',
      'points: 5, sprint: s1',
      'effort: 2d/4d/9d',
      'duration: 2ed',
    );
    const done = fc.constantFrom('', ', actualStart: 2026-03-02, progress: 30%', ', actualStart: 2026-03-02, remaining: 5d', ', status: done', ', actualStart: 2026-03-02, actualFinish: 2026-03-05, actualEffort: 50h'); // prettier-ignore
    fc.assert(
      fc.property(fc.array(fc.tuple(size, share, done), { minLength: 1, maxLength: 6 }), (tasks) => {
        const lines = tasks.map(([length, assign, state], at) => `  t${at}: {name: T, ${length}, assign: ${assign}${state}}\n`).join('');
        const text = `${plan.slice(0, plan.indexOf('tasks:'))}sprints: {s1: {start: 2026-03-02, finish: 2026-03-13}}\ntasks:\n${lines}`;
        const { plan: read, schedules, statusDate } = used(text);
        const columns = new TaskColumns();
        columns.update(read, schedules.calendar.units, null);
        const now = schedules.calendar.finishOf({ day: statusDate!, time: null });
        const { labour, labourSpent } = costsOf(read, schedules, columns, schedules.calendar, now);
        const all = [...ratedCosts({ plan: read, schedules, statusDate }).values()];
        const sum = (amounts: Iterable<number>) => [...amounts].reduce((total, amount) => total + amount, 0);
        const isClose = (a: number, b: number) => Math.abs(a - b) < 1e-6;
        assert.ok(isClose(sum(all.map(({ spent }) => spent)), sum(labourSpent)), 'spent');
        assert.ok(isClose(sum(all.map(({ spent, toCome }) => spent + toCome)), sum(labour)), 'at completion');
      }),
    );
  });
});
