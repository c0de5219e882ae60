/** Sprints, velocity, flow and the dates of releases, against figures worked out by hand. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { deliveryOf, type Delivery } from '../../../../src/core/status/delivery/delivery.ts';
import { deliverySentences } from '../../../../src/core/status/delivery/sentences.ts';
import { formatDay } from '../../../../src/core/values/civil.ts';
import { factsOf, settledOn } from '../../../support/facts.ts';

const head = (statusDate: string) => `planloom: 1
project: {id: p, name: P, start: 2026-03-02, statusDate: ${statusDate}}
`;

function deliveryIn(text: string): { delivery: Delivery; sentences: readonly string[] } {
  const { plan, schedules, statusDate } = settledOn(factsOf({ 'plan.yaml': text }), 'plan.yaml');
  const delivery = deliveryOf({ plan: plan!, schedules: schedules!, statusDate });
  return { delivery, sentences: deliverySentences(delivery, plan!) };
}

const story = (id: string, points: number | null, more: string) =>
  `  ${id}: {name: ${id.toUpperCase()}, duration: 1d, ${points === null ? '' : `points: ${points}, `}${more}}\n`;
const done = (from: string, to = from) => `actualStart: ${from}, actualFinish: ${to}`;

/** One-week sprints from 2 March 2026 on, of one team. */
const weeks = (...more: readonly string[]) =>
  `sprints:\n${more.map((text, at) => `  s${at + 1}: {start: 2026-03-${String(2 + 7 * at).padStart(2, '0')}, finish: 2026-03-${String(6 + 7 * at).padStart(2, '0')}${text}}\n`).join('')}`;

describe('sprints in points', () => {
  it('tell what was added, removed, done and carried over', () => {
    // One: agreed 10, its stories have 5 + 3 + 4 = 12, so 2 were added; 5 done in it, 3 carried to Two and 4 not done: 7 carried over.
    // Two: agreed 9, its stories have 3 + 2 = 5, so 4 were removed; 3 done, 2 left, still running.
    const tasks = `tasks:\n${story('a', 5, `sprint: s1, ${done('2026-03-03')}`)}${story('b', 3, `sprint: [s1, s2], ${done('2026-03-10')}`)}${story('c', 4, 'sprint: s1')}${story('d', 2, 'sprint: s2')}`;
    const { delivery } = deliveryIn(head('2026-03-11') + tasks + weeks(', committed: 10', ', committed: 9'));
    assert.deepEqual(
      delivery.sprints.map(({ sprint, committed, added, removed, done: finished, left, isOver, isRunning }) => [
        ...[sprint.id, committed, added, removed, finished, left],
        isOver ? 'over' : isRunning ? 'running' : 'to come',
      ]),
      [
        ['s1', 10, 2, 0, 5, 7, 'over'],
        ['s2', 9, 0, 4, 3, 2, 'running'],
      ],
    );
  });
});

describe('velocity', () => {
  it('is the average of the last three sprints of a team that are over, with its spread', () => {
    // Of four sprints the last three count: 8 − 0, 10 − 4, 9 − 2 points done, so (8 + 6 + 7) / 3 = 7, from 6 to 8.
    const typed = (committed: number, left: number, day: string) => `, committed: ${committed}, remaining: {2026-03-${day}: ${left}}`;
    const { delivery, sentences } = deliveryIn(
      `${head('2026-03-27')}tasks: {a: {name: A, duration: 1d}}\n${weeks(typed(30, 0, '06'), typed(8, 0, '13'), typed(10, 4, '20'), typed(9, 2, '27'))}`,
    );
    const velocity = delivery.velocity.get(null)!;
    assert.deepEqual([velocity.average, velocity.least, velocity.most, velocity.of.length], [7, 6, 8, 3]);
    assert.equal(sentences[0], 'Velocity: 7 points a sprint (6 to 8 in the last 3)');
  });
});

