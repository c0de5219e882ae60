import assert from 'node:assert/strict';
import { baselineOfText, letter, sentences, statusOfText } from '../../support/status.ts';

const people = `project: {id: p, start: 2026-01-05, currency: EUR}
resources:
  asha: {rate: 100/h}
  ben: {rate: 400/d, capacity: 50%}
  eve: {}
  gpu: {kind: equipment, capacity: 8, rate: 2/h}
`;

interface Figures {
  readonly spent: number;
  readonly atCompletion: number;
}

/** One working day has 8 hours; all amounts by hand. */
const labour: readonly [string, string, string | null, Figures][] = [
  ['effort by rate', '{effort: 2d, assign: asha}', '2026-01-02', { spent: 0, atCompletion: 1600 }],
  ['effort shared by percentages', '{effort: 3d, assign: {asha: 100%, ben: 50%}}', '2026-01-02', { spent: 0, atCompletion: 1600 + 400 }],
  ['a duration by shares', '{duration: 4d, assign: {asha: 50%}}', '2026-01-02', { spent: 0, atCompletion: 1600 }],
  ['all of a capacity', '{duration: 4d, assign: ben}', '2026-01-02', { spent: 0, atCompletion: 800 }],
  [
    'equipment for as long as the task lasts',
    '{effort: 2d, assign: {asha: 100%, gpu: 4}}',
    '2026-01-02',
    { spent: 0, atCompletion: 1600 + 128 },
  ],
  ['nobody’s rate as nothing', '{effort: 2d, assign: eve}', '2026-01-02', { spent: 0, atCompletion: 0 }],
  [
    'progress as spent',
    '{effort: 2d, assign: asha, actualStart: 2026-01-05, progress: 50%}',
    '2026-01-05',
    { spent: 800, atCompletion: 1600 },
  ],
  [
    'what remains instead of what was left',
    '{effort: 2d, assign: asha, actualStart: 2026-01-05, progress: 50%, remaining: 2d}',
    '2026-01-05',
    { spent: 800, atCompletion: 2400 },
  ],
  [
    'the effort that was really spent',
    '{effort: 2d, assign: asha, actualStart: 2026-01-05, progress: 50%, actualEffort: 12h}',
    '2026-01-06',
    { spent: 1200, atCompletion: 2000 },
  ],
  [
    'a finished duration as long as it lasted',
    '{duration: 2d, assign: asha, actualStart: 2026-01-05, actualFinish: 2026-01-07}',
    '2026-01-09',
    { spent: 2400, atCompletion: 2400 },
  ],
  [
    'fixed costs',
    '{duration: 2d, cost: 500, actualCost: 700, actualStart: 2026-01-05, progress: 50%}',
    '2026-01-05',
    { spent: 700, atCompletion: 700 },
  ],
  [
    'fixed costs of what is done',
    '{duration: 1d, cost: 500, actualStart: 2026-01-05, actualFinish: 2026-01-05}',
    '2026-01-09',
    { spent: 500, atCompletion: 500 },
  ],
  ['nothing for what is cancelled', '{effort: 2d, assign: asha, status: cancelled, cost: 90}', '2026-01-02', { spent: 0, atCompletion: 0 }],
];

describe('money of a task', () => {
  for (const [what, task, statusDate, { spent, atCompletion }] of labour) {
    it(`counts ${what}`, () => {
      const text = `${people}tasks: {t: ${task}}\nbudget: {approved: 1000, lines: {base: {planned: 10, actual: 1}}}\n`;
      const { money } = statusOfText(text, statusDate);
      assert.deepEqual([money.ac, money.eacByForecast], [spent + 1, atCompletion + 10]);
    });
  }

  it('shares a sprint among its stories by points', () => {
    const text = `${people}sprints: {s1: {start: 2026-01-05, finish: 2026-01-09}}
tasks:
  a: {points: 3, sprint: s1, assign: asha}
  b: {points: 1, sprint: s1, assign: asha}
`;
    assert.equal(statusOfText(text, '2026-01-02').money.eacByForecast, 40 * 100);
  });

  it('spends level of effort as time goes by', () => {
    const text = `${people}tasks:
  work: {duration: 10d}
  pmo: {spans: [work, work], assign: {asha: 50%}}
`;
    const { money } = statusOfText(text.replace('10d', '10d, actualStart: 2026-01-05, progress: 40%'), '2026-01-08');
    assert.deepEqual([money.ac, money.eacByForecast], [4 * 400, 10 * 400]);
  });
});

describe('money of lines', () => {
  const lines: readonly [string, string, Figures][] = [
    ['the plan where there is no forecast', '{planned: 100}', { spent: 0, atCompletion: 100 }],
    ['the forecast where there is one', '{planned: 100, actual: 20, forecast: 90}', { spent: 20, atCompletion: 90 }],
    ['what is spent and promised where that is more', '{planned: 100, actual: 80, committed: 50}', { spent: 80, atCompletion: 130 }],
    ['months together', '{planned: {2026-01: 10.10, 2026-02: 20.20}, actual: {2026-01: 10.15}}', { spent: 10.15, atCompletion: 30.3 }],
    [
      'labour of its own instead of the computed',
      '{category: labour, planned: 9000, actual: 300}',
      { spent: 300, atCompletion: 300 + 1600 },
    ],
    ['a labour forecast of its own', '{category: labour, actual: 300, forecast: 5000}', { spent: 300, atCompletion: 5000 }],
  ];
  for (const [what, line, { spent, atCompletion }] of lines) {
    it(`takes ${what}`, () => {
      const work = line.includes('labour') ? '{effort: 2d, assign: asha}' : '{effort: 2d, assign: eve}';
      const { money } = statusOfText(`${people}tasks: {t: ${work}}\nbudget: {lines: {l: ${line}}}\n`, '2026-01-02');
      assert.deepEqual([money.ac, money.eacByForecast], [spent, atCompletion]);
    });
  }

  it('knows no money where nothing costs anything', () => {
    const { money } = statusOfText('project: {id: p, start: 2026-01-05}\ntasks: {t: {duration: 5d}}\n', '2026-01-02');
    assert.deepEqual(money, { bac: null, ac: null, eacByForecast: null });
  });

  it('takes the sum at completion from the baseline', () => {
    const text = `${people}tasks: {t: {effort: 2d, assign: asha, cost: 50}}\nbudget: {lines: {l: {planned: 100, forecast: 400}}}\n`;
    assert.equal(statusOfText(text, '2026-01-02', baselineOfText(text)).money.bac, 1600 + 50 + 100);
  });
});

