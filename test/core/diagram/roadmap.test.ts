import assert from 'node:assert/strict';
import { diagramOf } from '../../../src/core/diagram/diagramOf.ts';
import { gapText, gapTo, promisedBy } from '../../../src/core/diagram/roadmapPromise.ts';
import { factsOf, settledOn } from '../../support/facts.ts';
import { dayOf } from '../../support/schedules.ts';
import { tableLines } from '../../support/tableText.ts';

/** Quarters since year 0: Q1 2026. */
const firstQuarter = 2026 * 4;

describe('what a roadmap promises', () => {
  it('is a month, a quarter, or a quarter from now on', () => {
    const days = (from: string | null, to: string | null) => ({ from: from && dayOf(from), to: to && dayOf(to) });
    const promised = (horizon: string) => {
      const { from, to } = promisedBy(horizon, firstQuarter)!;
      return { from, to };
    };
    assert.deepEqual(promised('2026-04'), days('2026-04-01', '2026-04-30'));
    assert.deepEqual(promised('2026-Q4'), days('2026-10-01', '2026-12-31'));
    assert.deepEqual(promised('now'), days(null, '2026-03-31'));
    assert.deepEqual(promised('next'), days('2026-04-01', '2026-06-30'));
    assert.deepEqual(promised('later'), days('2026-07-01', null));
    assert.equal(promisedBy('soon', firstQuarter), null);
  });

  it('is kept, or missed by so many days of the calendar', () => {
    const april = { from: dayOf('2026-04-01'), to: dayOf('2026-04-30') };
    const gap = (day: string) => gapText(gapTo(april, dayOf(day)));
    assert.deepEqual(['2026-04-01', '2026-04-30', '2026-05-01', '2026-05-12', '2026-03-31', '2026-03-20'].map(gap), [
      'in time',
      'in time',
      '+1 day',
      '+12 days',
      '−1 day',
      '−12 days',
    ]);
    assert.equal(gapText(gapTo({ from: dayOf('2026-07-01'), to: null }, dayOf('2030-01-01'))), 'in time');
  });
});

describe('a roadmap with gates, objectives and promises', () => {
  const plan = `planloom: 1
project: {id: atlas, name: Atlas, start: 2026-03-02, statusDate: 2026-03-01}
objectives: {fast: {name: Faster}}
lifecycle: {gates: {g1: {name: Go, milestone: live, status: pending}}}
tasks:
  build: {duration: 25d}
  live: {milestone: true, after: build, deadline: 2026-03-27}
  rest: {duration: 5d}
releases: {r1: {name: First, milestone: live, date: 2026-03-31}}
roadmap:
  lanes: {a: {name: Lane}}
  items:
    soon: {name: Soon, lane: a, horizon: 2026-03, tasks: [rest], release: r1, objective: fast, confidence: low}
    early: {name: Early, lane: a, horizon: 2026-Q2, tasks: [rest]}
    open: {name: Open, lane: a, horizon: later}
`;
  const analysis = settledOn(factsOf({ 'plan.yaml': plan }), 'plan.yaml');

  it('says in words how far the forecast is from what was promised', () => {
    // 25 working days from Monday 2 March end on Friday 3 April, 3 days after the release's date; rest ends on Friday 6 March, 26 days before Q2.
    // Soon comes with its release, so that it is as late as that against the end of March.
    const { tables, text } = diagramOf(analysis, 'roadmap');
    assert.deepEqual(tables.map(tableLines), [
      [
        'What is promised, and what the forecast says',
        'What | Lane | Promised | Forecast | Difference | Confidence | Objective',
        'First | Releases and milestones | 31 Mar 2026 | 3 Apr 2026 | +3 days | – | –',
        'Soon | Lane | 2026-03 | 3 Apr 2026 | +3 days | low | Faster',
        'Early | Lane | 2026-Q2 | 6 Mar 2026 | −26 days | – | –',
        'Open | Lane | later | – | – | – | –',
      ],
    ]);
    assert.match(text, /First · 3 Apr · \+3 days · gate g1 pending/);
    assert.match(text, /Soon · \+3 days · low confidence/);
  });

  it('says the same on every bar and to who cannot see it', () => {
    const { text, marks } = diagramOf(analysis, 'roadmap', { flavour: 'preview', roadmapBy: 'month' });
    assert.match(text, /First · \+3 days · gate g1 pending :/);
    assert.match(text, /Early · −26 days :/);
    assert.deepEqual(
      marks.slice(0, 2).map(({ label }) => label),
      [
        'First · +3 days · gate g1 pending, 3 Apr 2026, promised for 31 Mar 2026, milestone, critical, Releases and milestones',
        'Soon · +3 days · low confidence, 2 Mar 2026 to 6 Mar 2026, horizon 2026-03, objective Faster, Lane',
      ],
    );
  });
});
