/** What only the plans of a portfolio together tell, worked by hand. */
import assert from 'node:assert/strict';
import type { BorderLink } from '../../../../src/core/status/portfolio/borderLinks.ts';
import { formatDay, formatMinute } from '../../../../src/core/values/civil.ts';
import { together, type Together } from '../../../support/portfolios.ts';

const moment = (minute: number | null) => (minute === null ? null : formatMinute(minute));
const told = ({ consumer, task, entry, provider, source, needed, neededBy, promised, forecast, gapDays }: BorderLink) => ({
  who: [task ? `${consumer.project.id}:${task.id}` : consumer.project.id, `${provider.project.id}:${source.id}`, entry?.id ?? null],
  ...{ needed: moment(needed), neededBy, promised: moment(promised), forecast: moment(forecast), gapDays },
});
const bordersOf = ({ programme }: Together) => programme.borders.map(told);

describe('links between plans', () => {
  /** Power is there on Wednesday 7 January, promised (its deadline) for the 8th. */
  const infra = '}\ntasks:\n  power: {name: Power, duration: 3d, deadline: 2026-01-08}\n  racks: {name: Racks, duration: 15d}\n';

  it('are needed by the late start of what waits', () => {
    // Training lasts from 8 to 14 January and the survey until Friday the 16th: it may begin on Monday the 12th, so power on Friday the 9th.
    const ml = '}\ntasks:\n  train: {name: Train, duration: 5d, after: infra:power}\n  survey: {name: Survey, duration: 10d}\n';
    assert.deepEqual(bordersOf(together({ infra, ml })), [
      {
        ...{ who: ['ml:train', 'infra:power', null], needed: '2026-01-09T18:00', neededBy: 'float' },
        ...{ promised: '2026-01-08T18:00', forecast: '2026-01-07T18:00', gapDays: 2 },
      },
    ]);
  });

  it('are needed by what a dependency says, with or without a task that waits for it', () => {
    const dependencies = `D-1: {name: Power, task: infra:power, needed: 2026-01-06, promised: 2026-01-05}, D-2: {name: Racks, task: infra:racks, needed: 2026-01-27}`;
    const ml = `}\ntasks: {train: {name: Train, duration: 5d, after: D-1}}\nraid: {dependencies: {${dependencies}}}\n`;
    // Power a day late; the racks are there on Friday the 23rd, 2 working days (26th, 27th) before they are needed.
    assert.deepEqual(bordersOf(together({ infra, ml })), [
      {
        ...{ who: ['ml:train', 'infra:power', 'D-1'], needed: '2026-01-06T18:00', neededBy: 'needed' },
        ...{ promised: '2026-01-05T18:00', forecast: '2026-01-07T18:00', gapDays: -1 },
      },
      {
        ...{ who: ['ml', 'infra:racks', 'D-2'], needed: '2026-01-27T18:00', neededBy: 'needed' },
        ...{ promised: null, forecast: '2026-01-23T18:00', gapDays: 2 },
      },
    ]);
  });

  it('come last where they are done or met, and lead into plans of the portfolio alone', () => {
    const ml = `}
tasks:
  a: {name: A, duration: 1d, after: infra:power}
  b: {name: B, duration: 1d, after: [D-1, D-2, nobody:task]}
raid: {dependencies: {D-1: {name: Power, task: infra:power, status: met}, D-2: {name: Letter, promised: 2026-01-09}}}
`;
    const { programme } = together({ infra, ml });
    assert.deepEqual(
      programme.borders.map(({ task, isDone }) => [task?.id, isDone]),
      [
        ['a', false],
        ['b', true],
      ],
    );
  });
});

