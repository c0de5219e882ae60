import assert from 'node:assert/strict';
import { formatMinute } from '../../../src/core/values/civil.ts';
import { importedFrom, projectDates, sharedProject, type ProjectDates } from '../../support/msproject.ts';
import { schedulesOf } from '../../support/schedules.ts';

/** The XML imported, written as YAML, read and scheduled. `shorten` is an edit of the plan between. */
function datesHere(xml: string, shorten: (plan: string) => string): readonly ProjectDates[] {
  const plan = importedFrom(xml).text.replace(/^planloom: 1\n/, '');
  const schedules = schedulesOf(shorten(plan));
  const { start, finish, critical, totalFloat, freeFloat } = schedules.plan;
  return schedules.of.wbs.tasks.map(({ name }, task) => ({
    name,
    start: formatMinute(start[task]!),
    finish: formatMinute(finish[task]!),
    critical: critical[task] === 1,
    totalSlack: totalFloat[task]!,
    freeSlack: freeFloat[task]!,
  }));
}

/** Project put "start no earlier than" on every task of these files; without it the links alone must give the dates. */
const withoutConstraints = (plan: string) => plan.replaceAll(/, startNoEarlier: [\dT:-]+/g, '');

describe('plans that Microsoft Project scheduled', () => {
  for (const year of [2010, 2013]) {
    it(`have the same dates, slack and critical tasks here (Project ${year})`, function () {
      const xml = sharedProject(this, `task-links-project${year}-mspdi.xml`);
      const expected = projectDates(xml);
      assert.equal(expected.length, 16);
      assert.deepEqual(datesHere(xml, (plan) => plan), expected); // prettier-ignore
      assert.equal(withoutConstraints(importedFrom(xml).text).includes('startNoEarlier'), false);
      assert.deepEqual(datesHere(xml, withoutConstraints), expected);
    });
  }
});
