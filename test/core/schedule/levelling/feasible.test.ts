import assert from 'node:assert/strict';
import fc from 'fast-check';
import { timesOf } from '../../../../src/core/schedule/calendars.ts';
import { levelPlan } from '../../../../src/core/schedule/levelling/levelPlan.ts';
import type { Effort, LevellingMode, Schedules } from '../../../../src/core/schedule/schedule.ts';
import type { Plan } from '../../../../src/core/plan/model.ts';
import { schedulesOf, type Given } from '../../../support/schedules.ts';

interface Drawn {
  readonly days: number;
  readonly isEffort: boolean;
  readonly calendar: string;
  readonly assign: string;
  readonly links: readonly (readonly [from: number, type: string, lag: number])[];
  readonly extra: string;
}

const head = `project: {id: p, name: P, start: 2026-01-05, calendar: c}
calendars:
  c: {week: {mon-fri: "09:00-13:00 14:00-18:00"}, exceptions: {2026-01-14: Off, 2026-01-21..2026-01-23: Off}}
  all: {week: {mon-sun: "00:00-24:00"}}
  late: {week: {tue-sat: "12:00-20:00"}}
resources:
  asha: {name: Asha, leave: [2026-01-08..2026-01-09, 2026-01-19]}
  ben: {name: Ben, capacity: 80%, calendar: late}
  cem: {name: Cem, available: [2026-01-07..2026-01-16, 2026-01-26..2027-12-31]}
  gpu: {name: Pool, kind: equipment, capacity: 4, leave: [2026-01-13]}
`;
const assignments = [
  'asha',
  'asha',
  '{asha: 50%}',
  '{asha: 40%, gpu: 1}',
  'ben',
  '{ben: 30%}',
  'cem',
  '{cem: 60%}',
  '{gpu: 3}',
  '{gpu: 50%}',
  '[asha, ben]',
  '[]',
];
const extras = [
  '',
  '',
  '',
  '',
  'startNoEarlier: 2026-01-13',
  'asLateAsPossible: true',
  'priority: must',
  'priority: could',
  'milestone: true',
  'actualStart: 2026-01-05, actualFinish: 2026-01-06',
  'actualStart: 2026-01-05, progress: 20%',
  'startNoLater: 2026-01-15',
  'mustStart: 2026-01-12',
];

