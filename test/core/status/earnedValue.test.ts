import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { EarnedValue } from '../../../src/core/status/status.ts';
import { baselineOfText, statusOfText } from '../../support/status.ts';

const head = `project: {id: p, start: 2026-01-05}
resources: {asha: {rate: 100/h}, eve: {}}
`;

/** Mon 5 to Fri 16 January and Mon 19 to Fri 23: 8,000 and 4,000. The status date is the first Friday, unless said otherwise. */
const plan = (a = '', b = '', more = '') => `${head}tasks:
  a: {effort: 10d, assign: asha${a}}
  b: {effort: 5d, assign: asha, after: a${b}}
${more}`;
const friday = '2026-01-09';
const begun = ', actualStart: 2026-01-05';

type Figures = Partial<EarnedValue> & { readonly bac?: number; readonly ac?: number };

function figuresOf(text: string, agreed: string, statusDate = friday): Figures {
  const { earned, money } = statusOfText(text, statusDate, baselineOfText(agreed));
  return { ...earned, bac: money.bac ?? NaN, ac: money.ac ?? NaN };
}

interface Case {
  readonly what: string;
  readonly now: string;
  readonly agreed?: string;
  readonly statusDate?: string;
  readonly expected: Figures;
}

const lines = (line: string) => `budget: {lines: {l: ${line}}}\n`;

