/** Float across the plans of a portfolio, worked by hand, and held against one plan that has all the tasks. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../../src/core/analysis.ts';
import { formatMinute } from '../../../../src/core/values/civil.ts';
import { factsOf } from '../../../support/facts.ts';
import { floatIn, together } from '../../../support/portfolios.ts';

/** Power is there on Wednesday 7 January, and infra ends on Friday 23 January: 12 working days later. */
const infra = `}
tasks:
  power: {name: Power, duration: 3d}
  racks: {name: Racks, duration: 15d}
`;
/** Training lasts from 8 to 14 January; the survey ends ml on Friday 16 January, so training can slip by 2 days. */
const ml = `}
tasks:
  train: {name: Train, duration: 5d, after: infra:power}
  survey: {name: Survey, duration: 10d}
`;

describe('float across plans', () => {
  it('is what the plan that waits leaves, and says who waits', () => {
    const both = together({ infra, ml });
    // Training must begin on Monday 12 January, so power must be there on Friday 9 January: 2 days after the 7th, instead of 12.
    assert.deepEqual(floatIn(both, 'infra', 'power'), {
      ...{ total: 2, free: 0, limitedBy: 'other-plan', by: 'ml:train', lateFinish: '2026-01-09T18:00', isCritical: false },
    });
    assert.equal(both.analyses.get('infra')!.schedules!.forecast.totalFloat[0], 12 * 480);
    assert.equal(floatIn(both, 'infra', 'racks').limitedBy, 'finish');
  });

  it('leaves every date where it is', () => {
    const both = together({ infra, ml });
    for (const [id, { schedules }] of both.analyses) {
      const { forecast } = both.programme.crossed.get(id)!;
      assert.deepEqual([forecast.start, forecast.finish], [schedules!.forecast.start, schedules!.forecast.finish]);
    }
  });

  it('goes on to what comes before, into containers, and from plan to plan', () => {
    const hall = `}
tasks:
  hall: {name: Hall, tasks: {permit: {name: Permit, duration: 2d}, build: {name: Build, duration: 1d, after: permit}}}
  racks: {name: Racks, duration: 15d}
`;
    const net = '}\ntasks:\n  cable: {name: Cable, duration: 1d, after: hall:hall}\n  rest: {name: Rest, duration: 20d}\n';
    const app = `}
tasks:
  live: {name: Live, milestone: true, after: net:cable FS+2d, deadline: 2026-01-13}
  rest: {name: Rest, duration: 20d}
`;
    const all = together({ app, hall, net });
    // Live by Tuesday the 13th, two days of lag: the cable by Friday the 9th, a day before its work the hall by Thursday the 8th.
    const cable = floatIn(all, 'net', 'cable');
    assert.deepEqual([cable.total, cable.by, cable.lateFinish], [1, 'app:live', '2026-01-09T18:00']);
    for (const task of ['hall', 'permit', 'build']) {
      const { total, limitedBy, by } = floatIn(all, 'hall', task);
      assert.deepEqual([task, total, limitedBy, by], [task, 1, 'other-plan', 'net:cable']);
    }
  });

  it('is negative where the plan that waits misses a deadline', () => {
    const late = ml.replace('after: infra:power}', 'after: infra:power, deadline: 2026-01-12}');
    // Training ends on the 14th, two days past the 12th.
    const { total, isCritical, by } = floatIn(together({ infra, ml: late }), 'infra', 'power');
    assert.deepEqual([total, isCritical, by], [-2, true, 'ml:train']);
  });

  it('heeds a start that is waited for, and a RAID dependency', () => {
    const start = ml.replace('after: infra:power', 'after: infra:power SS+3d');
    // Training still begins on the 8th at the earliest; two days later power may begin on Wednesday the 7th.
    assert.equal(floatIn(together({ infra, ml: start }), 'infra', 'power').lateFinish, '2026-01-09T18:00');
    const raid = `${ml.replace('after: infra:power', 'after: D-1')}raid: {dependencies: {D-1: {name: Power, task: infra:power}}}\n`;
    assert.deepEqual(floatIn(together({ infra, ml: raid }), 'infra', 'power').by, 'ml:train');
  });

  it('asks nothing for work that is done', () => {
    const done = ml.replace('after: infra:power', 'after: infra:power, actualStart: 2026-01-05, actualFinish: 2026-01-05');
    assert.equal(floatIn(together({ infra, ml: done }, '2026-01-05'), 'infra', 'power').limitedBy, 'finish');
  });

  it('moves no task that wants to be late', () => {
    const lazy = infra.replace('duration: 3d', 'duration: 3d, asLateAsPossible: true');
    const late = ml.replace('after: infra:power}', 'after: infra:power, deadline: 2026-01-12}');
    const both = together({ infra: lazy, ml: late });
    const { start } = both.analyses.get('infra')!.schedules!.forecast;
    assert.deepEqual(both.programme.crossed.get('infra')!.forecast.start, start);
  });

  it('keeps what levelling decided', () => {
    // Power and racks want the same person: levelled, power has 3 days and racks the 15 behind it, until Wednesday 28 January.
    const levelled = `, levelling: full}
resources: {ben: {name: Ben, kind: person}}
tasks:
  power: {name: Power, duration: 3d, assign: ben, priority: must}
  racks: {name: Racks, duration: 15d, assign: ben, priority: could}
`;
    const waiting = '}\ntasks:\n  train: {name: Train, duration: 5d, after: infra:racks}\n  survey: {name: Survey, duration: 25d}\n';
    const both = together({ infra: levelled, ml: waiting });
    const { forecast } = both.analyses.get('infra')!.schedules!;
    assert.equal(formatMinute(forecast.finish[1]!), '2026-01-28T18:00');
    assert.deepEqual(both.programme.crossed.get('infra')!.forecast.finish, forecast.finish);
    // Training lasts until 4 February and the survey until Friday the 6th, so racks could slip by two days, but infra ends with them.
    assert.deepEqual([floatIn(both, 'infra', 'racks').total, floatIn(both, 'infra', 'racks').limitedBy], [0, 'finish']);
  });

  /** Tasks in one order, each in one of three plans, each after some of those before it. */
  const sketches = fc.array(
    fc.record({
      plan: fc.integer({ min: 0, max: 2 }),
      days: fc.integer({ min: 0, max: 6 }),
      after: fc.array(fc.record({ back: fc.integer({ min: 1, max: 6 }), link: fc.constantFrom('', ' SS', ' FF', ' SF', ' FS+2d', ' SS+1d', ' FF-1d') }), { maxLength: 3 }), // prettier-ignore
    }),
    { minLength: 3, maxLength: 14 },
  );

  it('is the float of one plan with all the tasks, in which each part ends when its plan ends', () => {
    fc.assert(
      fc.property(sketches, (sketch) => {
        const taskText = (i: number, name: (other: number) => string) => {
          const { days, after } = sketch[i]!;
          const links = [...new Map(after.filter(({ back }) => back <= i).map(({ back, link }) => [i - back, link]))];
          const said = links.map(([other, link]) => `${name(other)}${link}`).join(', ');
          return `t${i}: {name: T, duration: ${days}d${said === '' ? '' : `, after: [${said}]`}}`;
        };
        const ofPlan = (plan: number) => [...sketch.keys()].filter((i) => sketch[i]!.plan === plan);
        const ids = [0, 1, 2].filter((plan) => ofPlan(plan).length > 0);
        const plans = ids.map((plan) => {
          const name = (other: number) => (sketch[other]!.plan === plan ? `t${other}` : `p${sketch[other]!.plan}:t${other}`);
          return [`p${plan}`, `}\ntasks:\n${ofPlan(plan).map((i) => `  ${taskText(i, name)}\n`).join('')}`]; // prettier-ignore
        });
        const apart = together(Object.fromEntries(plans) as Record<string, string>);
        const parts = ids.map((plan) => {
          const ends = formatMinute(apart.analyses.get(`p${plan}`)!.schedules!.forecast.projectFinish);
          const tasks = ofPlan(plan).map((i) => `      ${taskText(i, (other) => `t${other}`)}\n`);
          return `  p${plan}:\n    name: P\n    deadline: ${ends}\n    tasks:\n${tasks.join('')}`;
        });
        const whole = `planloom: 1\nproject: {id: one, name: One, start: 2026-01-05}\ntasks:\n${parts.join('')}`;
        const { plan, schedules } = analyse(factsOf({ 'one.plan.yaml': whole }), 'one.plan.yaml');
        for (const [i, { plan: of }] of sketch.entries()) {
          const expected = schedules!.forecast.totalFloat[plan!.wbs.indexOf.get(`t${i}`)!]! / 480;
          assert.equal(floatIn(apart, `p${of}`, `t${i}`).total, expected, `t${i} in\n${whole}`);
        }
      }),
      { numRuns: 100 },
    );
  }).timeout(60_000);
});
