import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { icalendar, type Extra } from '../../../../src/core/exchange/ical/icalendar.ts';
import { escaped, icalText } from '../../../../src/core/exchange/ical/lines.ts';
import { timezoneLines } from '../../../../src/core/exchange/ical/timezone.ts';
import { meetingDays } from '../../../../src/core/schedule/meetings.ts';
import { civilOf, formatDay } from '../../../../src/core/values/civil.ts';
import { minutesPerDay } from '../../../../src/core/values/time.ts';
import { offsetAt } from '../../../../src/zones/offsets.ts';
import { componentsIn, momentOf, offsetIn, textOf, timesOf, valueOf } from '../../../support/icalendar.ts';
import { factsOf, settledOn } from '../../../support/facts.ts';
import { dayOf } from '../../../support/schedules.ts';
import '../../../support/seed.ts';

function exportOf(text: string, extras: readonly Extra[] = []) {
  const analysis = settledOn(factsOf({ 'plan.yaml': text }), 'plan.yaml');
  return { analysis, ...icalendar({ ...analysis, plan: analysis.plan!, offsetAt }, extras) };
}

const header = 'planloom: 1\nproject: {id: demo, name: Demo, start: 2026-01-05, statusDate: 2026-01-09, timezone: Europe/London}\n';
const eventsOf = (text: string, extras: readonly Extra[] = []) =>
  componentsIn(exportOf(text, extras).text!).children.filter(({ name }) => name === 'VEVENT');

describe('content lines', () => {
  it('are of 75 octets at most, cut between characters, and the same text when unfolded', () => {
    const value = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(value, (text) => {
        const written = icalText([`SUMMARY:${escaped(text)}`]);
        for (const line of written.split('\r\n')) {
          assert.ok(Buffer.byteLength(line) <= 75);
          assert.equal(Buffer.from(line).toString(), line);
        }
        const read = textOf({ name: '', children: [], properties: componentsIn(`BEGIN:A\r\n${written}END:A\r\n`).properties }, 'SUMMARY');
        assert.equal(read, text.replaceAll(/\r\n?/g, '\n').replaceAll(/[\u0000-\u0009\u000B-\u001F\u007F]/g, ' '));
      }),
    );
  });

  it('escape what separates, and keep what does not', () => {
    assert.equal(escaped('Scope, cost; "time": a\\b\r\nnew\tline'), 'Scope\\, cost\\; "time": a\\\\b\\nnew line');
  });
});

