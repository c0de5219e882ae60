/** What moving, stretching and linking bars writes, byte by byte, and what comes of it. */
import assert from 'node:assert/strict';
import type { Timing } from '../../../../src/core/language/timing/timing.ts';
import { changed, datesOf, link, move, outcome, planOf, refusalOf, stretch } from '../../../support/timed.ts';

const text = `planloom: 1
project: {id: p, name: P, start: 2026-03-02, statusDate: 2026-03-06}
resources:
  asha: {name: Asha Rao, capacity: 50%}
# What there is to do
tasks:
  begun: {name: Begun, duration: 10d, actualStart: 2026-03-02, progress: 50%} # half of it
  left: {name: Left, duration: 10d, actualStart: 2026-03-02, remaining: 3d}
  over: {name: Over, duration: 2d, actualStart: 2026-03-02, actualFinish: 2026-03-03}
  alone:
    name: 'Alone'   # quoted
    duration: 1w
    startNoEarlier: 2026-03-16
    x-mine: [1,  2]
  after-alone: {name: After, duration: 3d/5d/10d, after: alone}
  shared: {name: Shared, effort: 5d, assign: asha, startNoEarlier: 2026-03-16T14:00}
  waits: {name: Waits, duration: 4h, after: [ alone,   begun ]} # both
  fixed: {name: Fixed, duration: 3d, mustStart: 2026-03-17}
  cure: {name: Cure, duration: 2ed, startNoEarlier: 2026-03-16}
  sign: {name: Signed, milestone: true, after: [after-alone]}
  box:
    name: Box
    tasks:
      inner:
        name: Inner
        duration: 2mo
        after:
          - alone FF+2d   # with a lag
          - {task: shared, type: SS}
  office: {name: Office, spans: [alone, sign]}
`;
const plan = planOf(text);

/** The text with pieces of it exchanged. */
function exchanged(...pairs: readonly (readonly [from: string, to: string])[]): string {
  return pairs.reduce((now, [from, to]) => {
    assert.equal(now.split(from).length, 2, from);
    return now.replace(from, to);
  }, text);
}

function expectText(timing: Timing, ...pairs: readonly (readonly [string, string])[]): void {
  assert.equal(changed(plan, timing), exchanged(...pairs));
}

describe('a bar that is moved', () => {
  it('begins no sooner than on the new day', () => {
    expectText(move('alone', 2), ['startNoEarlier: 2026-03-16\n', 'startNoEarlier: 2026-03-18\n']);
    expectText(move('sign', 7), ['after: [after-alone]}', 'after: [after-alone], startNoEarlier: 2026-04-03}']);
  });

  it('keeps the time of day that its date has', () => {
    expectText(move('shared', 1), ['2026-03-16T14:00', '2026-03-17T14:00']);
  });

  it('takes its fixed date with it', () => {
    expectText(move('fixed', 1), ['mustStart: 2026-03-17', 'mustStart: 2026-03-18']);
  });

  it('never comes to lie on a day off, and goes on in its direction', () => {
    expectText(move('alone', 5), ['startNoEarlier: 2026-03-16\n', 'startNoEarlier: 2026-03-23\n']);
    expectText(move('fixed', -2), ['mustStart: 2026-03-17', 'mustStart: 2026-03-13']);
    expectText(move('alone', -1, 'working-day'), ['startNoEarlier: 2026-03-16\n', 'startNoEarlier: 2026-03-13\n']);
  });

  it('stays where it is for nothing', () => {
    assert.equal(changed(plan, move('alone', 0)), text);
  });

  it('tells where it comes to lie and what that does to the finish', () => {
    const told = outcome(plan, move('after-alone', 1));
    assert.ok('text' in told);
    assert.equal(told.text, '"After": 24 Mar 2026 to 30 Mar 2026; the finish stays');
    const later = outcome(plan, move('alone', 7));
    assert.ok('text' in later);
    assert.match(later.text, /^"Alone": 23 Mar 2026 to 27 Mar 2026; the finish (?:stays|moves by)/);
  });

  it('waits for what it waits for', () => {
    assert.match(refusalOf(plan, move('after-alone', -3)), /^"After" cannot be moved there: .*"Alone"/);
    const held = planOf(
      'planloom: 1\nproject: {id: p, name: P, start: 2026-03-02}\ntasks:\n  a: {name: A, duration: 1d, mustStart: 2026-03-17}\n  b: {name: B, duration: 2d, after: a, startNoEarlier: 2026-03-18T11:00}\n',
    );
    assert.match(refusalOf(held, move('b', -1)), /^"B" cannot be moved there: .*"A"/, 'only some hours earlier on the same day');
  });

  it('is left where it is where its dates have happened, or are not its own', () => {
    assert.equal(refusalOf(plan, move('begun', 1)), '"Begun" began on 2026-03-02, which cannot be moved; change how long it takes');
    assert.match(refusalOf(plan, move('over', 1)), /^"Over" is finished/);
    assert.match(refusalOf(plan, move('box', 1)), /^"Box" is a container/);
    assert.match(refusalOf(plan, move('office', 1)), /^"Office" stretches from "alone" to "sign"/);
    assert.match(refusalOf(plan, move('gone', 1)), /^no task "gone" any more/);
  });
});

