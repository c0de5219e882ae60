/** What a change does to people's load, to effort, to promises and to committed dates; the figures are worked out by hand. */
import assert from 'node:assert/strict';
import { compare, type Comparison } from '../../../src/core/compare/compare.ts';
import { verdictOf } from '../../../src/core/compare/words.ts';
import { forecastText, latenessText, overloadText, promisedText, requestText, weekText } from '../../../src/core/compare/workWords.ts';
import { factsOf, settledOn } from '../../support/facts.ts';

const analysed = (text: string) => settledOn(factsOf({ 'a.plan.yaml': text }), 'a.plan.yaml');
const compared = (before: string, now: string): Comparison => compare(analysed(before), analysed(now));

/** Days of eight hours, Monday to Friday; the project begins on a Monday. */
const plan = (tasks: string, more = '') =>
  `planloom: 1\nproject: {id: p, name: P, start: 2026-01-05, statusDate: 2026-01-04}\nresources: {mia: {name: Mia}, ben: {name: Ben, capacity: 50%}}\n${more}tasks:\n${tasks}`;

describe('the load of a comparison', () => {
  const people = ({ load }: Comparison) => load!.people.map(({ id, from, to }) => `${id} ${from} ${to}`);
  const weeks = (over: NonNullable<Comparison['load']>['overloads']['came']) =>
    over.map((one) => `${one.name} ${weekText(one)} ${overloadText(one)}`);

  it('tells who has more and less to do, by how many hours', () => {
    // Mia: 5 d × 8 h = 40 h, then 3 d × 8 h = 24 h. Ben, half of the time: nothing, then 4 d × 8 h × 50 % = 16 h.
    const before = plan('  dig: {duration: 5d, assign: mia}\n  fill: {duration: 4d, after: dig}\n');
    const now = plan('  dig: {duration: 3d, assign: mia}\n  fill: {duration: 4d, after: dig, assign: {ben: 50%}}\n');
    assert.deepEqual(people(compared(before, now)), ['mia 40 24', 'ben 0 16']);
    assert.deepEqual(people(compared(now, before)), ['mia 24 40', 'ben 16 0']);
  });

  it('follows who was renamed, and tells who has gone', () => {
    // Mia is called "maria" now, and takes 6 d instead of 5: 40 h, then 48 h. Ben has no work and no place any more: 8 h, then 0.
    const before = plan('  dig: {duration: 5d, assign: mia}\n  fill: {duration: 2d, assign: {ben: 50%}}\n');
    const now = plan('  dig: {duration: 6d, assign: maria}\n  fill: {duration: 2d}\n').replace('{mia: {name: Mia}, ben: {name: Ben, capacity: 50%}}', '{maria: {name: Mia, was: mia}}'); // prettier-ignore
    assert.deepEqual(people(compared(before, now)), ['maria 40 48', 'ben 8 0']);
  });

  it('tells weeks in which more is asked than there is, new ones and gone ones', () => {
    // Both tasks fall into the week of 5 January: 40 h + 24 h = 64 h of 40 h. One after the other there are 40 h, then 24 h in the next.
    const together = plan('  dig: {duration: 5d, assign: mia}\n  fill: {duration: 3d, assign: mia}\n');
    const apart = plan('  dig: {duration: 5d, assign: mia}\n  fill: {duration: 3d, assign: mia, after: dig}\n');
    const clash = compared(apart, together).load!;
    assert.deepEqual(weeks(clash.overloads.came), ['Mia week of 2026-01-05 64 h of 40 h']);
    assert.deepEqual([clash.people, clash.overloads.went], [[], []]);
    assert.deepEqual(weeks(compared(together, apart).load!.overloads.went), ['Mia week of 2026-01-05 64 h of 40 h']);
  });

  it('tells days on which it is too much where the week has room', () => {
    // 2 d + 1 d on the same Monday: 24 h of 40 h in the week, 16 h of 8 h on that day.
    const one = plan('  dig: {duration: 2d, assign: mia}\n');
    const two = plan('  dig: {duration: 2d, assign: mia}\n  fill: {duration: 1d, assign: mia}\n');
    assert.deepEqual(weeks(compared(one, two).load!.overloads.came), [
      'Mia week of 2026-01-05 24 h of 40 h, more than there is on 1 of its days',
    ]);
  });

  it('is not known where a side has no dates, and nothing where both say the same', () => {
    const text = plan('  dig: {duration: 2d, assign: mia}\n');
    const undated = text.replace(', start: 2026-01-05', '');
    assert.deepEqual([compared(undated, text).load, compared(undated, text).effort, compared(text, undated).promises], [null, null, []]);
    const { load, effort, promises, committedDates } = compared(text, text);
    assert.deepEqual([load, effort?.tasks, promises, committedDates], [{ people: [], overloads: { came: [], went: [] } }, [], [], []]);
  });
});

