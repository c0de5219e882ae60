import assert from 'node:assert/strict';
import fc from 'fast-check';
import { daysOf, meetingDays, seriesOf } from '../../../src/core/schedule/meetings.ts';
import { formatDay, weekdayOf } from '../../../src/core/values/civil.ts';
import { utcOf } from '../../../src/core/values/zone.ts';
import { offsetAt } from '../../../src/zones/offsets.ts';
import { dayOf, minuteOf, planOf } from '../../support/schedules.ts';
import '../../support/seed.ts';

const planWith = (meets: string, more = '') =>
  planOf(`project: {id: demo, name: Demo, start: 2026-01-05}
governance: {forums: {board: {name: Board, meets: ${meets}}}}
${more}`);
const meetsOf = (plan: ReturnType<typeof planOf>) => plan.forums.get('board')!.meets!;
const heldOn = (meets: string, from: string, to: string, more = '') => {
  const plan = planWith(meets, more);
  return meetingDays(plan, null, meetsOf(plan), dayOf(from), dayOf(to)).map((day) => formatDay(day).slice(5));
};

describe('meetings of a cadence', () => {
  it('keep their weekday in weeks', () => {
    assert.deepEqual(heldOn('{every: 2w, from: 2026-01-06}', '2026-01-07', '2026-02-20'), ['01-20', '02-03', '02-17']);
  });

  it('keep their weekday of the month, a fifth being the last', () => {
    // 13 January 2026 is the second Tuesday, 30 January the fifth Friday.
    assert.deepEqual(heldOn('{every: 1mo, from: 2026-01-13}', '2026-01-01', '2026-04-30'), ['01-13', '02-10', '03-10', '04-14']);
    assert.deepEqual(heldOn('{every: 2mo, from: 2026-01-30}', '2026-01-01', '2026-07-31'), ['01-30', '03-27', '05-29', '07-31']);
  });

  it('count working days by the week of the calendar, elapsed ones each', () => {
    // From Thursday: Thursday, Friday, then over the weekend.
    assert.deepEqual(heldOn('{every: 1d, from: 2026-01-08}', '2026-01-01', '2026-01-13'), ['01-08', '01-09', '01-12', '01-13']);
    // Every third working day from Monday the 5th: 5 6 7 8 9 12 13 14 15 16 19 → 5, 8, 13, 16, 21.
    assert.deepEqual(heldOn('{every: 3d, from: 2026-01-05}', '2026-01-01', '2026-01-22'), ['01-05', '01-08', '01-13', '01-16', '01-21']);
    assert.deepEqual(heldOn('{every: 3ed, from: 2026-01-08}', '2026-01-09', '2026-01-15'), ['01-11', '01-14']);
  });

  it('begin with the next working day where the first is none', () => {
    assert.deepEqual(heldOn('{every: 1d, from: 2026-01-10}', '2026-01-01', '2026-01-13'), ['01-12', '01-13']);
  });

  it('are left out on days off, and end with the cadence', () => {
    const holiday = 'calendars: {standard: {exceptions: {2026-01-20: Holiday}}}';
    assert.deepEqual(heldOn('{every: 1w, from: 2026-01-13, until: 2026-02-03}', '2026-01-01', '2026-12-31', holiday), [
      '01-13',
      '01-27',
      '02-03',
    ]);
  });

  it('take every so many working days, counted one by one', () => {
    const weeks = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 });
    const cadence = fc.record({ every: fc.integer({ min: 1, max: 40 }), from: fc.integer({ min: 20_000, max: 21_000 }), weekdays: weeks });
    fc.assert(
      fc.property(cadence, ({ every, from, weekdays }) => {
        const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
        const week = weekdays.map((weekday) => `${names[weekday]!}: "09:00-17:00"`).join(', ');
        const plan = planWith(`{every: ${every}d, from: ${formatDay(from)}}`, `calendars: {standard: {week: {${week}}}}`);
        const counted: number[] = [];
        for (let day = from, at = 0; day < from + 700; day++)
          if (weekdays.includes(weekdayOf(day)) && at++ % every === 0) counted.push(day);
        const series = seriesOf(plan, meetsOf(plan));
        const days = series.flatMap((one) => [...daysOf(one, from, from + 699)]).sort((a, b) => a - b);
        assert.deepEqual(days, counted);
        for (const one of series) assert.equal([...daysOf(one, one.first, one.first)][0], one.first);
      }),
    );
  });
});

describe('clocks of the world', () => {
  const inUtc = (zone: string, wall: string, expected: string) =>
    assert.equal(utcOf(zone, minuteOf(wall), offsetAt), minuteOf(expected), `${zone} ${wall}`);

  it('are read in winter and in summer, on both sides of the equator', () => {
    inUtc('Europe/London', '2026-01-06T15:00', '2026-01-06T15:00');
    inUtc('Europe/London', '2026-07-07T15:00', '2026-07-07T14:00');
    inUtc('Asia/Kolkata', '2026-07-07T15:00', '2026-07-07T09:30');
    inUtc('Australia/Sydney', '2026-01-06T15:00', '2026-01-06T04:00');
    inUtc('America/New_York', '2026-07-07T21:00', '2026-07-08T01:00');
    inUtc('UTC', '2026-07-07T21:00', '2026-07-07T21:00');
  });

  it('go by the clocks before where an hour is skipped, and the first where it comes twice', () => {
    // London skips 01:00–02:00 on 29 March 2026 and has it twice on 25 October.
    inUtc('Europe/London', '2026-03-29T00:59', '2026-03-29T00:59');
    inUtc('Europe/London', '2026-03-29T01:30', '2026-03-29T01:30');
    inUtc('Europe/London', '2026-03-29T02:00', '2026-03-29T01:00');
    inUtc('Europe/London', '2026-10-25T01:30', '2026-10-25T00:30');
    inUtc('Europe/London', '2026-10-25T02:00', '2026-10-25T02:00');
  });

  it('are not known where there is no such zone', () => {
    assert.equal(utcOf('Europe/Nowhere', 0, offsetAt), null);
  });
});
