/** Each check of the schedule's quality on a plan that a person can check by hand, and what holds for all plans. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Baseline } from '../../../src/core/status/baseline.ts';
import { criticalPathTest } from '../../../src/core/schedule/quality/criticalPathTest.ts';
import { qualityOf, type Quality, type QualityCheckId } from '../../../src/core/status/quality/quality.ts';
import { figureText, limitText, scoreText, worstFirst } from '../../../src/core/status/quality/words.ts';
import { toTheEnd } from '../../../src/core/steps.ts';
import { factsOf, settledOn } from '../../support/facts.ts';
import { applyFixes } from '../../support/fixtures.ts';
import { baselineOfText } from '../../support/status.ts';
import { dayOf, schedulesOf } from '../../support/schedules.ts';

const head = (more = '') => `project: {id: p, start: 2026-01-05${more}}\n`;

function quality(text: string, statusDate: string | null = null, baseline: Baseline | null = null): Quality {
  const schedules = schedulesOf(text, statusDate === null ? {} : { statusDate });
  return qualityOf({ plan: schedules.of, schedules, statusDate: statusDate === null ? null : dayOf(statusDate), baseline });
}

/** `fail 1 of 2, 50 %: a (no successor)` */
function said(of: Quality, id: QualityCheckId): string {
  const check = of.checks.find((each) => each.id === id)!;
  const offenders = check.offenders.map(({ task, text }) => `${task.id} (${text})`).join(', ');
  return `${check.result ?? 'unknown'} ${figureText(check)}${offenders ? `: ${offenders}` : ''}`;
}

interface Case {
  readonly check: QualityCheckId;
  readonly of: string;
  readonly text: string;
  readonly at?: string;
  readonly against?: string;
  readonly is: string;
}

const ten = Array.from({ length: 10 }, (_, i) => `  s${i}: {duration: 1d, after: ${i === 0 ? 'go' : `s${i - 1}`}}\n`).join('');

