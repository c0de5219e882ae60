import assert from 'node:assert/strict';
import { baselineOfText, letter, sentences, statusOfText } from '../../support/status.ts';

/** Mon 2026-01-05 is the start; `days` of work, then a milestone. */
function plan(days: number, milestone: string, project = ''): string {
  return `project: {id: p, start: 2026-01-05${project}}
tasks:
  work: {name: Work, duration: ${days}d}
  live: {name: Go-live, milestone: true, after: work${milestone}}
`;
}

describe('the schedule’s colour', () => {
  const cases: readonly [string, string, string, string][] = [
    [
      'green before the deadline',
      plan(10, ', deadline: 2026-01-21'),
      'G',
      'G Go-live: forecast 2026-01-16, 3 working days before the deadline 2026-01-21',
    ],
    ['green on the deadline', plan(10, ', deadline: 2026-01-16'), 'G', 'G Go-live: forecast 2026-01-16, on the deadline 2026-01-16'],
    [
      'amber past the deadline',
      plan(10, ', deadline: 2026-01-15'),
      'A',
      'A Go-live: forecast 2026-01-16, 1 working day after the deadline 2026-01-15',
    ],
    [
      'green within the tolerance',
      plan(10, ', deadline: 2026-01-14, tolerance: 2d'),
      'G',
      'G Go-live: forecast 2026-01-16, 2 working days after the deadline 2026-01-14 (tolerance 2 working days)',
    ],
    [
      'amber beyond the tolerance',
      plan(10, ', deadline: 2026-01-13, tolerance: 2d'),
      'A',
      'A Go-live: forecast 2026-01-16, 3 working days after the deadline 2026-01-13 (tolerance 2 working days)',
    ],
    [
      'amber at five days',
      plan(10, ', deadline: 2026-01-09'),
      'A',
      'A Go-live: forecast 2026-01-16, 5 working days after the deadline 2026-01-09',
    ],
    [
      'red beyond five days',
      plan(10, ', deadline: 2026-01-08'),
      'R',
      'R Go-live: forecast 2026-01-16, 6 working days after the deadline 2026-01-08',
    ],
    [
      'amber for the project’s own deadline',
      plan(10, '', ', deadline: 2026-01-15'),
      'A',
      'A Finish: forecast 2026-01-16, 1 working day after the deadline 2026-01-15',
    ],
    [
      'red where the plan is stricter',
      `${plan(10, ', deadline: 2026-01-14')}rag: {thresholds: {schedule: {deadline: {red: 1d}}}}\n`,
      'R',
      'R Go-live: forecast 2026-01-16, 2 working days after the deadline 2026-01-14',
    ],
    [
      'unknown without tasks',
      'project: {id: p, start: 2026-01-05, deadline: 2026-02-02}\n',
      '–',
      '- No dates: the plan has no start, or nothing that can be scheduled',
    ],
    ['unknown without anything to compare with', plan(10, ''), '–', '- Nothing to compare with: no deadline and no baseline'],
  ];
  for (const [what, text, colour, first] of cases) {
    it(`is ${what}`, () => {
      const status = statusOfText(text, '2026-01-02');
      assert.deepEqual([letter(status, 'schedule'), sentences(status, 'schedule')[0]], [colour, first]);
    });
  }

  it('forgets milestones that have been reached', () => {
    const done = plan(5, ', deadline: 2026-01-06, actualFinish: 2026-01-09', ', deadline: 2026-01-30').replace(
      'duration: 5d',
      'duration: 5d, actualStart: 2026-01-05, actualFinish: 2026-01-09',
    );
    assert.equal(letter(statusOfText(done, '2026-01-12'), 'schedule'), 'G');
  });

  const late: readonly [number, string][] = [
    [10, 'G'],
    [15, 'G'],
    [16, 'A'],
    [30, 'A'],
    [31, 'R'],
  ];
  for (const [days, colour] of late) {
    it(`is ${colour} when work agreed as 10 days takes ${days}`, () => {
      const status = statusOfText(plan(days, ''), '2026-01-02', baselineOfText(plan(10, '')));
      assert.equal(letter(status, 'schedule'), colour);
    });
  }

  it('takes the worse of deadline and baseline', () => {
    const status = statusOfText(plan(18, ', deadline: 2026-02-27'), '2026-01-02', baselineOfText(plan(10, ', deadline: 2026-02-27')));
    assert.equal(letter(status, 'schedule'), 'A');
    assert.deepEqual(sentences(status, 'schedule'), [
      'A Finish: forecast 2026-01-28, 8 working days after the baseline 2026-01-16',
      'A Go-live: forecast 2026-01-28, 8 working days after the baseline 2026-01-16',
      'G Go-live: forecast 2026-01-28, 22 working days before the deadline 2026-02-27',
    ]);
  });

  it('knows a renamed milestone of the baseline', () => {
    const renamed = plan(18, ', deadline: 2026-02-27, was: old');
    const status = statusOfText(renamed, '2026-01-02', baselineOfText(plan(10, ', deadline: 2026-02-27').replace('live:', 'old:')));
    assert.ok(sentences(status, 'schedule').some((sentence) => /^A Go-live: .* after the baseline/.test(sentence)));
  });

  it('is unknown, not green, when the baseline cannot be read', () => {
    const status = statusOfText(plan(10, ', deadline: 2026-01-21', ', baseline: k'), '2026-01-02', 'unreadable');
    assert.equal(letter(status, 'schedule'), '–');
    assert.match(sentences(status, 'schedule')[0]!, /^- The baseline cannot be read/);
  });

  it('stays amber when the baseline cannot be read', () => {
    assert.equal(letter(statusOfText(plan(10, ', deadline: 2026-01-15'), '2026-01-02', 'unreadable'), 'schedule'), 'A');
  });

  /** Ten days of 1,000 agreed; five should be done by the status date. */
  const priced = (progress: string, more = '') => `project: {id: p, start: 2026-01-05}
resources: {asha: {rate: 125/h}}
tasks: {work: {effort: 10d, assign: asha, actualStart: 2026-01-05, progress: ${progress}}}
${more}`;
  const indices: readonly [string, string, string, string][] = [
    ['green at 0.95', priced('47.5%'), 'G', 'G SPI 0.95: work worth 4,750 is done, 5,000 was planned by 2026-01-09'],
    ['amber below 0.95', priced('47.4%'), 'A', 'A SPI 0.94: work worth 4,740 is done, 5,000 was planned by 2026-01-09'],
    ['amber at 0.90', priced('45%'), 'A', 'A SPI 0.90: work worth 4,500 is done, 5,000 was planned by 2026-01-09'],
    ['red below 0.90', priced('44.9%'), 'R', 'R SPI 0.89: work worth 4,490 is done, 5,000 was planned by 2026-01-09'],
    [
      'what the plan says is red',
      priced('30%', 'rag: {thresholds: {schedule: {spi: {amber: 0.6, red: 0.5}}}}\n'),
      'G',
      'G SPI 0.60: work worth 3,000 is done, 5,000 was planned by 2026-01-09',
    ],
  ];
  for (const [what, text, colour, sentence] of indices) {
    it(`takes the schedule performance index: ${what}`, () => {
      const status = statusOfText(text, '2026-01-09', baselineOfText(priced('0%').replace(/, actualStart.*(?=\}\})/, '')));
      assert.deepEqual(
        [letter(status, 'schedule'), sentences(status, 'schedule').find((each) => each.includes('SPI'))],
        [colour, sentence],
      );
    });
  }

  it('counts green dates beyond the three tightest', () => {
    const many = Array.from({ length: 6 }, (_, i) => `  m${i}: {milestone: true, deadline: 2026-02-0${i + 1}}\n`).join('');
    const status = statusOfText(`project: {id: p, start: 2026-01-05}\ntasks:\n${many}`, '2026-01-02');
    assert.equal(sentences(status, 'schedule').length, 4);
    assert.equal(sentences(status, 'schedule')[3], 'G 3 more dates within deadlines and baseline');
  });
});