/** Tasks in which each follows only earlier ones; every third stands in a container with the one before it. */
const plans = fc
  .array(
    fc.record({
      days: fc.integer({ min: 1, max: 5 }),
      isEffort: fc.boolean(),
      calendar: fc.constantFrom('', '', '', 'all', 'late'),
      assign: fc.constantFrom(...assignments),
      links: fc.array(fc.tuple(fc.nat(50), fc.constantFrom('FS', 'FS', 'FS', 'SS', 'FF', 'SF'), fc.integer({ min: -2, max: 3 })), {
        maxLength: 2,
      }),
      extra: fc.constantFrom(...extras),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((drawn) =>
    drawn.map((task, index): Drawn => ({
      ...task,
      // What is under way has nothing left to wait for.
      links:
        index === 0 || task.extra.includes('progress') ? [] : task.links.map(([from, type, lag]) => [from % index, type, lag] as const),
    })),
  );

function textOf(drawn: readonly Drawn[]): string {
  const tasks = drawn.map(({ days, isEffort, calendar, assign, links, extra }, index) => {
    const after = links.map(([from, type, lag]) => `t${from} ${type}${lag === 0 ? '' : `${lag > 0 ? '+' : ''}${lag}d`}`);
    const work = extra.startsWith('milestone') ? '' : `${isEffort ? 'effort' : 'duration'}: ${days}d, assign: ${assign}, `;
    return `t${index}: {${work}${calendar ? `calendar: ${calendar}, ` : ''}${extra ? `${extra}, ` : ''}after: [${after.join(', ')}]}`;
  });
  return `${head}tasks:\n${tasks.map((task) => `  ${task}\n`).join('')}`;
}

/** Time going on, what is ready takes what work under way needs later that day. */
const workUnderWay: Drawn[] = [
  { days: 1, isEffort: false, calendar: 'all', assign: 'asha', links: [], extra: '' },
  { days: 1, isEffort: false, calendar: '', assign: 'asha', links: [], extra: '' },
  { days: 1, isEffort: true, calendar: '', assign: '{asha: 50%}', links: [], extra: 'actualStart: 2026-01-05, progress: 20%' },
  { days: 1, isEffort: false, calendar: '', assign: '{gpu: 3}', links: [], extra: '' },
];

type Of = Schedules & { readonly of: Plan };

function levelled(
  text: string,
  given: Given = {},
  mode: LevellingMode = 'full',
  effort: Effort = 'quick',
  seed = 1,
): { readonly before: Of; readonly after: Of } {
  const before = schedulesOf(text, given);
  return { before, after: Object.assign(levelPlan(before.of, before, { mode, effort, seed }), { of: before.of }) };
}

const given = { statusDate: '2026-01-06' };

describe('a levelled schedule', () => {
  it('never asks more of anybody than there is, by day', () => {
    fc.assert(
      fc.property(plans, (drawn) => {
        const { after } = levelled(textOf(drawn), given);
        const excused = new Set(after.levelling?.unlevelled.map(({ task, resource }) => `${task} ${resource}`));
        for (const { resource, used, capacity, tasks, from, to } of after.load) {
          const isPast = to <= 20459;
          const isExcused = tasks.some((task) => excused.has(`${task} ${resource}`));
          if (!isPast && !isExcused)
            assert.ok(used <= capacity + 1e-6, `${resource} ${from - 20458}..${to - 20458}: ${used} of ${capacity} by ${tasks.join(' ')}`);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('keeps every link, and gives work its working time', () => {
    fc.assert(
      fc.property(plans, (drawn) => {
        const { after } = levelled(textOf(drawn), given);
        const times = timesOf(after.of);
        const { forecast } = after;
        drawn.forEach(({ links, extra, calendar, isEffort }, to) => {
          if (/actual|must|NoLater/.test(extra)) return;
          const clock = times.calendar(calendar === '' ? null : calendar);
          for (const [from, type, lag] of links) {
            // In the hours of its people, which may be away in between.
            if (isEffort && type.endsWith('F')) continue;
            const anchor = (type.startsWith('F') ? forecast.finish : forecast.start)[from]!;
            const reached = (type.endsWith('S') ? forecast.start : forecast.finish)[to]!;
            assert.ok(clock.workBefore(reached) >= clock.workBefore(anchor) + lag * 480, `t${from} ${type}${lag} t${to}`);
          }
        });
        drawn.forEach(({ days, isEffort, extra, calendar }, task) => {
          if (isEffort || extra.startsWith('milestone') || extra.includes('actual')) return;
          assert.equal(
            times.calendar(calendar === '' ? null : calendar).between(forecast.start[task]!, forecast.finish[task]!),
            days * 480,
          );
        });
      }),
      { numRuns: 300 },
    );
  });

  it('delays, says whom it waits for, and never starts work earlier than without levelling', () => {
    fc.assert(
      fc.property(plans, (drawn) => {
        const { before, after } = levelled(textOf(drawn), given);
        const delayed = new Set(after.levelling?.delays.map(({ task }) => task));
        drawn.forEach(({ extra }, task) => {
          if (extra.startsWith('asLate')) return;
          const minutes = after.calendar.workingMinutes(before.forecast.start[task]!, after.forecast.start[task]!);
          assert.equal(minutes > 0, delayed.has(task));
        });
        for (const { resource, because, task } of after.levelling?.delays ?? []) {
          assert.ok(resource === null || after.of.wbs.tasks[task]!.assign.some(({ party }) => party === resource));
          assert.ok(!because.includes(task));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is the same for the same seed', () => {
    fc.assert(
      fc.property(plans, fc.nat(99), (drawn, seed) => {
        const [a, b] = [
          levelled(textOf(drawn), given, 'full', 'quick', seed).after,
          levelled(textOf(drawn), given, 'full', 'quick', seed).after,
        ];
        assert.deepEqual(a.forecast, b.forecast);
        assert.deepEqual(a.levelling, b.levelling);
      }),
      { numRuns: 50 },
    );
  });

  it('is no longer with more effort', () => {
    fc.assert(
      fc.property(plans, (drawn) => {
        const [quick, normal] = [levelled(textOf(drawn), given).after, levelled(textOf(drawn), given, 'full', 'normal').after];
        assert.ok(normal.forecast.projectFinish <= quick.forecast.projectFinish);
      }),
      { numRuns: 20, examples: [[workUnderWay]] },
    );
  });
});

describe('a smoothed schedule', () => {
  it('keeps the finish, and every link', () => {
    fc.assert(
      fc.property(plans, (drawn) => {
        const { before, after } = levelled(textOf(drawn), given, 'smooth');
        assert.equal(after.forecast.projectFinish, before.forecast.projectFinish);
        drawn.forEach((_, task) => {
          const slip = after.calendar.workingMinutes(before.forecast.lateStart[task]!, after.forecast.start[task]!);
          assert.ok(slip <= 0 || before.forecast.totalFloat[task]! <= 0, `t${task} is ${slip} minutes too late`);
        });
      }),
      { numRuns: 200 },
    );
  });
});