describe('the budget’s colour', () => {
  const budget = (approved: string, forecast: number, more = '') =>
    `${people}tasks: {t: {duration: 1d}}\nbudget: {${approved}lines: {l: {forecast: ${forecast}}}}\n${more}`;
  const cases: readonly [string, string, string, string][] = [
    ['green up to 105 %', budget('approved: 1000, ', 1050), 'G', 'G Forecast at completion 1,050 EUR, 105 % of the approved 1,000'],
    ['amber above', budget('approved: 1000, ', 1051), 'A', 'A Forecast at completion 1,051 EUR, 105.1 % of the approved 1,000'],
    ['amber up to 110 %', budget('approved: 1000, ', 1100), 'A', 'A Forecast at completion 1,100 EUR, 110 % of the approved 1,000'],
    ['red above', budget('approved: 1000, ', 1101), 'R', 'R Forecast at completion 1,101 EUR, 110.1 % of the approved 1,000'],
    [
      'red from a figure that the plan sets',
      budget('approved: 1000, ', 1030, 'rag: {thresholds: {budget: {amber: 100%, red: 102%}}}\n'),
      'R',
      'R Forecast at completion 1,030 EUR, 103 % of the approved 1,000',
    ],
    ['unknown without an approved sum', budget('', 1000), '–', '- No approved budget: give `budget.approved`'],
    [
      'unknown without any figure',
      `${people}tasks: {t: {duration: 1d}}\nbudget: {approved: 1000}\n`,
      '–',
      '- No forecast: no budget line, cost or rate',
    ],
  ];
  for (const [what, text, colour, first] of cases) {
    it(`is ${what}`, () => {
      const status = statusOfText(text, '2026-01-02');
      assert.deepEqual([letter(status, 'budget'), sentences(status, 'budget')[0]], [colour, first]);
    });
  }

  /** 1,000 a day, and 4,000 worth of work done. */
  const spent = (hours: number, more = '') => `project: {id: p, start: 2026-01-05, currency: EUR}
resources: {asha: {rate: 125/h}}
tasks: {work: {effort: 10d, assign: asha, actualStart: 2026-01-05, progress: 40%, actualEffort: ${hours}h}}
budget: {approved: 20000, lines: {l: {planned: 0}}}
${more}`;
  const indices: readonly [string, string, string, string][] = [
    ['green when less is spent', spent(20), 'G', 'G CPI 1.60: work worth 4,000 EUR is done for 2,500'],
    ['amber below 0.95', spent(34), 'A', 'A CPI 0.94: work worth 4,000 EUR is done for 4,250'],
    ['red below 0.90', spent(36), 'R', 'R CPI 0.88: work worth 4,000 EUR is done for 4,500'],
    [
      'as strict as the plan says',
      spent(32, 'rag: {thresholds: {budget: {cpi: {amber: 1.1, red: 1.05}}}}\n'),
      'R',
      'R CPI 1.00: work worth 4,000 EUR is done for 4,000',
    ],
  ];
  const agreed = baselineOfText(spent(0).replace(/, actualStart.*(?=\}\})/, ''));
  for (const [what, text, colour, sentence] of indices) {
    it(`takes the cost performance index: ${what}`, () => {
      const status = statusOfText(text, '2026-01-09', agreed);
      assert.deepEqual([letter(status, 'budget'), sentences(status, 'budget').find((each) => each.includes('CPI'))], [colour, sentence]);
    });
  }

  it('takes the estimate by index in a plan without lines', () => {
    const text = spent(40).replace(', lines: {l: {planned: 0}}', '').replace('20000', '12000');
    const status = statusOfText(text, '2026-01-09', agreed);
    assert.equal(
      sentences(status, 'budget')[1],
      'G Forecast at completion by index (BAC ÷ CPI) 12,500 EUR, 104.2 % of the approved 12,000',
    );
  });

  it('is unknown, not green, when the baseline cannot be read', () => {
    const status = statusOfText(spent(20), '2026-01-09', 'unreadable');
    assert.equal(letter(status, 'budget'), '–');
    assert.equal(sentences(status, 'budget')[0], '- The baseline cannot be read: CPI is unknown');
  });

  it('tells whose work was not counted and what is left', () => {
    const text = `${people}tasks: {t: {effort: 2d, assign: [asha, eve]}}\nbudget: {approved: 5000, contingency: {amount: 400, drawn: 100}}\n`;
    assert.deepEqual(sentences(statusOfText(text, '2026-01-02'), 'budget').slice(1), [
      '- Spent so far 0 EUR; 300 of 400 contingency left',
      '- Not counted: work of 1 resource without a rate (eve)',
    ]);
  });
});