describe('time zones', () => {
  const zones = ['Europe/London', 'Europe/Dublin', 'Asia/Kolkata', 'America/New_York', 'Australia/Lord_Howe', 'America/Santiago', 'Africa/Casablanca', 'Africa/Cairo', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Auckland', 'Asia/Jerusalem']; // prettier-ignore

  it('show the same clocks as the database, at any moment they are good for', () => {
    const moment = fc.integer({ min: dayOf('2026-01-01') * minutesPerDay, max: dayOf('2035-12-31') * minutesPerDay });
    const described = new Map(zones.map((zone) => [zone, componentsIn(icalText(timezoneLines(zone, 2026, offsetAt)))]));
    fc.assert(
      fc.property(fc.constantFrom(...zones), moment, (zone, at) => {
        assert.equal(offsetIn(described.get(zone)!, at), offsetAt(zone, at), `${zone} ${formatDay(at / minutesPerDay)}`);
      }),
    );
  });

  it('change by a rule where they have one', () => {
    const text = timezoneLines('Europe/London', 2026, offsetAt).join('\n');
    assert.match(
      text,
      /DAYLIGHT\nDTSTART:20250330T010000\nTZOFFSETFROM:\+0000\nTZOFFSETTO:\+0100\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:DAYLIGHT/,
    );
    assert.match(
      text,
      /STANDARD\nDTSTART:20251026T020000\nTZOFFSETFROM:\+0100\nTZOFFSETTO:\+0000\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nEND:STANDARD/,
    );
    assert.deepEqual(timezoneLines('Asia/Kolkata', 2026, offsetAt).slice(2, -1), ['BEGIN:STANDARD', 'DTSTART:20250101T000000', 'TZOFFSETFROM:+0530', 'TZOFFSETTO:+0530', 'END:STANDARD']); // prettier-ignore
  });
});

describe('icalendar', () => {
  it('writes a plan as it is drawn', () => {
    const { text, notes } = exportOf(readFileSync('test/fixtures/ical/atlas.plan.yaml', 'utf8'), ['raid']);
    assert.equal(text!.replaceAll('\r\n', '\n'), readFileSync('test/fixtures/ical/atlas.ics', 'utf8'));
    assert.deepEqual(notes, [
      '"ad-hoc" is left out: nobody says when it meets',
      'no time zone "Europe/Nowhere" is known here, so that "lost" meets by the clock of whoever reads the calendar',
      '"late" is left out: it has no meeting before the project ends',
    ]);
  });

  it('comes to the days on which the forum meets, for any cadence', () => {
    const cadence = fc.record({
      amount: fc.integer({ min: 1, max: 12 }),
      unit: fc.constantFrom('d', 'w', 'mo', 'ed', 'ew'),
      from: fc.integer({ min: dayOf('2026-01-01'), max: dayOf('2026-12-31') }),
      days: fc.integer({ min: 0, max: 800 }),
      off: fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 6 }),
    });
    fc.assert(
      fc.property(cadence, ({ amount, unit, from, days, off }) => {
        const exceptions = [...new Set(off)].map((day) => `${formatDay(from + day)}: Off`).join(', ');
        const text = `${header}calendars: {standard: {exceptions: {${exceptions}}}}
governance: {forums: {board: {name: Board, meets: {every: ${amount}${unit}, from: ${formatDay(from)}T15:00, until: ${formatDay(from + days)}}}}}`;
        const { analysis, text: calendar } = exportOf(text);
        const { plan, schedules } = analysis;
        const expected = meetingDays(plan!, schedules, plan!.forums.get('board')!.meets!, from, from + days);
        const events = calendar === null ? [] : componentsIn(calendar).children.filter(({ name }) => name === 'VEVENT');
        const found = events.flatMap((event) => timesOf(event, from + days)).sort((a, b) => a - b);
        assert.deepEqual(found, expected.map((day) => day * minutesPerDay + 15 * 60)); // prettier-ignore
        for (const event of events) assert.equal(timesOf(event, from + days)[0], momentOf(valueOf(event, 'DTSTART')));
        assert.equal(new Set(events.map((event) => valueOf(event, 'UID'))).size, events.length);
      }),
    );
  });

  it('ends a series by the clock of its zone', () => {
    const [event] = eventsOf(
      `${header}governance: {forums: {a: {name: A, meets: {every: 1w, from: 2026-06-02T15:00, until: 2026-07-07}}}}`,
    );
    // The end of 7 July in London, an hour ahead of UTC in summer.
    assert.equal(valueOf(event!, 'RRULE'), 'FREQ=WEEKLY;BYDAY=TU;WKST=MO;UNTIL=20260707T225900Z');
  });

  it('keeps the UID of what was renamed, unless something else has that id', () => {
    const meets = 'meets: {every: 1w, from: 2026-01-06T15:00, until: 2026-02-06}';
    const uids = eventsOf(`${header}governance: {forums: {a: {name: A, was: old, ${meets}}, b: {name: B, was: a, ${meets}}}}`).map((event) => valueOf(event, 'UID')); // prettier-ignore
    assert.deepEqual(uids, ['demo/forum/old@planloom.dev', 'demo/forum/b@planloom.dev']);
  });

  it('keeps any name on its line', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        const events = eventsOf(`${header}tasks: {go: {name: ${JSON.stringify(`x${name}`)}, milestone: true}}`);
        assert.equal(events.length, 1);
        assert.equal(civilOf(momentOf(valueOf(events[0]!, 'DTSTART')) / minutesPerDay).year, 2026);
      }),
    );
  });

  it('is nothing where nothing has a date', () => {
    assert.equal(exportOf(`${header}tasks: {work: {name: Work, duration: 1d}}`).text, null);
  });
});
