import assert from 'node:assert/strict';
import * as path from 'node:path';
import { runCli } from '../support/cli.ts';

const cwd = path.resolve('test/workspaces/register');

describe('planloom diagram', () => {
  for (const kind of ['gantt', 'dependencies', 'risks', 'raid-burndown']) {
    it(`draws ${kind}`, async () => {
      const { status, out, err } = await runCli(['diagram', 'register.plan.yaml', kind], { cwd });
      assert.deepEqual([status, err], [0, '']);
      assert.match(out, /\n$/);
    });
  }

  it('draws exposure in money or in working days', async () => {
    const unitOf = async (...more: string[]) => {
      const { out } = await runCli(['diagram', 'examples/data-lake/plan.yaml', 'exposure', ...more], { cwd: path.resolve('.') });
      return /y-axis "(.*?)"/.exec(out)?.[1];
    };
    assert.deepEqual([await unitOf(), await unitOf('--measure', 'days')], ['EUR', 'Working days']);
  });

  it('is a page of Markdown where one is wanted', async () => {
    const { status, out, err } = await runCli(['diagram', 'register.plan.yaml', 'risks', '--format', 'markdown'], { cwd });
    assert.deepEqual([status, err], [0, '']);
    assert.match(out, /^# .*: Risk matrix.*\n\n```mermaid\nquadrantChart\n/);
    assert.match(out, /^\| Probability 5 \|/m);
    const wrong = await runCli(['diagram', 'register.plan.yaml', 'risks', '--format', 'svg'], { cwd });
    assert.equal(wrong.status, 2);
  });

  it('takes the one plan there is', async () => {
    const [named, found] = await Promise.all([
      runCli(['diagram', 'register.plan.yaml', 'gantt'], { cwd }),
      runCli(['diagram', 'gantt'], { cwd }),
    ]);
    assert.equal(found.out, named.out);
    assert.match(found.out, /^gantt$/m);
  });

  it('says aside when there is nothing to draw', async () => {
    const { status, out, err } = await runCli(['diagram', 'register.plan.yaml', 'burndown'], { cwd });
    assert.deepEqual([status, out], [0, '']);
    assert.match(err, /^register\.plan\.yaml: \S/);
  });
});