/** All worked out by hand; a day has 8 hours of 100. */
const cases: readonly Case[] = [
  { what: 'plans evenly over working time', now: plan(), expected: { bac: 12_000, pv: 4000, ev: 0, spi: 0 } },
  { what: 'plans nothing for a weekend', now: plan(), statusDate: '2026-01-11', expected: { pv: 4000 } },
  { what: 'plans one task after the other', now: plan(), statusDate: '2026-01-20', expected: { pv: 9600 } },
  { what: 'plans all by the finish', now: plan(), statusDate: '2026-01-23', expected: { pv: 12_000 } },
  { what: 'plans nothing before the start', now: plan(), statusDate: '2026-01-02', expected: { pv: 0, ev: 0, spi: null } },
  {
    what: 'earns by progress',
    now: plan(`${begun}, progress: 40%`),
    expected: { ev: 3200, ac: 3200, spi: 0.8, cpi: 1, eacByIndex: 12_000, eacAtRate: 12_000, etc: 8800, vac: 0, tcpi: 1 },
  },
  {
    what: 'counts the effort that was really spent',
    now: plan(`${begun}, progress: 40%, actualEffort: 50h`),
    expected: { ev: 3200, ac: 5000, spi: 0.8, cpi: 0.64, eacByIndex: 18_750, eacAtRate: 13_800, etc: 13_750, vac: -6750, tcpi: 1.2571 },
  },
  {
    what: 'earns all of what is finished, whatever it took',
    now: plan(`${begun}, actualFinish: 2026-01-08, actualEffort: 4d`),
    expected: { ev: 8000, ac: 3200, spi: 2, cpi: 2.5, eacByIndex: 4800, eacAtRate: 7200, tcpi: 0.4545 },
  },
  {
    what: 'earns by what was agreed, not by what it has become',
    now: plan(`${begun}, progress: 50%, actualEffort: 40h`).replace('effort: 10d', 'effort: 20d'),
    agreed: plan(),
    expected: { bac: 12_000, ev: 4000, ac: 4000 },
  },
  {
    what: 'earns nothing for what nobody agreed on',
    now: plan('', '', `  c: {effort: 2d, assign: asha${begun}, progress: 50%}\n`),
    agreed: plan(),
    expected: { bac: 12_000, ev: 0, ac: 800, cpi: 0, eacByIndex: null },
  },
  {
    what: 'earns under an earlier name',
    now: plan(`${begun}, progress: 50%`).replaceAll(/\ba\b/g, 'z').replace('effort: 10d', 'was: a, effort: 10d'),
    agreed: plan(),
    expected: { ev: 4000 },
  },
  {
    what: 'earns once where two tasks claim a name',
    now: plan(`${begun}, progress: 50%`, '', `  c: {was: a, effort: 5d, assign: asha${begun}, progress: 100%}\n`),
    agreed: plan(),
    expected: { ev: 4000 },
  },
  {
    what: 'earns nothing more for what is cancelled',
    now: plan(`${begun}, progress: 50%, status: cancelled`),
    agreed: plan(),
    expected: { bac: 12_000, pv: 4000, ev: 0 },
  },
  {
    what: 'earns by the progress of what a task was broken into',
    now: plan().replace(
      / {2}a: .*\n/,
      `  a: {tasks: {a1: {effort: 4d, assign: asha${begun}, progress: 100%}, a2: {effort: 6d, assign: asha}}}\n`,
    ),
    agreed: plan(),
    expected: { ev: 3200 },
  },
  {
    what: 'earns level of effort as planned',
    now: plan('', '', '  pmo: {spans: [a, b], assign: {asha: 10%}}\n'),
    expected: { bac: 13_200, pv: 4400, ev: 400 },
  },
  {
    what: 'counts a fixed cost with its task',
    now: plan(', cost: 1000', `, cost: 500`),
    expected: { bac: 13_500, pv: 4500, ev: 0 },
  },
  {
    what: 'plans and earns a line by its months: seven of January’s 22 working days',
    now: plan('', '', lines('{planned: {2026-01: 2200, 2026-02: 1000}, actual: {2026-01: 350}, forecast: 3000}')),
    expected: { bac: 15_200, pv: 4700, ev: 700, ac: 350, cpi: 2, eac: 15_000, etc: 14_650, vac: 200 },
  },
  {
    what: 'plans a single sum over the whole baseline',
    now: plan('', '', lines('{planned: 1500}')),
    expected: { bac: 13_500, pv: 4500, ev: 500 },
  },
  {
    what: 'shares a labour line among the tasks',
    now: plan(`${begun}, progress: 40%`, '', lines('{category: labour, planned: 6000, actual: 2000}')),
    expected: { bac: 6000, pv: 2000, ev: 1600, ac: 2000, cpi: 0.8 },
  },
  {
    what: 'shares a labour line by effort where nobody has a rate',
    now: plan(`${begun}, progress: 40%`, '', lines('{category: labour, planned: 6000, actual: 2000}')).replaceAll(
      'assign: asha',
      'assign: eve',
    ),
    expected: { bac: 6000, pv: 2000, ev: 1600, ac: 2000, cpi: 0.8 },
  },
  {
    what: 'has no index where the budget is spent',
    now: plan(`${begun}, progress: 40%, actualEffort: 130h`),
    expected: { ac: 13_000, eacAtRate: 21_800, tcpi: null, missing: ['No TCPI: the budget at completion is spent'] },
  },
  {
    what: 'has no index where nothing is spent',
    now: plan(),
    expected: { cpi: null, eacByIndex: null, eac: 12_000, missing: ['No CPI: nothing is spent yet'] },
  },
];

describe('earned value', () => {
  for (const { what, now, agreed, statusDate, expected } of cases) {
    it(what, () => {
      const found = figuresOf(now, agreed ?? untouched(now), statusDate);
      assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, found[key as keyof Figures]])), expected);
    });
  }

  const unknown: readonly [string, EarnedValue['missing'][number], () => EarnedValue][] = [
    ['without a baseline', 'No baseline to earn against: give `project.baseline`', () => statusOfText(plan(), friday).earned],
    [
      'when it cannot be read',
      'The baseline cannot be read: what was planned is unknown',
      () => statusOfText(plan(), friday, 'unreadable').earned,
    ],
    [
      'when it holds no money',
      'The baseline holds no money to earn',
      () => statusOfText(plan(), friday, baselineOfText(plan().replaceAll('assign: asha', 'assign: eve'))).earned,
    ],
    [
      'without a status date',
      'No status date: what should be done by now is unknown',
      () => statusOfText(plan(), null, baselineOfText(plan())).earned,
    ],
  ];
  for (const [what, sentence, earned] of unknown) {
    it(`is unknown, and says so, ${what}`, () => {
      const { pv, ev, spi, cpi, eacByIndex, eacAtRate, tcpi, missing } = earned();
      assert.deepEqual([pv, ev, spi, cpi, eacByIndex, eacAtRate, tcpi], Array(7).fill(null));
      assert.deepEqual(missing, [sentence]);
    });
  }

  it('lets the forecast count in a plan with lines, and the index in one without', () => {
    const now = plan(`${begun}, progress: 40%, actualEffort: 50h`);
    assert.equal(figuresOf(now, plan()).eac, 18_750);
    const withLine = `${now}${lines('{planned: 100, forecast: 300}')}`;
    assert.equal(figuresOf(withLine, untouched(withLine)).eac, 5000 + 4800 + 4000 + 300);
  });
});