const cases: readonly Case[] = [
  {
    check: 'logic',
    of: 'tasks with open ends, but not of milestones',
    text: `${head()}tasks:\n  go: {milestone: true}\n  a: {duration: 1d, after: go}\n  b: {duration: 1d}\n  end: {milestone: true, after: a}\n`,
    is: 'fail 1 of 2, 50 %: b (no predecessor and no successor)',
  },
  {
    check: 'logic',
    of: 'links that containers hand down, and cancelled tasks pass on',
    text: `${head()}tasks:
  go: {milestone: true}
  box: {after: go, tasks: {a: {duration: 1d}, gone: {duration: 1d, after: a, status: cancelled}}}
  b: {duration: 1d, after: gone}
  end: {milestone: true, after: [box, b]}
`,
    is: 'pass 0 of 2, 0 %',
  },
  {
    check: 'logic',
    of: 'a follower that was cancelled',
    text: `${head()}tasks:\n  go: {milestone: true}\n  a: {duration: 1d, after: go}\n  gone: {duration: 1d, after: a, status: cancelled}\n`,
    is: 'fail 1 of 1, 100 %: a (no successor)',
  },
  {
    check: 'logic',
    of: 'a dependency of the register, and level of effort that counts nowhere',
    text: `${head()}raid: {dependencies: {D-1: {promised: 2026-01-09}}}\ntasks:\n  a: {duration: 1d, after: D-1}\n  end: {milestone: true, after: a}\n  pm: {spans: [a, end]}\n`,
    is: 'pass 0 of 1, 0 %',
  },
  {
    check: 'leads',
    of: 'links of what is not finished',
    text: `${head()}tasks:\n  a: {duration: 5d}\n  b: {duration: 1d, after: a -1d}\n  c: {duration: 1d, after: a -1d, actualStart: 2026-01-09, actualFinish: 2026-01-09}\n`,
    at: '2026-01-09',
    is: 'fail 1 of 1: b (a lead (a -1d))',
  },
  {
    check: 'lags',
    of: 'links, at most one in twenty',
    text: `${head()}tasks:\n  go: {milestone: true}\n${ten}  x: {duration: 1d, after: [s0, s1, s2, s3, s4, s5, s6, s7, s8, s9 +1d]}\n`,
    is: 'pass 1 of 20, 5 %: x (a lag (s9 +1d))',
  },
  {
    check: 'link-types',
    of: 'links, at most one in ten',
    text: `${head()}tasks:\n  go: {milestone: true}\n${ten}  x: {duration: 1d, after: [s0, s1, s2, s3, s4, s5, s6, s7 FF, s8 SF, s9 SS]}\n`,
    is: 'fail 3 of 20, 15 %: x (another link (s7 FF)), x (another link (s8 SF)), x (another link (s9 SS))',
  },
  {
    check: 'hard-constraints',
    of: 'tasks, not of milestones',
    text: `${head()}tasks:\n  a: {duration: 1d, mustStart: 2026-01-08}\n  b: {duration: 1d, startNoEarlier: 2026-01-08, deadline: 2026-01-20}\n  m: {milestone: true, mustFinish: 2026-01-30}\n`,
    is: 'fail 1 of 2, 50 %: a (a hard "mustStart")',
  },
  {
    check: 'high-float',
    of: 'tasks that 44 days do not hold',
    text: `${head()}tasks:\n  long: {duration: 50d}\n  a: {duration: 6d}\n  b: {duration: 5d}\n  end: {milestone: true, after: [long, a, b]}\n`,
    is: 'fail 1 of 3, 33.3 %: b (45 working days of float)',
  },
  {
    check: 'negative-float',
    of: 'tasks that miss a deadline',
    text: `${head()}tasks:\n  a: {duration: 5d}\n  b: {duration: 5d, after: a, deadline: 2026-01-15}\n  c: {duration: 1d}\n`,
    is: 'fail 2 of 3: a (-1 working days of float), b (-1 working days of float)',
  },
  {
    check: 'high-duration',
    of: 'tasks, elapsed ones by the working days they lie across',
    text: `${head()}tasks:\n  a: {duration: 44d}\n  b: {duration: 44.5d}\n  c: {duration: 60ed}\n  d: {duration: 70ed}\n`,
    is: 'fail 2 of 4, 50 %: b (a length of 44.5 working days), d (a length of 50 working days)',
  },
  {
    check: 'invalid-dates',
    of: 'actuals that have not come yet, of milestones too',
    text: `${head()}tasks:\n  a: {duration: 5d, actualStart: 2026-01-05}\n  m: {milestone: true, actualFinish: 2026-01-12}\n`,
    at: '2026-01-09',
    is: 'fail 1 of 2: m (an actual finish after the status date)',
  },
  {
    check: 'invalid-dates',
    of: 'nothing without a status date',
    text: `${head()}tasks: {a: {duration: 1d}}\n`,
    is: 'unknown no status date',
  },
  {
    check: 'resources',
    of: 'tasks without people and cost',
    text: `${head()}resources: {asha: {}}\ntasks:\n  a: {duration: 1d, assign: asha}\n  b: {duration: 1d, cost: 5}\n  c: {duration: 1d}\n`,
    is: 'fail 1 of 3: c (no resources and no cost)',
  },
  { check: 'resources', of: 'nothing where nobody is there', text: `${head()}tasks: {a: {duration: 1d}}\n`, is: 'unknown no resources' },
  {
    check: 'missed-tasks',
    of: 'what was to be finished, hours aside',
    text: `${head()}tasks:
  a: {duration: 1d, actualStart: 2026-01-05, actualFinish: 2026-01-05T20:00}
  b: {duration: 2d, actualStart: 2026-01-05, actualFinish: 2026-01-07}
  c: {duration: 3d}
  d: {duration: 9d}
`,
    at: '2026-01-09',
    against: `${head()}tasks: {a: {duration: 1d}, b: {duration: 2d}, c: {duration: 3d}, d: {duration: 9d}}\n`,
    is: 'fail 2 of 3, 66.7 %: b (1 working day more than the baseline), c (5 working days more than the baseline)',
  },
  {
    check: 'missed-tasks',
    of: 'nothing without a baseline',
    text: `${head()}tasks: {a: {duration: 1d}}\n`,
    at: '2026-01-09',
    is: 'unknown no baseline',
  },
  {
    check: 'missed-tasks',
    of: 'nothing where the baseline cannot be read',
    text: `${head(', baseline: kickoff')}tasks: {a: {duration: 1d}}\n`,
    at: '2026-01-09',
    is: 'unknown the baseline cannot be read',
  },
  {
    check: 'critical-path-test',
    of: 'a path without a break',
    text: `${head()}tasks:\n  a: {duration: 5d}\n  b: {duration: 5d, after: a}\n`,
    is: 'pass 1.00',
  },
  {
    check: 'critical-path-test',
    of: 'a path that a date breaks',
    text: `${head()}tasks:\n  a: {duration: 5d}\n  b: {duration: 5d, after: a, mustStart: 2026-01-12}\n  end: {milestone: true, after: b}\n`,
    is: 'fail 0.00: a (a delay that moves the end by 0 %)',
  },
  {
    check: 'critical-path-test',
    of: 'nothing where all is done',
    text: `${head()}tasks: {a: {duration: 1d, actualFinish: 2026-01-05}}\n`,
    at: '2026-01-09',
    is: 'unknown no unfinished tasks with dates',
  },
  {
    check: 'cpli',
    of: 'the deadline of the project, where that is before the baseline',
    text: `${head(', deadline: 2026-01-28')}tasks: {a: {duration: 20d}}\n`,
    at: '2026-01-02',
    against: `${head()}tasks: {a: {duration: 20d}}\n`,
    is: 'fail 0.90',
  },
  {
    check: 'cpli',
    of: 'nothing without an agreed date',
    text: `${head()}tasks: {a: {duration: 1d}}\n`,
    at: '2026-01-02',
    is: 'unknown no project deadline, no baseline',
  },
  {
    check: 'bei',
    of: 'what is done, against what was due and what is new',
    text: `${head()}tasks:
  a: {duration: 1d, actualStart: 2026-01-05, actualFinish: 2026-01-05}
  b: {duration: 2d}
  fresh: {duration: 1d}
  later: {duration: 20d}
`,
    at: '2026-01-09',
    against: `${head()}tasks: {a: {duration: 1d}, b: {duration: 2d}, gone: {duration: 1d}, later: {duration: 20d}}\n`,
    is: 'fail 0.25: b (a baseline finish that has passed)',
  },
  {
    check: 'bei',
    of: 'a task under its earlier name',
    text: `${head()}tasks: {b: {was: a, duration: 1d, actualStart: 2026-01-05, actualFinish: 2026-01-05}}\n`,
    at: '2026-01-09',
    against: `${head()}tasks: {a: {duration: 1d}}\n`,
    is: 'pass 1.00',
  },
];

