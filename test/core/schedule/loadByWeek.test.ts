import assert from 'node:assert/strict';
import fc from 'fast-check';
import { askedIn } from '../../../src/core/schedule/asked.ts';
import { schedulesOf } from '../../support/schedules.ts';
import { dayOf, formatDay } from '../../../src/core/values/civil.ts';

const head = `project: {id: p, name: P, start: 2026-01-05}
calendars:
  early: {week: {mon-fri: "09:00-13:00"}}
  saturday: {week: {sat: "09:00-13:00"}}
resources:
  asha: {name: Asha, capacity: 80%}
  ben: {name: Ben, calendar: early}
  cem: {name: Cem, leave: [2026-01-05..2026-01-06, 2026-01-07T14:00..2026-01-07]}
  gpu: {name: Pool, kind: equipment, capacity: 8}
  sand: {name: Sand, kind: material}
tasks:
`;

/** `asha 01-05 40 of 32! 2: a b`: hours, `!` where it is over, days over. */
function weeksOf(tasks: string): readonly string[] {
  const schedules = schedulesOf(head + tasks);
  return schedules.loadByWeek.map(({ resource, week, usedHours, capacityHours, over, daysOver, tasks: on }) => {
    const names = on.map((task) => schedules.of.wbs.tasks[task]!.id).join(' ');
    return `${resource} ${formatDay(week).slice(5)} ${usedHours} of ${capacityHours}${over ? '!' : ''} ${daysOver}: ${names}`;
  });
}

describe('load by week', () => {
  const cases: readonly [name: string, tasks: string, weeks: readonly string[]][] = [
    ['in hours of what there is', '  a: {duration: 8d, assign: asha}\n', ['asha 01-05 32 of 32 0: a', 'asha 01-12 19.2 of 32 0: a']],
    ['by the resource, not by the task', '  a: {duration: 5d, assign: ben}\n', ['ben 01-05 20 of 20 0: a']],
    [
      'has room although a day is too full',
      '  a: {duration: 1d, assign: asha}\n  b: {duration: 1d, assign: asha}\n',
      ['asha 01-05 12.8 of 32 1: a b'],
    ],
    [
      'is over as a whole',
      '  a: {duration: 5d, assign: asha}\n  b: {duration: 1d, assign: {asha: 50%}}\n',
      ['asha 01-05 36 of 32! 1: a b'],
    ],
    ['takes leave away, also half a day', '  a: {duration: 5d, assign: {cem: 50%}}\n', ['cem 01-05 20 of 20 2: a']],
    ['has weeks without use left out', '  a: {duration: 1d, assign: ben}\n  b: {duration: 1d, assign: ben, startNoEarlier: 2026-01-21}\n', ['ben 01-05 4 of 20 0: a', 'ben 01-19 4 of 20 0: b']], // prettier-ignore
    ['counts work on a day off on both sides', '  a: {duration: 4h, assign: asha, calendar: saturday}\n', ['asha 01-05 3.2 of 35.2 0: a']],
    ['counts days off by the clock as usual days', '  a: {duration: 7ed, assign: gpu}\n', ['gpu 01-05 424 of 448 0: a', 'gpu 01-12 24 of 320 0: a']], // prettier-ignore
    ['knows no material', '  a: {duration: 5d, assign: sand}\n', []],
  ];
  for (const [name, tasks, weeks] of cases) {
    it(name, () => {
      assert.deepEqual(weeksOf(tasks), weeks);
    });
  }

  it('ends with the calendars', () => {
    const weeks = schedulesOf(`${head}  a: {duration: 5000mo, assign: ben}\n`).loadByWeek;
    assert.equal(formatDay(weeks.at(-1)!.week), '2199-12-30');
  });

  it('asks from one day to another for what it asks for on each of them', () => {
    const work = fc.constantFrom('duration: 8d', 'duration: 3d', 'duration: 4h', 'effort: 5d', 'duration: 6ed');
    const calendar = fc.constantFrom('', ', calendar: early', ', calendar: saturday');
    const task = fc.record({ work, calendar, who: fc.constantFrom('asha', 'ben', 'cem', 'gpu'), percent: fc.integer({ min: 1, max: 150 }), from: fc.integer({ min: 5, max: 28 }) }); // prettier-ignore
    const first = dayOf(2026, 1, 1);
    const days = fc.array(fc.integer({ min: first, max: first + 60 }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(fc.array(task, { minLength: 1, maxLength: 6 }), days, (tasks, ends) => {
        const line = (one: (typeof tasks)[number], index: number) =>
          `  t${index}: {${one.work}${one.calendar}, assign: {${one.who}: ${one.percent}%}, startNoEarlier: 2026-01-${String(one.from).padStart(2, '0')}}\n`;
        const schedules = schedulesOf(head + tasks.map(line).join(''));
        const [from, to] = [Math.min(...ends), Math.max(...ends)];
        for (const id of ['asha', 'ben', 'cem', 'gpu']) {
          const whole = askedIn(schedules, id, from, to);
          let [used, capacity] = [0, 0];
          for (let day = from; day <= to; day++) {
            const one = askedIn(schedules, id, day, day);
            used += one.usedHours;
            capacity += one.capacityHours;
          }
          assert.ok(Math.abs(whole.usedHours - used) < 1e-6, `${id} used`);
          assert.ok(Math.abs(whole.capacityHours - capacity) < 1e-6, `${id} capacity`);
          const weeks = schedules.loadByWeek.filter(({ resource }) => resource === id);
          for (const { week, usedHours, capacityHours } of weeks) {
            const asked = askedIn(schedules, id, week, week + 6);
            assert.ok(Math.abs(asked.usedHours - usedHours) < 1e-6 && Math.abs(asked.capacityHours - capacityHours) < 1e-6, `${id} ${formatDay(week)}`); // prettier-ignore
          }
        }
      }),
    );
  });
});