/** The same plan before anything happened. */
function untouched(text: string): string {
  return text.replaceAll(/, (actualStart|actualFinish|progress|actualEffort|status): [^,}]+/g, '');
}

interface Piece {
  readonly days: number;
  readonly rate: number;
  readonly progress: number;
  readonly cost: number;
}

const piece: fc.Arbitrary<Piece> = fc.record({
  days: fc.integer({ min: 1, max: 12 }),
  rate: fc.integer({ min: 1, max: 300 }),
  progress: fc.integer({ min: 0, max: 100 }),
  cost: fc.nat(500),
});

/** One after the other from Mon 5 January. */
function chain(pieces: readonly Piece[], actuals: (piece: Piece, index: number) => string): string {
  const people = pieces.map(({ rate }, i) => `  p${i}: {rate: ${rate}.37/h}\n`).join('');
  const tasks = pieces
    .map(
      (each, i) =>
        `  t${i}: {effort: ${each.days}d, cost: ${each.cost}, assign: p${i}${i > 0 ? `, after: t${i - 1}` : ''}${actuals(each, i)}}\n`,
    )
    .join('');
  return `project: {id: p, start: 2026-01-05}\nresources:\n${people}tasks:\n${tasks}`;
}

const pieces = fc.array(piece, { minLength: 1, maxLength: 6 });
const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-02-${String(number).padStart(2, '0')}`);

describe('earned value, whatever the plan', () => {
  it('lies between nothing and the budget at completion, as planned value does', () => {
    fc.assert(
      fc.property(pieces, day, (all, date) => {
        const { pv, ev, bac } = figuresOf(
          chain(all, ({ progress }) => `${begun}, progress: ${progress}%`),
          chain(all, () => ''),
          date,
        );
        assert.ok(0 <= ev! && ev! <= bac! && 0 <= pv! && pv! <= bac!, JSON.stringify({ pv, ev, bac }));
      }),
      { numRuns: 50 },
    );
  });

  it('never plans less as time goes by', () => {
    fc.assert(
      fc.property(pieces, day, day, (all, one, other) => {
        const agreed = chain(all, () => '');
        const [earlier, later] = [one, other].sort();
        assert.ok(figuresOf(agreed, agreed, earlier).pv! <= figuresOf(agreed, agreed, later).pv!);
      }),
      { numRuns: 50 },
    );
  });

  it('is all of the budget, with an index of 1, when everything is done on the last day', () => {
    fc.assert(
      fc.property(pieces, (all) => {
        const agreed = chain(all, () => '');
        const finish = new Date((baselineOfText(agreed).finish! - 1) * 60_000).toISOString().slice(0, 10);
        const { ev, pv, bac, spi, vac, tcpi, ac } = figuresOf(
          chain(all, () => `, actualFinish: ${finish}`),
          agreed,
          finish,
        );
        assert.deepEqual([ev, pv, spi, ac, vac], [bac, bac, 1, bac, 0]);
        assert.equal(tcpi, null);
      }),
      { numRuns: 50 },
    );
  });
});
