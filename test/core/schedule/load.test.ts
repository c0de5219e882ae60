import assert from 'node:assert/strict';
import { schedulePlan } from '../../../src/core/schedule/schedulePlan.ts';
import { dayOf, planOf, schedulesOf } from '../../support/schedules.ts';
import { formatDay } from '../../../src/core/values/civil.ts';

const head = `project: {id: p, name: P, start: 2026-01-05}
calendars: {mornings: {week: {mon-fri: "09:00-13:00"}, exceptions: {2026-01-06: Day off}}}
resources:
  asha: {name: Asha}
  part: {name: Part, capacity: 80%}
  away: {name: Away, leave: [2026-01-07..2026-01-08]}
  gone: {name: Gone, available: [2026-01-01..2026-01-07]}
  early: {name: Early, calendar: mornings}
  gpu: {name: GPU, kind: equipment, capacity: 8}
  sand: {name: Sand, kind: material}
tasks:
`;

/** `asha 01-05..01-09 1 of 1: a b` */
function loadOf(tasks: string): readonly string[] {
  const schedules = schedulesOf(head + tasks);
  return schedules.load.map(({ resource, from, to, used, capacity, tasks: on }) => {
    const names = on.map((task) => schedules.of.wbs.tasks[task]!.id).join(' ');
    return `${resource} ${formatDay(from).slice(5)}..${formatDay(to).slice(5)} ${used} of ${capacity}: ${names}`;
  });
}

describe('load', () => {
  const cases: readonly [name: string, tasks: string, load: readonly string[]][] = [
    ['left out, all of the capacity', '  a: {duration: 5d, assign: part}\n', ['part 01-05..01-09 0.8 of 0.8: a']],
    [
      'over-allocated where two overlap',
      '  a: {duration: 5d, assign: {asha: 60%}}\n  b: {duration: 2d, assign: {asha: 70%}, startNoEarlier: 2026-01-06}\n',
      ['asha 01-05..01-05 0.6 of 1: a', 'asha 01-06..01-07 1.3 of 1: a b', 'asha 01-08..01-09 0.6 of 1: a'],
    ],
    [
      'sums are not blurred',
      '  a: {duration: 1d, assign: {asha: 10%}}\n  b: {duration: 1d, assign: {asha: 20%}}\n',
      ['asha 01-05..01-05 0.3 of 1: a b'],
    ],
    [
      'one after the other on one day is no overload',
      '  a: {duration: 0.5d, assign: asha}\n  b: {duration: 1d, assign: asha, after: a}\n',
      ['asha 01-05..01-05 1 of 1: a b', 'asha 01-06..01-06 0.5 of 1: b'],
    ],
    ['weekends do not part a stretch', '  a: {duration: 10d, assign: asha}\n', ['asha 01-05..01-16 1 of 1: a']],
    [
      'effort waits while its people are away',
      '  a: {effort: 4d, assign: away}\n',
      ['away 01-05..01-06 1 of 1: a', 'away 01-09..01-12 1 of 1: a'],
    ],
    [
      'other work needs them all the same',
      '  a: {duration: 5d, assign: away}\n',
      ['away 01-05..01-06 1 of 1: a', 'away 01-07..01-08 1 of 0: a', 'away 01-09..01-09 1 of 1: a'],
    ],
    [
      'nobody is there after the last stretch of availability',
      '  a: {effort: 5d, assign: gone}\n',
      ['gone 01-05..01-07 1 of 1: a', 'gone 01-08..01-09 1 of 0: a'],
    ],
    ['a day off by the calendar is no overload', '  a: {duration: 3d, assign: early}\n', ['early 01-05..01-07 1 of 1: a']],
    [
      'equipment by the piece, by share and all of it',
      '  a: {duration: 1d, assign: {gpu: 6}}\n  b: {duration: 1d, assign: {gpu: 50%}}\n  c: {duration: 1d, assign: gpu, after: b}\n',
      ['gpu 01-05..01-05 10 of 8: a b', 'gpu 01-06..01-06 8 of 8: c'],
    ],
    [
      'level of effort counts',
      '  a: {duration: 2d, assign: asha}\n  p: {spans: [a, a], assign: {asha: 50%}}\n',
      ['asha 01-05..01-06 1.5 of 1: a p'],
    ],
    [
      'material, milestones, cancelled and unknown ones do not',
      '  a: {duration: 1d, assign: [sand, nobody]}\n  m: {milestone: true, assign: asha}\n  x: {duration: 1d, assign: asha, status: cancelled}\n',
      [],
    ],
  ];
  for (const [name, tasks, load] of cases) it(name, () => assert.deepEqual(loadOf(tasks), load));

  it('pauses until the status date where work under way waits, whatever was looked at before', () => {
    const plan = planOf(
      `${head}  a: {duration: 3d, mustStart: 2026-06-01}\n  b: {effort: 2d, progress: 50%, actualStart: 2026-01-05, assign: asha, after: a}\n`,
    );
    const until = (statusDate: string) =>
      schedulePlan(plan, { statusDate: dayOf(statusDate), externals: new Map() })!.load.map(({ to }) => formatDay(to));
    assert.equal(until('2026-01-09')[0], '2026-01-09');
    assert.equal(until('2026-01-16')[0], '2026-01-16');
  });

  it('is of the forecast', () =>
    assert.deepEqual(loadOf('  a: {duration: 2d, assign: asha, actualStart: 2026-01-07, actualFinish: 2026-01-07}\n'), [
      'asha 01-07..01-07 1 of 1: a',
    ]));
});