describe('people whom plans share', () => {
  const team = 'planloom: 1\nresources: {dev: {name: Dev, kind: person, capacity: 90%, leave: [2026-01-09]}}\n';
  const plan = (tasks: string, own = '') => `}\ninclude: [team.yaml]\n${own}tasks: {${tasks}}\n`;

  it('are told where the plans together ask for more than there is', () => {
    const one = plan('a: {name: A, duration: 3d, assign: {dev: 50%}}');
    const two = plan('b: {name: B, duration: 1d, startNoEarlier: 2026-01-06, assign: {dev: 60%}}');
    const { programme } = together({ one, two }, '', { 'team.yaml': team });
    // A on Monday to Wednesday, B on Tuesday alone: 50 % + 60 % of 90 % on Tuesday, and nobody too much on the other days.
    const [{ used, capacity, from, to, by }, ...others] = programme.overloads as [(typeof programme.overloads)[0]];
    assert.deepEqual([formatDay(from), formatDay(to), capacity, others], ['2026-01-06', '2026-01-06', 0.9, []]);
    assert.ok(Math.abs(used - 1.1) < 1e-9);
    assert.deepEqual(by.map((each) => [each.plan.project.id, each.used]), [['one', 0.5], ['two', 0.6]]); // prettier-ignore
    // 3 × 8 h × 50 % and 8 h × 60 %; on 4 days of 8 h at 90 %, the Friday being leave.
    const [week] = programme.weeks;
    assert.deepEqual([formatDay(week!.week), week!.usedHours, week!.capacityHours, week!.over], ['2026-01-05', 16.8, 28.8, false]);
  });

  it('are not told where they follow each other on a day, or only one plan asks', () => {
    const one = plan('a: {name: A, duration: 4h, assign: {dev: 90%}}');
    const two = plan('b: {name: B, duration: 4h, after: one:a, assign: {dev: 90%}}, c: {name: C, duration: 1d, startNoEarlier: 2026-01-07, assign: {dev: 200%}}'); // prettier-ignore
    assert.deepEqual(together({ one, two }, '', { 'team.yaml': team }).programme.overloads, []);
  });

  it('are those of one file: a name alone makes no two the same', () => {
    const own = (share: string) =>
      `}\nresources: {dev: {name: Dev, kind: person}}\ntasks: {a: {name: A, duration: 3d, assign: {dev: ${share}}}}\n`;
    assert.deepEqual(together({ one: own('80%'), two: own('80%') }).programme.overloads, []);
  });
});

describe('money of a portfolio', () => {
  const plan = (currency: string, approved: number, actual: number, forecast: number, reserve = '') =>
    `, currency: ${currency}}\nbudget: {approved: ${approved}${reserve}, lines: {l: {name: L, planned: 100, actual: ${actual}, forecast: ${forecast}}}}\ntasks: {t: {name: T, duration: 1d}}\n`;

  it('adds up in one currency', () => {
    const { totals } = together({
      one: plan('EUR', 1000, 100, 900, ', contingency: {amount: 50, drawn: 20}'),
      two: plan('EUR', 500.5, 50, 600.25),
      three: '}\ntasks: {t: {name: T, duration: 1d}}\n',
    }).programme;
    // 1,000 + 500.50, 100 + 50, 900 + 600.25; the plan without money counts nothing. Nobody has a baseline, so nobody knows BAC.
    assert.deepEqual(totals.total, { approved: 1500.5, bac: null, ac: 150, eac: 1500.25, contingency: 50, drawn: 20 });
    assert.deepEqual(totals.missing, ['BAC does not add up: not known of "one", "two"']);
  });

  it('does not add up in several, and says so', () => {
    const { totals } = together({ one: plan('EUR', 1000, 100, 900), two: plan('USD', 500, 50, 600) }).programme;
    assert.deepEqual([totals.total, totals.missing], [null, ['Money does not add up: EUR, USD']]);
  });
});

describe('milestones of a portfolio', () => {
  it('come in order of date, with the float that all plans leave', () => {
    const one =
      '}\ntasks:\n  late: {name: Late, duration: 9d}\n  m1: {name: First, milestone: true, after: late, deadline: 2026-01-14}\n  rest: {name: Rest, duration: 15d}\n';
    const two = '}\ntasks:\n  x: {name: X, duration: 2d}\n  m2: {name: Second, milestone: true, after: x, deadline: 2026-01-09}\n';
    const three = '}\ntasks: {y: {name: Y, duration: 1d, after: two:m2}, z: {name: Z, duration: 4d}}\n';
    const { milestones } = together({ one, two, three }).programme;
    // Second is there on Tuesday the 6th, 3 days before the 9th, but its plan ends with it: no float. First comes on Thursday the 15th.
    assert.deepEqual(
      milestones.map(({ plan, task, forecast, reserveDays, floatDays }) => [
        plan.project.id,
        task.id,
        moment(forecast),
        reserveDays,
        floatDays,
      ]),
      [
        ['two', 'm2', '2026-01-06T18:00', 3, 0],
        ['one', 'm1', '2026-01-15T18:00', -1, -1],
      ],
    );
  });
});
