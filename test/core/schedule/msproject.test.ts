import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatMinute } from '../../../src/core/values/civil.ts';
import { readProjectFile } from '../../support/msproject.ts';
import { indexOf, schedulesOf } from '../../support/schedules.ts';

const folder = join(process.env.PLANLOOM_TEST_DATA ?? '', 'msproject');

describe('plans that Microsoft Project scheduled', () => {
  for (const year of [2010, 2013]) {
    it(`have the same dates, slack and critical tasks here (Project ${year})`, function () {
      const file = join(folder, `task-links-project${year}-mspdi.xml`);
      if (!process.env.PLANLOOM_TEST_DATA || !existsSync(file)) {
        console.log('      PLANLOOM_TEST_DATA names no folder with msproject');
        this.skip();
      }
      const { text, tasks } = readProjectFile(readFileSync(file, 'utf8'));
      const schedules = schedulesOf(text);
      const found = tasks.map(({ uid }) => {
        const task = indexOf(schedules, `t${uid}`);
        const { start, finish, critical, totalFloat, freeFloat } = schedules.plan;
        return {
          uid,
          start: formatMinute(start[task]!),
          finish: formatMinute(finish[task]!),
          critical: critical[task] === 1,
          totalSlack: totalFloat[task],
          freeSlack: freeFloat[task],
        };
      });
      assert.equal(tasks.length, 16);
      assert.deepEqual(found, tasks);
    });
  }
});
