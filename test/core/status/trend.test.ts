import assert from 'node:assert/strict';
import { trendOf, type RagTrend, type Reported, type Trend } from '../../../src/core/status/trend.ts';
import type { RagDimension } from '../../../src/core/plan/words.ts';
import { analysedFolder } from '../../support/folder.ts';
import { planOf } from '../../support/schedules.ts';
import { statusOfText } from '../../support/status.ts';

const reported = (text: string, statusDate: string): Reported => ({ plan: planOf(text), status: statusOfText(text, statusDate) });

function trend(before: string, now: string, [then, today] = ['2026-01-02', '2026-01-02']): Trend {
  return trendOf(reported(before, then), reported(now, today));
}

/** `worse green→amber +sentence −sentence` */
function told({ rag }: Trend, dimension: RagDimension): string {
  const { movement, computed, came, went }: RagTrend = rag.get(dimension)!;
  const sentences = [...came.map(({ text }) => ` +${text}`), ...went.map(({ text }) => ` −${text}`)];
  return `${movement ?? 'unknown'} ${computed.from ?? '?'}→${computed.to ?? '?'}${sentences.join('')}`;
}

const late = (days: number, name = 'live') => `project: {id: p, start: 2026-01-05}
tasks:
  work: {name: Work, duration: ${days}d}
  ${name}: {name: Go-live, milestone: true, after: work, deadline: 2026-01-23}
`;

describe('the trend of the colours', () => {
  const cases: readonly [string, string, string, string][] = [
    ['nothing moved', late(10), late(10), 'same green→green'],
    ['it got worse', late(15), late(16), 'worse green→amber +Go-live: forecast 2026-01-26, 1 working day after the deadline 2026-01-23'],
    ['only the figures moved', late(16), late(18), 'same amber→amber'],
    [
      'the colour of a date moved',
      late(18),
      late(21),
      'worse amber→red +Go-live: forecast 2026-02-02, 6 working days after the deadline 2026-01-23' +
        ' −Go-live: forecast 2026-01-28, 3 working days after the deadline 2026-01-23',
    ],
    ['it got better', late(16), late(15), 'better amber→green −Go-live: forecast 2026-01-26, 1 working day after the deadline 2026-01-23'],
    ['it was renamed', late(16, 'old'), late(18).replace('{name: Go', '{was: old, name: Go'), 'same amber→amber'],
    ['nothing was known', 'project: {id: p, start: 2026-01-05}\n', late(10), 'unknown ?→green'],
  ];
  for (const [what, before, now, expected] of cases) it(what, () => assert.equal(told(trend(before, now), 'schedule'), expected));

  it('leaves the overall colour’s reasons to the four', () => {
    assert.equal(told(trend(late(15), late(16)), 'overall'), 'worse green→amber');
  });

  it('tells what was declared', () => {
    const { rag } = trend(`${late(10)}rag: {schedule: green}\n`, `${late(10)}rag: {schedule: {status: amber, reason: Rain}, scope: red}\n`);
    assert.deepEqual([rag.get('schedule')!.declared, rag.get('scope')!.declared], [{ from: 'green', to: 'amber' }, { from: null, to: 'red' }]); // prettier-ignore
  });
});

const register = (...lines: readonly string[]) =>
  `project: {id: p, start: 2026-01-05}\nraid:\n${lines.map((line) => `  ${line}\n`).join('')}`;

describe('the trend of the register', () => {
  const before = register(
    'risks: {R-1: {name: Frost, probability: 3, impact: 4, owner: a}, R-2: {name: Flood, probability: 1, impact: 1}, R-3: {name: Gone}}',
    'issues: {I-1: {name: No data, due: 2026-01-20, status: open}, I-2: {name: No room, status: done}}',
  );
  const now = register(
    'risks: {R-1: {name: Frost, probability: 4, impact: 4, owner: b, review: 2026-02-02}, R-2: {name: Flood, probability: 1, impact: 1, status: closed}, R-9: {was: R-3, name: Gone}}',
    'issues: {I-1: {name: No data, due: 2026-01-20}, I-2: {name: No room, status: open}, I-3: {name: Noise}}',
  );
  const { raid } = trend(before, now);
  const ids = (list: readonly { entry: { id: string } }[]) => list.map(({ entry }) => entry.id);

  it('knows what came, was closed and is gone', () => {
    assert.deepEqual([ids(raid.added), ids(raid.closed), ids(raid.removed)], [['I-3'], ['R-2'], []]);
    assert.deepEqual(ids(trend(before, register('risks: {R-1: {name: Frost}}')).raid.removed), ['R-2', 'R-3', 'I-1', 'I-2']);
  });

  it('says what changed, and leaves out what only is said otherwise', () => {
    const fields = raid.changed.map(({ status, fields: changed }) => [status.entry.id, Object.fromEntries(changed)]);
    assert.deepEqual(fields, [
      ['R-1', { owner: { from: 'a', to: 'b' }, due: { from: null, to: '2026-02-02' }, probability: { from: 3, to: 4 } }],
      ['I-2', { status: { from: 'done', to: 'open' } }],
    ]);
  });

  it('is nothing between a status and itself', () => {
    const same = trend(before, before);
    assert.deepEqual(same.raid, { added: [], closed: [], changed: [], removed: [] });
    assert.ok([...same.rag.values()].every(({ movement, came, went }) => movement !== 'worse' && came.length + went.length === 0));
  });
});

describe('evidence of the examples', () => {
  const plans = ['data-lake plan.yaml', 'ml-product copilot.plan.yaml', 'edge-ai infra/infra.plan.yaml', 'edge-ai ml/ml.plan.yaml'];
  for (const plan of plans) {
    const [folder, entry] = plan.split(' ');
    const { status } = analysedFolder(`examples/${folder}`, entry!);
    for (const { dimension, evidence } of status!.rag.values()) {
      it(`of ${plan}, ${dimension}, has its place, and speaks of one thing each`, () => {
        assert.deepEqual(evidence.filter(({ at }) => at === null), []); // prettier-ignore
        const told = evidence.filter(({ colour }) => colour === 'amber' || colour === 'red').map(({ about }) => about);
        assert.equal(new Set(told).size, told.length, told.join(', '));
      });
    }
  }
});
