import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Schedule } from '../../../src/core/schedule/schedule.ts';
import { schedulePlan } from '../../../src/core/schedule/schedulePlan.ts';
import { timesOf } from '../../../src/core/schedule/calendars.ts';
import { planOf, schedulesOf } from '../../support/schedules.ts';

type Link = readonly [from: number, type: string, lag: number];
interface Drawn {
  readonly days: number;
  readonly calendar: string;
  readonly links: readonly Link[];
  readonly extra: string;
}

const calendars = `calendars:
  c: {week: {mon-fri: "09:00-13:00 14:00-18:00"}, exceptions: {2026-01-14: Off, 2026-01-21..2026-01-23: Off}}
  all: {week: {mon-sun: "00:00-24:00"}}
  late: {week: {tue-sat: "12:00-20:00"}}
resources: {r0: {leave: [2026-01-13..2026-01-15]}, r1: {}}
`;
const extras = [
  '',
  '',
  '',
  'startNoEarlier: 2026-01-13',
  'finishNoEarlier: 2026-01-16',
  'actualStart: 2026-01-06',
  'actualStart: 2026-01-06, progress: 30%',
  'actualStart: 2026-01-06, actualFinish: 2026-01-09',
  'asLateAsPossible: true',
  'milestone: true',
];

/** Tasks in which each follows only earlier ones, every third in a container with the one before it. */
const plans = fc
  .array(
    fc.record({
      days: fc.integer({ min: 0, max: 9 }),
      calendar: fc.constantFrom('', '', '', 'all', 'late'),
      links: fc.array(fc.tuple(fc.nat(50), fc.constantFrom('FS', 'FS', 'SS', 'FF', 'SF'), fc.integer({ min: -3, max: 5 })), {
        maxLength: 3,
      }),
      extra: fc.constantFrom(...extras),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((drawn) =>
    drawn.map((task, index) => ({ ...task, links: index === 0 ? [] : task.links.map(([from, ...link]): Link => [from % index, ...link]) })),
  );

function textOf(drawn: readonly Drawn[]): string {
  const tasks = drawn.map(({ days, calendar, links, extra }, index) => {
    const after = links.map(([from, type, lag]) => `t${from} ${type}${lag === 0 ? '' : `${lag > 0 ? '+' : ''}${lag}d`}`);
    const work = extra.startsWith('milestone') ? '' : `duration: ${days}d, `;
    return `t${index}: {${work}${calendar ? `calendar: ${calendar}, ` : ''}${extra ? `${extra}, ` : ''}assign: {r${index % 2}: 60%}, after: [${after.join(', ')}]}`;
  });
  return `project: {id: p, name: P, start: 2026-01-05, calendar: c}\n${calendars}tasks:\n${tasks.map((task) => `  ${task}\n`).join('')}`;
}

const status = { statusDate: '2026-01-08' };

describe('every schedule', () => {
  it('keeps every link, except into what has begun or is done', () => {
    fc.assert(
      fc.property(plans, (drawn) => {
        const schedules = schedulesOf(textOf(drawn), status);
        const times = timesOf(schedules.of);
        for (const schedule of [schedules.plan, schedules.forecast]) {
          drawn.forEach(({ links, extra, calendar }, to) => {
            if (schedule.kind === 'forecast' && extra.includes('actual')) return;
            const clock = times.calendar(calendar === '' ? null : calendar);
            for (const [from, type, lag] of links) {
              const anchor = (type.startsWith('F') ? schedule.finish : schedule.start)[from]!;
              const reached = (type.endsWith('S') ? schedule.start : schedule.finish)[to]!;
              assert.ok(
                clock.workBefore(reached) >= clock.workBefore(anchor) + lag * 480,
                `${schedule.kind} t${from} ${type}${lag} t${to}`,
              );
              if (lag === 0 && type.endsWith('S')) assert.ok(reached >= anchor);
            }
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('starts work at a working moment and gives it its working time', () => {
    fc.assert(
      fc.property(plans, (drawn) => {
        const schedules = schedulesOf(textOf(drawn), status);
        const times = timesOf(schedules.of);
        drawn.forEach(({ days, calendar, extra }, task) => {
          const clock = times.calendar(calendar === '' ? null : calendar);
          if (extra.startsWith('milestone') || days === 0) return;
          const { start, finish } = schedules.plan;
          assert.equal(clock.nextWork(start[task]!), start[task]);
          assert.equal(clock.between(start[task]!, finish[task]!), days * 480);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('has early dates no later than late ones, and no negative float, where no date is forced', () => {
    fc.assert(
      fc.property(plans, (drawn) => {
        const schedules = schedulesOf(textOf(drawn), status);
        for (const schedule of [schedules.plan, schedules.forecast]) {
          const outOfSequence = schedule.kind === 'forecast' && drawn.some(({ extra }) => extra.includes('actual'));
          drawn.forEach((_, task) => {
            assert.ok(schedule.totalFloat[task]! >= 0 || outOfSequence);
            assert.ok(schedule.freeFloat[task]! >= 0 && schedule.freeFloat[task]! <= Math.max(0, schedule.totalFloat[task]!));
            if (outOfSequence) return;
            assert.ok(schedule.start[task]! <= schedule.lateStart[task]!);
            assert.ok(schedule.finish[task]! <= schedule.lateFinish[task]!);
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has a critical task that ends with the project', () => {
    fc.assert(
      fc.property(plans, (drawn) => {
        const { plan } = schedulesOf(textOf(drawn.map((task) => (task.extra.includes('actual') ? { ...task, extra: '' } : task))));
        assert.ok(drawn.some((_, task) => plan.finish[task] === plan.projectFinish && plan.critical[task] === 1));
      }),
      { numRuns: 100 },
    );
  });

  it('ends no later when a task takes all of its total float, and moves nothing when it takes its free float', () => {
    const plain = plans.map((drawn) => drawn.map((task) => ({ ...task, calendar: '', extra: '', days: task.days + 1 })));
    fc.assert(
      fc.property(plain, fc.nat(8), fc.boolean(), (drawn, pick, takesAll) => {
        const task = pick % drawn.length;
        const before = schedulesOf(textOf(drawn)).plan;
        const slip = (takesAll ? before.totalFloat : before.freeFloat)[task]!;
        const slipped = textOf(drawn).replace(`t${task}: {`, `t${task}: {startNoEarlier: "${isoOf(textOf(drawn), before, task, slip)}", `);
        const after = schedulesOf(slipped).plan;
        assert.equal(after.projectFinish, before.projectFinish);
        if (takesAll) return;
        drawn.forEach((_, other) => {
          if (other !== task) assert.deepEqual([after.start[other], after.finish[other]], [before.start[other], before.finish[other]]);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('is the same for the same plan, and after an edit the same as from scratch', () => {
    fc.assert(
      fc.property(plans, fc.nat(8), fc.integer({ min: 0, max: 9 }), (drawn, pick, days) => {
        const text = textOf(drawn);
        const options = { statusDate: 20461, externals: new Map() };
        const plan = planOf(text);
        const first = schedulePlan(plan, options)!;
        assert.deepEqual(plainOf(schedulePlan(planOf(text), options)!), plainOf(first));
        const task = pick % drawn.length;
        const edited = planOf(textOf(drawn.map((item, index) => (index === task ? { ...item, days, extra: '' } : item))));
        const tasks = plan.wbs.tasks.map((item, index) => (index === task ? edited.wbs.tasks[index]! : item));
        const revised = schedulePlan({ ...plan, wbs: { ...plan.wbs, tasks } }, options)!;
        assert.deepEqual(plainOf(revised), plainOf(schedulePlan(edited, options)!));
        assert.deepEqual(plainOf(schedulePlan(plan, options)!), plainOf(first));
      }),
      { numRuns: 200 },
    );
  });
});

/** The moment after so many working minutes from a task's start. */
function isoOf(text: string, schedule: Schedule, task: number, minutes: number): string {
  const clock = timesOf(planOf(text)).project;
  const moment = clock.startAt(clock.workBefore(schedule.start[task]!) + minutes);
  const day = new Date(moment * 60_000).toISOString();
  return day.slice(0, 16);
}

function plainOf({ plan, forecast, cycles, conflicts, load }: NonNullable<ReturnType<typeof schedulePlan>>) {
  return { plan, forecast, cycles, conflicts, load };
}