describe('the effort of a comparison', () => {
  it('is what came and what went, task by task', () => {
    // dig: 5 d of two persons, 80 h, then 3 d, 48 h (−32). fill: effort 2 d, 16 h, gone (−16). test is new: 3 d of nobody in particular, 24 h (+24).
    // watch only runs along, and a container has no work of its own. Together 80 + 16 = 96 h, then 48 + 24 = 72 h.
    const watch = '  watch: {spans: [dig, end], assign: {ben: 10%}}\n  end: {milestone: true, after: dig}\n';
    const before = plan(
      `  box: {tasks: {dig: {duration: 5d, assign: {mia: 100%, ben: 100%}}}}\n  fill: {name: Fill, effort: 2d}\n${watch}`,
    );
    const now = plan(`  box: {tasks: {dig: {duration: 3d, assign: {mia: 100%, ben: 100%}}}}\n  test: {name: Test, duration: 3d}\n${watch}`);
    const { from, to, added, removed, tasks } = compared(before, now).effort!;
    assert.deepEqual([from, to, added, removed], [96, 72, 24, 48]);
    assert.deepEqual(
      tasks.map((task) => `${task.id} ${task.from} ${task.to}`),
      ['dig 80 48', 'test 0 24', 'fill 16 0'],
    );
  });

  it('goes where a task is cancelled, and stays where it is renamed or moves', () => {
    const before = plan('  dig: {name: Dig, duration: 5d}\n  fill: {name: Fill, duration: 2d, after: dig}\n');
    const cancelled = before.replace('name: Fill, ', 'name: Fill, status: cancelled, ');
    assert.deepEqual(compared(before, cancelled).effort!.removed, 16);
    const renamed = before.replace('dig: {', 'trench: {was: dig, startNoEarlier: 2026-01-12, ').replace('after: dig', 'after: trench');
    assert.deepEqual(compared(before, renamed).effort!.tasks, []);
  });
});

describe('the promises of a comparison', () => {
  const told = (before: string, now: string) =>
    compared(before, now).promises.map((promise) =>
      [promise.kind, promise.id, promisedText(promise) || 'nothing', forecastText(promise), latenessText(promise) ?? 'kept'].join(' | '),
    );
  const tasks = (days: number) => `  dig: {duration: ${days}d, requirements: [REQ-1]}\n  live: {milestone: true, after: dig}\n`;
  const promised = (date: string, horizon: string) =>
    `releases: {r1: {name: One, milestone: live, date: ${date}}}\nroadmap: {lanes: {l: {name: L}}, items: {first: {name: First, lane: l, horizon: ${horizon}, release: r1}}}\nrequirements: {REQ-1: {name: Fast, status: approved}}\n`;

  it('tell forecasts that moved, and by how much what was promised is missed', () => {
    // 5 d from Monday 5 January end on Friday 9; 8 d end on Wednesday 14, three working days later, and two after Monday 12.
    const before = plan(tasks(5), promised('2026-01-12', '2026-01'));
    const now = plan(tasks(8), promised('2026-01-12', '2026-01'));
    assert.deepEqual(told(before, now), [
      'release | r1 | 2026-01-12 | 2026-01-09 → 2026-01-14, +3 d | +2 d late, it was kept',
      'roadmap | first | 2026-01 | 2026-01-09 → 2026-01-14, +3 d | kept',
      'requirement | REQ-1 | nothing | 2026-01-09 → 2026-01-14, +3 d | kept',
    ]);
    assert.deepEqual(
      told(now, before).slice(0, 1),
      ['release | r1 | 2026-01-12 | 2026-01-14 → 2026-01-09, −3 d | kept again, it was +2 d late'], // prettier-ignore
    );
  });

  it('tell promises that moved though no forecast does', () => {
    // The forecast stays Wednesday 14 January: two working days after Monday 12, two before Friday 16. A horizon of words names no day.
    const before = plan(tasks(8), promised('2026-01-12', '2025-Q4'));
    const now = plan(tasks(8), promised('2026-01-16', 'now'));
    assert.deepEqual(told(before, now), [
      'release | r1 | 2026-01-12 → 2026-01-16 | 2026-01-14 | kept again, it was +2 d late',
      'roadmap | first | 2025-Q4 → now | 2026-01-14 | kept',
    ]);
  });

  it('leave out what came or went, and what was dropped', () => {
    const before = plan(tasks(5), 'requirements: {REQ-1: {name: Fast, status: approved}}\n');
    const now = plan(tasks(8), 'releases: {r1: {name: One, milestone: live}}\nrequirements: {REQ-1: {name: Fast, status: dropped}}\n');
    assert.deepEqual(told(before, now), []);
  });
});