describe('the checks of the schedule’s quality', () => {
  for (const { check, of, text, at, against, is } of cases) {
    it(`${check} judges ${of}`, () => {
      assert.equal(said(quality(text, at ?? null, against ? baselineOfText(against) : null), check), is);
    });
  }

  it('say nothing of an empty plan', () => {
    const empty = quality(head(), '2026-01-09');
    assert.deepEqual(
      empty.checks.map(({ result }) => result),
      empty.checks.map(() => null),
    );
    assert.deepEqual([empty.checks.length, empty.judged, empty.passed, empty.score, scoreText(empty)], [14, 0, 0, null, '–']);
  });

  it('are ordered with what fails first, and tell their limits', () => {
    const of = quality(cases[0]!.text, '2026-01-02');
    const results = worstFirst(of).map(({ result }) => result ?? 'unknown');
    assert.deepEqual(
      results,
      [...results].sort((a, b) => 'fup'.indexOf(a[0]!) - 'fup'.indexOf(b[0]!)),
    );
    assert.deepEqual([...new Set(of.checks.map(limitText))], ['at most 5 %', 'none', 'at most 10 %', 'at least 0.95']);
  });
});

/** Tasks in a row of random shapes, each after an earlier one or none. */
const plans = fc
  .array(
    fc.record({
      work: fc.constantFrom('duration: 1d', 'duration: 5d', 'duration: 50d', 'duration: 20ed', 'effort: 3d', 'milestone: true'),
      after: fc.option(
        fc.record({ back: fc.integer({ min: 1, max: 4 }), relation: fc.constantFrom('', '', ' SS', ' FF+1d', ' -1d', ' +2d', ' FS-50%') }),
        { nil: null },
      ),
      more: fc.constantFrom(
        '',
        '',
        '',
        ', assign: asha',
        ', mustStart: 2026-02-02',
        ', finishNoLater: 2026-02-06',
        ', startNoLater: 2026-02-02',
        ', deadline: 2026-02-20',
        ', status: cancelled',
        ', actualStart: 2026-01-05, actualFinish: 2026-01-06',
        ', actualStart: 2026-01-06, progress: 20%',
      ),
    }),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows.map(({ work, after, more }, i) => {
      const link = after && i >= after.back ? `, after: ["t${i - after.back}${after.relation}"]` : '';
      return `  t${i}: {name: T, ${work}${link}${work === 'milestone: true' ? more.replace(', assign: asha', '') : more}}`;
    }),
  );