describe('a bar that is stretched', () => {
  it('has another duration, in the unit that is written where that is whole', () => {
    expectText(stretch('alone', 5), ['duration: 1w', 'duration: 2w']);
    expectText(stretch('alone', 1), ['duration: 1w', 'duration: 6d']);
    expectText(stretch('waits', 1), ['duration: 4h', 'duration: 12h']);
    expectText(stretch('cure', 1), ['duration: 2ed', 'duration: 3ed']);
    expectText(stretch('inner', -20), ['duration: 2mo', 'duration: 1mo']);
  });

  it('counts days with work where the hand counts all days', () => {
    assert.equal(changed(plan, stretch('alone', 3, 'day')), exchanged(['duration: 1w', 'duration: 6d']));
    assert.equal(changed(plan, stretch('alone', 2, 'day')), text);
  });

  it('keeps the other two of three points, as long as they are in order', () => {
    expectText(stretch('after-alone', 1), ['3d/5d/10d', '3d/6d/10d']);
    expectText(stretch('after-alone', 7), ['3d/5d/10d', '3d/12d/12d']);
    expectText(stretch('after-alone', -3), ['3d/5d/10d', '2d/2d/10d']);
  });

  it('has more effort, as much as those who work on it do in that time', () => {
    expectText(stretch('shared', 2), ['effort: 5d', 'effort: 6d']);
  });

  it('has more left to do where it is under way', () => {
    expectText(stretch('begun', 2), ['progress: 50%}', 'progress: 50%, remaining: 7d}']);
    expectText(stretch('left', -1), ['remaining: 3d', 'remaining: 2d']);
  });

  it('is never shorter than a day, or than it was', () => {
    expectText(stretch('alone', -30), ['duration: 1w', 'duration: 1d']);
    assert.equal(changed(plan, stretch('waits', -1)), text);
  });

  it('is left as it is where it has no length of its own', () => {
    assert.match(refusalOf(plan, stretch('sign', 1)), /^"Signed" is a milestone/);
    assert.match(refusalOf(plan, stretch('over', 1)), /^"Over" is finished/);
    assert.match(refusalOf(plan, stretch('box', 1)), /^"Box" is a container/);
  });

  it('tells the new dates', () => {
    const told = outcome(plan, stretch('fixed', 1));
    assert.ok('text' in told);
    assert.equal(told.text, '"Fixed": 17 Mar 2026 to 20 Mar 2026; the finish stays');
  });
});

describe('an arrow that is drawn', () => {
  it('is an entry of the one that waits', () => {
    expectText(link('begun', 'alone'), ['duration: 1w\n', 'duration: 1w\n    after: begun\n']);
    expectText(link('shared', 'after-alone'), ['after: alone}', 'after: [alone, shared]}']);
    expectText(link('shared', 'waits'), ['[ alone,   begun ]', '[ alone,   begun, shared ]']);
    expectText(link('fixed', 'inner'), ['type: SS}\n', 'type: SS}\n          - fixed\n']);
  });

  it('tells what it does', () => {
    const told = outcome(plan, link('after-alone', 'fixed'));
    assert.ok('text' in told || 'refusal' in told);
    const waits = outcome(plan, link('after-alone', 'waits'));
    assert.ok('text' in waits);
    assert.equal(waits.text, '"Waits" waits for "After": 30 Mar 2026; the finish stays');
  });

  it('closes no circle', () => {
    assert.match(refusalOf(plan, link('after-alone', 'alone')), /wait for each other: /);
    assert.match(refusalOf(plan, link('box', 'inner')), /.+/);
  });

  it('is not drawn twice, to itself, or to what waits for nothing', () => {
    assert.equal(refusalOf(plan, link('alone', 'after-alone')), '"After" waits for "Alone" already');
    assert.equal(refusalOf(plan, link('alone', 'alone')), '"Alone" cannot wait for itself');
    assert.equal(refusalOf(plan, link('alone', 'over')), '"Over" is finished and waits for nothing any more');
    assert.match(refusalOf(plan, link('office', 'alone')), /^"Office" stretches between two tasks/);
  });
});

describe('a change of a bar', () => {
  it('gives the dates it promised', () => {
    const moved = planOf(changed(plan, move('alone', 2)));
    assert.equal(datesOf(moved, 'alone'), '2026-03-18 to 2026-03-24');
    assert.equal(datesOf(moved, 'after-alone'), '2026-03-25 to 2026-03-31');
    assert.equal(datesOf(planOf(changed(plan, stretch('begun', 2))), 'begun'), '2026-03-02 to 2026-03-17');
    assert.equal(datesOf(planOf(changed(plan, stretch('shared', 2))), 'shared').slice(0, 10), '2026-03-16');
  });

  it('is not made where the text is not safe to change', () => {
    const tied = planOf(text.replace("{name: Fixed, duration: 3d, mustStart: 2026-03-17}", '&f {name: Fixed, duration: 3d, mustStart: 2026-03-17}')); // prettier-ignore
    const answer = changed(tied, move('alone', 2));
    assert.ok(answer.includes('&f {name: Fixed'));
  });
});