describe('committed dates of a comparison', () => {
  const tasks = (deadline: string) =>
    `  box: {tasks: {dig: {duration: 5d}, live: {name: Live, milestone: true, after: dig, deadline: ${deadline}}}}\n`;
  const change = (affects: string, status = 'approved') =>
    `changes: {CR-1: {name: More time, raised: 2026-01-02, status: ${status}, affects: [${affects}]}}\n`;
  const release = (date: string) => `releases: {r1: {name: One, milestone: live, date: ${date}}}\n`;
  const told = (before: string, now: string) =>
    compared(before, now).committedDates.map((date) => `${date.kind} ${date.id}.${date.key} ${date.from} → ${date.to ?? 'none'}: ${requestText(date)}`); // prettier-ignore

  const before = plan(tasks('2026-01-16'));
  const later = (more: string) => plan(tasks('2026-01-30'), more);
  const moved = 'milestone live.deadline 2026-01-16 → 2026-01-30';
  const cases: readonly [string, string, string][] = [
    ['nobody has asked', '', `${moved}: no change request`],
    ['a change request for other work', change('dig'), `${moved}: no change request`],
    ['an approved one for the milestone', change('live'), `${moved}: CR-1 (approved)`],
    ['an approved one for its container', change('box'), `${moved}: CR-1 (approved)`],
    ['one that nobody has approved', change('live', 'proposed'), `${moved}: CR-1 is proposed, not approved`],
    ['an approved one for its release', release('2026-01-16') + change('r1'), `${moved}: CR-1 (approved)`],
  ];
  for (const [what, more, expected] of cases) {
    it(`are held against change requests: ${what}`, () => assert.deepEqual(told(before, later(more)), [expected]));
  }

  it('are a release’s date and the project’s deadline too', () => {
    const withDates = (date: string, deadline: string, more = '') =>
      plan(tasks('2026-01-16'), release(date) + more).replace('2026-01-04}', `2026-01-04, deadline: ${deadline}}`);
    const old = withDates('2026-01-20', '2026-02-27');
    assert.deepEqual(told(old, withDates('2026-01-27', '2026-03-06', change('live'))), [
      'release r1.date 2026-01-20 → 2026-01-27: CR-1 (approved)',
      'project p.deadline 2026-02-27 → 2026-03-06: no change request',
    ]);
    const time = change('dig').replace('affects', 'impact: {schedule: 5d}, affects');
    assert.deepEqual(told(old, withDates('2026-01-20', '2026-03-06', time)), [
      'project p.deadline 2026-02-27 → 2026-03-06: CR-1 (approved)',
    ]);
    // What had been approved before does not answer for what moves now.
    assert.deepEqual(told(withDates('2026-01-20', '2026-02-27', time), withDates('2026-01-20', '2026-03-06', time)), ['project p.deadline 2026-02-27 → 2026-03-06: no change request']); // prettier-ignore
  });

  it('are missed where they go, and not where the first one comes', () => {
    const open = plan('  box: {tasks: {dig: {duration: 5d}, live: {name: Live, milestone: true, after: dig}}}\n');
    assert.deepEqual(told(before, open), ['milestone live.deadline 2026-01-16 → none: no change request']);
    assert.deepEqual(told(open, before), []);
    const gone = plan('  box: {tasks: {dig: {duration: 5d}}}\n');
    assert.deepEqual(told(before, gone), ['milestone live.deadline 2026-01-16 → none: no change request']);
    const ordinary = (deadline: string) => plan(`  dig: {duration: 5d, deadline: ${deadline}}\n`);
    assert.deepEqual(told(ordinary('2026-01-16'), ordinary('2026-01-30')), []);
  });

  it('are in the verdict where nobody has approved them', () => {
    assert.deepEqual(verdictOf(compared(before, later('')))[0], 'The deadline of Live changes from 2026-01-16 to 2026-01-30 without an approved change request'); // prettier-ignore
    assert.ok(verdictOf(compared(before, later(change('live')))).every((sentence) => !sentence.includes('without')));
  });
});
