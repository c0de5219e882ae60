import assert from 'node:assert/strict';
import fc from 'fast-check';
import { datesOf, schedulesOf } from '../../support/schedules.ts';
import { expectDates } from '../../support/tables.ts';

const head = 'project: {id: p, name: P, start: 2026-01-05}\ntasks:\n';

function cyclesOf(text: string): readonly string[] {
  const schedules = schedulesOf(text);
  return schedules.cycles.map((cycle) => cycle.map((task) => schedules.of.wbs.tasks[task]!.id).join(' '));
}

describe('cycles', () => {
  it('are each found once, in the order the work would go round', () => {
    assert.deepEqual(cyclesOf(`${head}  a: {duration: 1d, after: c}\n  b: {duration: 1d, after: a}\n  c: {duration: 1d, after: b}\n`), [
      'a b c',
    ]);
    assert.deepEqual(
      cyclesOf(`${head}  a: {duration: 1d, after: [b, c]}\n  b: {duration: 1d, after: a}\n  c: {duration: 1d, after: a}\n`),
      ['a b', 'a c'],
    );
    assert.deepEqual(cyclesOf(`${head}  a: {after: b}\n  b: {after: a SS}\n  c: {after: d}\n  d: {after: c}\n`), ['a b', 'c d']);
  });

  it('of one task with itself', () =>
    assert.deepEqual(cyclesOf(`${head}  a: {duration: 1d, after: [a, a SS]}\n  b: {duration: 1d, after: a}\n`), ['a']));

  it('through containers name them where a link leads in or out', () => {
    const text = `${head}  c: {tasks: {i: {tasks: {x: {duration: 1d, after: d}}}, y: {duration: 1d}}}\n  d: {tasks: {z: {duration: 1d, after: c}, w: {duration: 1d}}}\n`;
    assert.deepEqual(cyclesOf(text), ['c z d x']);
    assert.deepEqual(cyclesOf(`${head}  c: {after: p, tasks: {x: {duration: 1d}, y: {duration: 1d}}}\n  p: {duration: 1d, after: x}\n`), [
      'c x p',
    ]);
  });

  it('take the dates from the tasks on them and from no others', () =>
    expectDates(
      'plan',
      `${head}  a: {duration: 1d, after: [b, s]}\n  b: {duration: 1d, after: a}\n  s: {duration: 2d}\n  n: {duration: 1d, after: [a, s]}\n  m: {milestone: true, after: n}\n`,
      { a: 'none', b: 'none', s: '01-05 09:00 → 01-06 18:00', n: '01-07 09:00 → 01-07 18:00', m: '01-07 18:00 → 01-07 18:00' },
    ));

  it('leave what else a container waits for in force', () =>
    expectDates(
      'plan',
      `${head}  c: {after: [p, q], tasks: {x: {duration: 1d}, y: {duration: 1d}}}\n  p: {duration: 1d, after: x}\n  q: {duration: 3d}\n  z: {duration: 1d, after: c}\n`,
      { c: 'none', x: 'none', p: 'none', y: '01-08 09:00 → 01-08 18:00', z: '01-05 09:00 → 01-05 18:00' },
    ));

  it('found are exactly those there are, on random links', () => {
    const links = fc.array(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 })), { maxLength: 14 });
    fc.assert(
      fc.property(links, (pairs) => {
        const after = (task: number) => pairs.filter(([, to]) => to === task).map(([from]) => `t${from}`);
        const schedules = schedulesOf(
          head + Array.from({ length: 8 }, (_, i) => `  t${i}: {duration: 1d, after: [${after(i).join(', ')}]}\n`).join(''),
        );
        const reaches = Array.from({ length: 8 }, (_, from) => reachable(from, pairs));
        for (let task = 0; task < 8; task++) {
          assert.equal(datesOf(schedules, 'forecast', `t${task}`) === 'none', reaches[task]!.has(task));
          assert.equal(
            schedules.cycles.some((cycle) => cycle.includes(task)),
            reaches[task]!.has(task),
          );
        }
        for (const cycle of schedules.cycles) {
          assert.equal(new Set(cycle).size, cycle.length);
          cycle.forEach((task, i) => assert.ok(pairs.some(([from, to]) => from === task && to === cycle[(i + 1) % cycle.length])));
        }
        assert.equal(new Set(schedules.cycles.map(String)).size, schedules.cycles.length);
      }),
      { numRuns: 200 },
    );
  });
});

function reachable(from: number, pairs: readonly (readonly [number, number])[]): ReadonlySet<number> {
  const found = new Set<number>();
  const open = [from];
  for (let task = open.pop(); task !== undefined; task = open.pop()) {
    for (const [source, to] of pairs) {
      if (source !== task || found.has(to)) continue;
      found.add(to);
      open.push(to);
    }
  }
  return found;
}
