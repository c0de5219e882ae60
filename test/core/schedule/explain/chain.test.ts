import assert from 'node:assert/strict';
import { explained, stepsOf } from '../../../support/explained.ts';

/** Monday 2026-01-05 is the first day of every plan here. */
const project = 'project: {id: p, name: P, start: 2026-01-05}\n';
const status = { statusDate: '2026-01-07' };
const start = 'constraint: the project starts on 2026-01-05';

function chain(text: string, id: string, ...rest: [Parameters<typeof explained>[2]?, Parameters<typeof explained>[3]?]): readonly string[] {
  return stepsOf(explained(project + text, id, ...rest).chain);
}

describe('the chain that drives a start', () => {
  it('leads over predecessors and the weekend to the start of the project', () => {
    assert.deepEqual(chain('tasks: {a: {duration: 5d}, b: {name: Build, duration: 2d, after: a}}', 'b'), [
      'calendar: 2 days off: 2026-01-10 to 2026-01-11 (weekend)',
      'predecessor: "Build" follows "a", which ends 2026-01-09 after 5 working days',
      start,
    ]);
  });

  it('takes the predecessor that ends last', () => {
    const { chain: steps } = explained(`${project}tasks: {a: {duration: 1d}, b: {duration: 3d}, c: {duration: 1d, after: [a, b]}}`, 'c');
    assert.deepEqual([steps[0]?.task, steps[0]?.minutes], [1, 3 * 480]);
  });

  it('tells lags and leads, working and elapsed', () => {
    const plan = (lag: string) => `tasks: {a: {duration: 2d}, b: {duration: 1d, after: a ${lag}}}`;
    const follows = 'predecessor: "b" follows "a", which ends 2026-01-06 after 2 working days';
    assert.deepEqual(chain(plan('+1d'), 'b'), ['lag: a lag of 1 working day (+1d) between "a" and "b"', follows, start]);
    assert.deepEqual(chain(plan('FS-1d'), 'b'), ['lag: a lead of 1 working day (-1d) between "a" and "b"', follows, start]);
    assert.deepEqual(chain(plan('+1ed'), 'b'), ['lag: a lag of 1 day (+1ed) between "a" and "b"', follows, start]);
  });

  it('tells links to starts and to finishes', () => {
    const plan = (type: string) => `tasks: {a: {duration: 4d}, z: {duration: 1d}, b: {duration: 1d, after: [z, a ${type}]}}`;
    assert.deepEqual(chain(plan('FF'), 'b'), ['predecessor: "b" ends no sooner than "a" ends, 2026-01-08', start]);
    assert.deepEqual(chain('tasks: {a: {duration: 4d, startNoEarlier: 2026-01-07}, b: {duration: 1d, after: a SS}}', 'b'), [
      'predecessor: "b" begins no sooner than "a" begins, 2026-01-07',
      'constraint: "a" is not to begin before 2026-01-07 (startNoEarlier)',
    ]);
  });

  it('names holidays and whose leave it is', () => {
    const text = (task: string) => `calendars: {c: {exceptions: {2026-01-06: Three Kings}}}
resources: {asha: {name: Asha Rao, leave: [2026-01-07..2026-01-08]}}
tasks: {a: {duration: 1d, calendar: c}, b: {${task}, after: a, calendar: c}}`;
    assert.deepEqual(chain(text('effort: 1d, assign: asha'), 'b').slice(0, 1), [
      'calendar: 3 days off: 2026-01-06 (Three Kings), 2026-01-07 to 2026-01-08 (leave of Asha Rao)',
    ]);
    const longer = explained(`${project}${text('duration: 3d').replace('2026-01-06', '2026-01-08')}`, 'b').finishChain;
    assert.equal(longer[0]?.text, 'while "b" is done, 1 day off: 2026-01-08 (Three Kings)');
  });

  it('ends at each constraint', () => {
    const task = (constraint: string) => `tasks: {a: {duration: 1d}, b: {duration: 2d, after: a, ${constraint}}}`;
    const told = (constraint: string) => chain(task(constraint), 'b').at(-1);
    assert.equal(told('startNoEarlier: 2026-01-14'), 'constraint: "b" is not to begin before 2026-01-14 (startNoEarlier)');
    assert.equal(told('finishNoEarlier: 2026-01-14'), 'constraint: "b" is not to end before 2026-01-14 (finishNoEarlier)');
    assert.equal(told('mustStart: 2026-01-05'), 'constraint: "b" must begin on 2026-01-05 (mustStart)');
    assert.equal(told('mustFinish: 2026-01-14'), 'constraint: "b" must end on 2026-01-14 (mustFinish)');
    assert.equal(told('startNoLater: 2026-01-05'), 'constraint: "b" must not begin after 2026-01-05 (startNoLater)');
    assert.equal(told('finishNoLater: 2026-01-06'), 'constraint: "b" must not end after 2026-01-06 (finishNoLater)');
    assert.equal(told('startNoEarlier: 2026-01-05'), start);
    const late = 'tasks: {a: {duration: 9d}, b: {duration: 2d, asLateAsPossible: true}}';
    assert.deepEqual(chain(late, 'b'), ['constraint: "b" is to be done as late as possible (asLateAsPossible)']);
  });

  it('ends at the status date, at what happened, and at a hold', () => {
    const plan = `tasks:
  done: {duration: 1d, actualStart: 2026-01-05, actualFinish: 2026-01-06}
  begun: {duration: 4d, actualStart: 2026-01-06, progress: 25%, after: done}
  next: {duration: 1d, after: begun}
  after: {duration: 1d, after: done}
  held: {duration: 1d, status: on-hold, resume: 2026-01-12}
  told: {duration: 1d, status: done}`;
    assert.deepEqual(chain(plan, 'done', status), ['constraint: "done" began on 2026-01-05 (actualStart)']);
    assert.deepEqual(chain(plan, 'begun', status), ['constraint: "begun" began on 2026-01-06 (actualStart)']);
    assert.deepEqual(chain(plan, 'next', status), [
      'predecessor: "next" follows "begun", which ends 2026-01-12 with 3 working days left',
      'status-date: what is left of "begun" is not done before the end of the status date, 2026-01-07',
    ]);
    assert.deepEqual(chain(plan, 'after', status), ['status-date: "after" is not done before the end of the status date, 2026-01-07']);
    assert.deepEqual(chain(plan, 'held', status), ['constraint: "held" is on hold until 2026-01-12 (resume)']);
    assert.match(chain(plan, 'told', status).join(), /^constraint: "told" is finished; as nobody said when, /);
    assert.deepEqual(chain(plan, 'after', status, 'plan'), [
      'predecessor: "after" follows "done", which ends 2026-01-05 after 1 working day',
      start,
    ]);
  });

  it('ends at other plans and promises', () => {
    const text = `raid: {dependencies: {D-1: {name: Firewall rules, provider: the client, promised: 2026-01-14}}}
tasks: {a: {duration: 1d}, b: {duration: 1d, after: [a, D-1]}, c: {duration: 1d, after: [a, "infra:racks"]}, d: {duration: 1d, after: b}}`;
    const externals = { externals: { 'infra:racks': ['2026-01-05T09:00', '2026-01-20T18:00'] } } as const;
    assert.deepEqual(chain(text, 'd', externals), [
      'predecessor: "d" follows "b", which ends 2026-01-15 after 1 working day',
      'external: "b" waits for D-1, Firewall rules from the client, promised for 2026-01-14',
    ]);
    assert.deepEqual(chain(text, 'c', externals), ['external: "c" waits for "racks" of the plan "infra", which ends 2026-01-20']);
  });

  it('leads into containers and out of them', () => {
    const text = `tasks:
  one: {name: Phase 1, tasks: {a: {duration: 1d}, b: {duration: 3d}}}
  two: {name: Phase 2, after: one, tasks: {c: {duration: 1d}}}`;
    const rest = ['predecessor: "Phase 2" follows "Phase 1", which ends 2026-01-07', 'predecessor: "Phase 1" ends with "b"', start];
    const part = 'predecessor: "c" is part of "Phase 2" and begins no sooner than that may';
    assert.deepEqual(chain(text, 'c'), [part, ...rest]);
    assert.deepEqual(chain(text, 'two'), ['predecessor: "Phase 2" begins with "c"', part, ...rest]);
    assert.deepEqual(stepsOf(explained(project + text, 'one').finishChain), ['predecessor: "Phase 1" ends with "b"', start]);
  });

  it('explains milestones, level of effort, and what cancelled tasks pass on', () => {
    const text = `tasks:
  a: {duration: 2d}
  gone: {duration: 9d, after: a, status: cancelled}
  m: {milestone: true, after: gone}
  pm: {spans: [a, m]}`;
    const toM = [
      'predecessor: "m" follows "gone", which is cancelled and passes on what it waited for',
      'predecessor: "gone" follows "a", which ends 2026-01-06 after 2 working days',
      start,
    ];
    assert.deepEqual(chain(text, 'm'), toM);
    assert.deepEqual(stepsOf(explained(project + text, 'pm').finishChain), [
      'predecessor: "pm" ends with "m", which it accompanies',
      ...toM,
    ]);
  });

  it('is empty for what has no dates, and passes by cycles', () => {
    const text =
      'tasks: {a: {duration: 1d, after: b}, b: {duration: 1d, after: a}, c: {duration: 1d, after: a}, d: {duration: 1d, status: cancelled}}';
    assert.deepEqual(chain(text, 'a'), []);
    assert.deepEqual(chain(text, 'c'), [start]);
    assert.deepEqual(explained(project + text, 'a').levers, []);
    assert.deepEqual(explained(project + text, 'd').floats, []);
  });
});
