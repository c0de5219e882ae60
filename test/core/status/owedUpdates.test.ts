import assert from 'node:assert/strict';
import { nextUpdate } from '../../../src/core/status/owedUpdates.ts';
import { formatDay } from '../../../src/core/values/civil.ts';
import { factsOf, settledOn } from '../../support/facts.ts';

/** Started on Wednesday the 7th of January; Good Friday (3 April) and Easter Monday (6 April) are off. */
function nextOf(updates: string, statusDate: string | null): string | null {
  const text = `planloom: 1
project: {id: p, name: P, start: 2026-01-07${statusDate === null ? '' : `, statusDate: ${statusDate}`}}
calendars: {standard: {exceptions: {2026-04-03: Good Friday, 2026-04-06: Easter Monday}}}
stakeholders: {helen: {name: Helen, updates: ${JSON.stringify(updates)}}}
governance: {forums: {steerco: {name: Steering committee, meets: {every: 2w, from: 2026-01-13T14:00}}}}
tasks: {a: {name: A, duration: 200d}}
`;
  const { plan, schedules, statusDate: day } = settledOn({ ...factsOf({ 'plan.yaml': text }), today: null }, 'plan.yaml');
  const next = nextUpdate({ plan: plan!, schedules, statusDate: day }, plan!.stakeholders.get('helen')!);
  return next === null ? null : formatDay(next);
}

describe('the next update of a stakeholder', () => {
  const cases: readonly [updates: string, statusDate: string, next: string | null][] = [
    ['daily', '2026-03-05', '2026-03-06'],
    // After a Friday the next working day is Monday.
    ['Every day', '2026-03-06', '2026-03-09'],
    ['weekly', '2026-03-04', '2026-03-06'],
    ['weekly', '2026-03-06', '2026-03-13'],
    // Friday is off, so the week ends on Thursday; after Thursday nothing of it is left, and the next week has its Friday.
    ['weekly', '2026-04-01', '2026-04-02'],
    ['weekly', '2026-04-02', '2026-04-10'],
    // The week of the start ends on 9 January, every second one after it on 23 January, 6 February, 20 February, 6 March.
    ['fortnightly', '2026-02-20', '2026-03-06'],
    ['every two weeks', '2026-02-10', '2026-02-20'],
    ['Every  other week', '2026-03-05', '2026-03-06'],
    // 31 May is a Sunday.
    ['monthly', '2026-05-12', '2026-05-29'],
    ['monthly', '2026-05-29', '2026-06-30'],
    ['quarterly', '2026-02-27', '2026-03-31'],
    // 13 January and every second Tuesday: 10 and 24 March.
    ['after each steering committee', '2026-03-09', '2026-03-10'],
    ['after steerco', '2026-03-10', '2026-03-24'],
    ['after each board', '2026-03-10', null],
    ['when something happens', '2026-03-10', null],
  ];
  for (const [updates, statusDate, next] of cases) {
    it(`is due ${next ?? 'on no day that is known'}, ${updates} after ${statusDate}`, () => {
      assert.equal(nextOf(updates, statusDate), next);
    });
  }

  it('is not known without a status date', () => {
    assert.equal(nextOf('weekly', null), null);
  });
});
