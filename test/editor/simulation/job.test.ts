import assert from 'node:assert/strict';
import { runJob } from '../../../src/editor/simulation/job.ts';
import { jobOf, type Report } from '../../../src/editor/simulation/messages.ts';
import { noFacts } from '../../../src/core/settle.ts';
import { parseSource } from '../../../src/core/source/parse.ts';

const plan = `planloom: 1
include: [team.yaml]
project: {id: a, name: Ship it, start: 2026-01-05, statusDate: 2026-01-05}
tasks: {dig: {name: Dig, effort: 3d/5d/10d, assign: bo}}
`;
const team = 'planloom: 1\nresources: {bo: {name: Bo, capacity: 50%}}\n';

describe('the job of a simulation', () => {
  it('tells how far it is, then what came out', () => {
    const reports = reportsOf(plan);
    const shares = reports.flatMap((report) => (report.kind === 'progress' ? [report.share] : []));
    assert.equal(shares.length, 100);
    assert.deepEqual(
      shares,
      shares.toSorted((a, b) => a - b),
    );
    assert.equal(shares.at(-1), 1);
    const last = reports.at(-1)!;
    assert.ok(last.kind === 'done');
    // The team of the included file counts: half of somebody needs twice the days.
    assert.match(last.page, /80 % sure: finished by 2026-01-2\d/);
  });

  it('says that there are no dates', () => {
    assert.deepEqual(reportsOf('planloom: 1\nproject: {id: a}\n'), [{ kind: 'without-dates' }]);
  });

  it('tells the editor what went wrong', () => {
    const reports: Report[] = [];
    runJob({ ...jobFor(plan), texts: null as never }, (report) => void reports.push(report));
    assert.equal(reports[0]!.kind, 'failed');
  });
});

/** As the worker gets it, and back. */
function reportsOf(text: string): readonly Report[] {
  const reports: Report[] = [];
  runJob(structuredClone(jobFor(text)), (report) => void reports.push(structuredClone(report)));
  return reports;
}

function jobFor(text: string) {
  const sources = new Map([
    ['a.plan.yaml', parseSource('a.plan.yaml', text)],
    ['team.yaml', parseSource('team.yaml', team)],
  ]);
  return jobOf('a.plan.yaml', { ...noFacts, sources }, { iterations: 1000, seed: 1, distribution: 'pert' });
}