const textOf = (rows: readonly string[]) =>
  `${head(', name: P')}resources: {asha: {name: Asha}}\ntasks:\n${rows.length > 0 ? rows.join('\n') : '  {}'}\n`;

describe('the quality of any schedule', () => {
  it('has a score between none and all, and offenders that are tasks of the plan', () => {
    fc.assert(
      fc.property(plans, fc.boolean(), (rows, isAgainst) => {
        const text = textOf(rows);
        const { checks, passed, judged, score } = quality(text, '2026-01-09', isAgainst ? baselineOfText(text) : null);
        assert.equal(checks.length, 14);
        assert.ok(passed <= judged && judged <= 14);
        assert.ok(score === null ? judged === 0 : score >= 0 && score <= 1);
        for (const { offenders, counted, value, result, why } of checks) {
          for (const { task } of offenders) assert.match(task.id, /^t\d+$/);
          if (counted) assert.ok(offenders.length === counted.found && counted.found <= counted.of && counted.of > 0);
          assert.equal(value === null, result === null);
          assert.equal(why === null, result !== null);
        }
      }),
    );
  });

  it('tests the critical path as if the text had been edited', () => {
    let tried = 0;
    fc.assert(
      fc.property(plans, (rows) => {
        const before = schedulesOf(textOf(rows), { statusDate: '2026-01-09' });
        const test = toTheEnd(criticalPathTest(before));
        const id = test?.task === null || !test ? null : before.of.wbs.tasks[test.task]!.id;
        const row = rows.findIndex(
          (each) => each.startsWith(`  ${id}: {name: T, duration: `) && /duration: \d+d/.test(each) && !each.includes('progress'),
        );
        if (!test || row < 0) return;
        tried++;
        const longer = rows.map((each, i) =>
          i === row ? each.replace(/duration: (\d+)d/, (_, days) => `duration: ${Number(days) + 600}d`) : each,
        );
        const after = schedulesOf(textOf(longer), { statusDate: '2026-01-09' });
        const { finish, projectFinish } = before.forecast;
        const moved = (index: number) => before.calendar.workingMinutes(finish[index]!, after.forecast.finish[index]!);
        const ends = [...finish.keys()].filter((index) => finish[index] === projectFinish);
        assert.equal(test.moved, Math.max(...ends.map(moved)) / moved(row));
      }),
      { numRuns: 200 },
    );
    assert.ok(tried > 20);
  });

  it('passes leads and hard constraints once every fix is made', () => {
    fc.assert(
      fc.property(plans, (rows) => {
        let text = `planloom: 1\n${textOf(rows.map((row) => row.replace(/, startNoLater: [\d-]+/, '')))}`;
        for (let round = 0; round < 10; round++) {
          const { problems } = settledOn(factsOf({ 'plan.yaml': text }), 'plan.yaml');
          const fixable = problems.filter(({ rule, fix }) => fix && (rule === 'lead' || rule === 'hard-constraint'));
          if (fixable.length === 0) break;
          text = applyFixes(new Map([['plan.yaml', text]]), fixable).get('plan.yaml')!;
        }
        const { problems } = settledOn(factsOf({ 'plan.yaml': text }), 'plan.yaml');
        const left = new Set(problems.map(({ rule }) => rule));
        // Where a graver rule tells of the constraint, its word counts.
        const fixed = quality(text.replace('planloom: 1\n', ''));
        assert.ok(!said(fixed, 'leads').startsWith('fail'), text);
        if (!left.has('constraint-conflict')) assert.ok(!said(fixed, 'hard-constraints').startsWith('fail'), text);
      }),
      { numRuns: 60 },
    );
  });
});
