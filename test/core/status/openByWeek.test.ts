import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openByWeek } from '../../../src/core/status/openByWeek.ts';
import { raidStatusOf } from '../../../src/core/status/raid.ts';
import { formatDay } from '../../../src/core/values/civil.ts';
import { dayOf, schedulesOf } from '../../support/schedules.ts';

function countedOf(raid: string, { statusDate = '2026-01-30', mostWeeks = 26 } = {}) {
  const { of: plan } = schedulesOf(`project: {id: p, start: 2026-01-05}\nraid:\n${raid}`, {});
  return openByWeek(raidStatusOf(plan, dayOf(statusDate)).values(), dayOf(statusDate), mostWeeks);
}

/**
 * Weeks end on Fridays, as the status date is one: 9, 16, 23 and 30 January.
 * R-1 is raised on Fri 9 and still open: 1 1 1 1.
 * R-2 is raised on Sat 10 and closed on Fri 23, so it is open on 16 only: 0 1 0 0.
 * I-1 is raised on Tue 13 and closed on Sat 24, so it is open on 16 and 23: 0 1 1 0.
 * DEC-1 is raised on Mon 12 and taken on Thu 15, within one week: 0 0 0 0.
 */
const register = `
  risks:
    R-1: {name: Freeze, raised: 2026-01-09}
    R-2: {name: Frost, raised: 2026-01-10, status: closed, closed: 2026-01-23}
  issues: {I-1: {name: Data, raised: 2026-01-13, status: done, closed: 2026-01-24}}
  decisions: {DEC-1: {name: Weekend, raised: 2026-01-12, status: decided, date: 2026-01-15}}
`;

describe('open RAID entries by week', () => {
  it('are those raised and not yet closed at the end of its last day', () => {
    const { weeks, length, unplaced } = countedOf(register);
    const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id).join(' ');
    assert.deepEqual(
      weeks.map(({ until, open, raised, closed }) => [formatDay(until), [...open.values()].join(' '), ids(raised), ids(closed)]),
      [
        ['2026-01-09', '1 0 0', 'R-1', ''],
        ['2026-01-16', '2 1 0', 'R-2 I-1 DEC-1', 'DEC-1'],
        ['2026-01-23', '1 1 0', '', 'R-2'],
        ['2026-01-30', '1 0 0', '', 'I-1'],
      ],
    );
    assert.deepEqual([[...weeks[0]!.open.keys()], length, unplaced], [['risk', 'issue', 'decision'], 1, []]);
  });

  it('names what has not the dates it needs', () => {
    const { weeks, unplaced } = countedOf(`
  risks:
    R-1: {name: No day}
    R-2: {name: Gone, raised: 2026-01-12, status: closed}
    R-3: {name: Next month, raised: 2026-02-02}
    R-4: {name: Backwards, raised: 2026-01-12, status: closed, closed: 2026-01-11}
    R-5: {name: Happened, raised: 2026-01-12, status: occurred}
  decisions: {DEC-1: {name: Taken, raised: 2026-01-12, status: decided}}`);
    assert.deepEqual(
      unplaced.map(({ entry, why }) => `${entry.id}: ${why}`),
      [
        'R-1: no `raised`',
        'R-2: closed, but no `closed`',
        'R-3: raised after the status date',
        'R-4: closed before it was raised',
        'R-5: occurred, but no `closed`',
        'DEC-1: decided, but no `date`',
      ],
    );
    assert.deepEqual(weeks, []);
  });

  it('end a risk that happened when its issue was raised', () => {
    const { weeks } = countedOf(`
  risks: {R-1: {name: Happened, raised: 2026-01-19, status: occurred}}
  issues: {I-1: {name: It is here, raised: 2026-01-26, from: R-1}}`);
    assert.deepEqual(
      weeks.map(({ open }) => [...open.values()]),
      [
        [1, 0],
        [0, 1],
      ],
    );
  });

  it('go by longer steps where there are too many weeks', () => {
    // 9 to 30 January are 22 days, which is 4 weeks; in at most 3 steps that is 2 weeks each, so 2 of them.
    const { weeks, length } = countedOf(register, { mostWeeks: 3 });
    assert.deepEqual([length, weeks.map(({ until }) => formatDay(until))], [2, ['2026-01-16', '2026-01-30']]);
  });

  it('are counted or named, every one of them', () => {
    const day = fc.option(fc.integer({ min: 1, max: 28 }), { nil: null });
    const entry = fc.record({ raised: day, closed: day, status: fc.constantFrom('open', 'closed', 'occurred') });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 5 }), (entries, mostWeeks) => {
        const date = (key: string, on: number | null) => (on === null ? '' : `, ${key}: 2026-01-${String(on).padStart(2, '0')}`);
        const lines = entries.map(
          ({ raised, closed, status }, i) => `    R-${i}: {name: R${date('raised', raised)}${date('closed', closed)}, status: ${status}}`,
        );
        const { weeks, unplaced } = countedOf(`  risks:\n${lines.join('\n')}`, { mostWeeks, statusDate: '2026-01-20' });
        const raised = weeks.flatMap((week) => week.raised.map(({ id }) => id));
        assert.deepEqual([...raised, ...unplaced.map((each) => each.entry.id)].sort(), entries.map((_, i) => `R-${i}`).sort());
        let open = 0;
        for (const week of weeks) {
          open += week.raised.length - week.closed.length;
          assert.equal([...week.open.values()][0], open);
        }
        assert.ok(weeks.length <= mostWeeks);
      }),
    );
  });
});
