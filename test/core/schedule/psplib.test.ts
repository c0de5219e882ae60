import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { schedulesOf } from '../../support/schedules.ts';

const folder = join(process.env.PLANLOOM_TEST_DATA ?? '', 'psplib', 'j30');

describe('PSPLIB j30: 480 projects of 30 jobs', () => {
  it('have the critical path lengths that the library gives', function () {
    if (!process.env.PLANLOOM_TEST_DATA || !existsSync(folder)) {
      console.log('      PLANLOOM_TEST_DATA names no folder with psplib/j30');
      this.skip();
    }
    const files = readdirSync(folder).filter((name) => name.endsWith('.sm'));
    const wrong = files.filter((name) => {
      const project = readProject(readFileSync(join(folder, name), 'utf8'));
      const { plan } = schedulesOf(project.text);
      const ends = (plan.projectFinish - plan.projectStart) / 60;
      return ends !== project.length;
    });
    assert.equal(files.length, 480);
    assert.deepEqual(wrong, []);
  });
});

/** A job is a task, a period an hour of a calendar without pauses; resources are left out. */
function readProject(text: string): { readonly text: string; readonly length: number } {
  const successors = tableAfter(text, 'PRECEDENCE RELATIONS').map(([job, , , ...after]) => ({ job: job!, after }));
  const durations = new Map(tableAfter(text, 'REQUESTS/DURATIONS').map(([job, , duration]) => [job!, duration!]));
  const length = Number(tableAfter(text, 'PROJECT INFORMATION')[0]!.at(-1));
  const tasks = successors.map(({ job }) => {
    const before = successors.filter(({ after }) => after.includes(job)).map((other) => `j${other.job}`);
    return `  j${job}: {duration: ${durations.get(job)!}h, after: [${before.join(', ')}]}\n`;
  });
  const head = 'project: {id: p, name: P, start: 2026-01-05, calendar: all}\ncalendars: {all: {week: {mon-sun: "00:00-24:00"}}}\n';
  return { text: `${head}tasks:\n${tasks.join('')}`, length };
}

/** Rows of numbers below a heading, up to the next line of stars. */
function tableAfter(text: string, heading: string): readonly (readonly string[])[] {
  const section = text.slice(text.indexOf(heading)).split(/^\*+$/m)[0]!;
  return section
    .split('\n')
    .filter((line) => /^\s*\d/.test(line))
    .map((line) => line.trim().split(/\s+/));
}