describe('when a release is done at the pace so far', () => {
  const releases = 'releases: {r1: {name: First, milestone: m1}, r2: {name: Second, milestone: m2}}\n';
  const milestones = '  m1: {name: M1, milestone: true, after: x}\n  m2: {name: M2, milestone: true, after: y}\n';
  const paced = weeks(', committed: 5, remaining: {2026-03-06: 0}', ', committed: 5, remaining: {2026-03-13: 0}');

  it('counts sprints to come, what is due before it first', () => {
    // Every sprint did 5 points, so chance has no say. 12 points take three sprints of a week after 13 March: 3 April. 8 more behind them are
    // 20 in all, four sprints: 10 April. W has no points; nobody estimates level of effort.
    const tasks = `tasks:\n${story('x', 12, 'release: r1')}${story('y', 8, 'release: r2, after: x')}${story('w', null, 'release: r2')}  pm: {name: PM, spans: [x, y], release: r2}\n${milestones}`;
    const { delivery, sentences } = deliveryIn(head('2026-03-13') + tasks + releases + paced);
    assert.deepEqual(
      delivery.releases.map(({ release, remaining, ahead, unestimated, p50, p80 }) => [
        ...[release.id, remaining, ahead, unestimated],
        ...[p50, p80].map((day) => formatDay(day!)),
      ]),
      [
        ['r1', 12, 0, 0, '2026-04-03', '2026-04-03'],
        ['r2', 8, 12, 1, '2026-04-10', '2026-04-10'],
      ],
    );
    assert.equal(
      sentences[2],
      '"Second" has 8 points left, behind 12 of releases before it: at the pace of the last 2 sprints done by 2026-04-10 in half of the runs, by 2026-04-10 in 80 %; 1 task without points not counted',
    );
  });

  it('takes off what a running sprint has done already', () => {
    // 12 points: of the running sprint's 5 three are done and no longer left, so it gives 2 more; two further sprints give 10: 3 April.
    const tasks = `tasks:\n${story('x', 12, 'release: r1')}${story('z', 3, `sprint: s3, ${done('2026-03-17')}`)}${milestones.split('\n')[0]!}\n`;
    const text =
      head('2026-03-18') +
      tasks +
      'releases: {r1: {name: First, milestone: m1}}\n' +
      paced +
      '  s3: {start: 2026-03-16, finish: 2026-03-20}\n';
    const [first] = deliveryIn(text).delivery.releases;
    assert.equal(formatDay(first!.p50!), '2026-04-03');
  });

  it('is not known before a sprint is over, and the same for the same seed', () => {
    const tasks = `tasks:\n${story('x', 12, 'release: r1')}${milestones.split('\n')[0]!}\n`;
    const own = 'releases: {r1: {name: First, milestone: m1}}\n';
    const before = deliveryIn(head('2026-03-02') + tasks + own + paced);
    assert.deepEqual([before.delivery.releases[0]!.p50, before.delivery.releases[0]!.sampled], [null, 0]);
    assert.match(before.sentences.join('\n'), /"First" has 12 points left: no sprint is over yet/);
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 2, maxLength: 4 }), fc.integer({ min: 1, max: 60 }), (points, remaining) => {
        const sprints = weeks(
          ...points.map((count, at) => `, committed: 9, remaining: {2026-03-${String(6 + 7 * at).padStart(2, '0')}: ${9 - count}}`),
        );
        const at = (left: number) => {
          const text = `${head('2026-03-27')}tasks:\n${story('x', left, 'release: r1')}${milestones.split('\n')[0]!}\n${own}${sprints}`;
          return deliveryIn(text).delivery.releases[0]!;
        };
        const [one, again, more] = [at(remaining), at(remaining), at(remaining + 5)];
        assert.deepEqual([again.p50, again.p80], [one.p50, one.p80]);
        if (Math.max(...points) === 0) assert.equal(one.p50, null);
        else assert.ok(one.p50! <= one.p80! && more.p50! >= one.p50! && more.p80! >= one.p80!);
      }),
      { numRuns: 30 },
    );
  });
});

describe('flow', () => {
  it('tells how long work takes, by stage, and what is under way for longer than most', () => {
    // Five finished tasks took 1, 2, 3, 4 and 10 days: half within 3 (the third), 85 % within 10 (the fifth of ⌈4.25⌉). Of design 1, 2 and 3.
    const tasks = ['02', '03', '04', '05', '11']
      .map((to, at) => story(`a${at}`, null, `${at < 3 ? 'stage: design, ' : ''}${done('2026-03-02', `2026-03-${to}`)}`))
      .join('');
    const open = `  o: {name: O, duration: 40d, actualStart: 2026-03-03, progress: 10%}\n  p: {name: Q, duration: 40d, actualStart: 2026-03-10, progress: 10%}\n`;
    const stages = 'lifecycle: {project: [design, build]}\n';
    const { delivery, sentences } = deliveryIn(`${head('2026-03-13')}tasks:\n${tasks}${open}${stages}`);
    const { half, most, byStage, underWay, ageing } = delivery.flow;
    assert.deepEqual([half, most], [3, 10]);
    assert.deepEqual(byStage, [
      { stage: 'design', count: 3, half: 2 },
      { stage: null, count: 2, half: 4 },
    ]);
    assert.deepEqual([underWay.map(({ age }) => age), ageing.map(({ age }) => age)], [[11, 4], [11]]);
    assert.deepEqual(sentences, [
      'Half of 5 finished tasks took at most 3 days from start to finish, 85 % at most 10 days',
      '2 tasks under way; longer than that already: "O" (11 days)',
    ]);
  });
});
