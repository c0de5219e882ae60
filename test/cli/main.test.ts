import assert from 'node:assert/strict';
import * as path from 'node:path';
import { runCli } from '../support/cli.ts';

const cwd = path.resolve('test/workspaces');

function ok(argv: readonly string[], out: RegExp): void {
  it(`planloom ${argv.join(' ')}`, async () => {
    const ran = await runCli(argv, { cwd });
    assert.deepEqual([ran.status, ran.err], [0, '']);
    assert.match(ran.out, out);
  });
}

/** Refused: one sentence on standard error, nothing on standard output, status 2. */
function fail(argv: readonly string[], sentence: RegExp): void {
  it(`planloom ${argv.join(' ')} is refused`, async () => {
    const ran = await runCli(argv, { cwd });
    assert.deepEqual([ran.status, ran.out], [2, '']);
    assert.match(ran.err, sentence);
    assert.equal(ran.err.trimEnd().split('\n').length, 1, 'one sentence');
  });
}

describe('the command line', () => {
  ok(['--help'], /^Project plans as code.*\n\nUsage: planloom <command>/);
  ok(['-h'], /Usage: planloom <command>/);
  ok(['--version'], /^1\.2\.3\n$/);
  ok(['check', '--version'], /^1\.2\.3\n$/);
  for (const command of ['check', 'schedule', 'status', 'raid', 'diagram', 'baseline', 'import']) {
    ok([command, '--help'], new RegExp(`Usage: planloom ${command} (.|\\n)*--status-date DATE`));
    ok([command, '-h'], /Usage/);
  }

  it('shows its help and fails where nothing is asked', async () => {
    const ran = await runCli([], { cwd });
    assert.deepEqual([ran.status, ran.out], [2, '']);
    assert.match(ran.err, /Usage: planloom <command>/);
  });

  fail(['chekc'], /^no command "chekc"; did you mean "check"\?$/m);
  fail(['init', 'a.plan.yaml'], /^no command "init"; planloom --help lists them$/m);
  fail(['check', '--fromat', 'json'], /^no option "--fromat"; did you mean "--format"\?$/m);
  fail(['check', '--format', 'xml'], /^no format "xml"; use text, json, sarif, github or gitlab$/m);
  fail(['schedule', 'delivery', '--format', 'markdown'], /^no format "markdown"; use text, json or csv$/m);
  fail(['check', '--format'], /^--format wants a value$/m);
  fail(['check', '--help=yes'], /^--help takes no value$/m);
  fail(['check', '--max-warnings', 'few'], /^--max-warnings wants a whole number, not "few"$/m);
  fail(['status', 'delivery', '--status-date', '2026-02-30'], /^--status-date: no day 30; February 2026 has 28 days$/m);
  fail(['status', 'delivery', '--status-date', 'soon'], /^--status-date: no date "soon"/m);
  fail(['check', 'nowhere.plan.yaml'], /^"nowhere.plan.yaml" does not exist$/m);
  fail(['check', 'empty'], /^no plan below "empty": a plan is a file named plan.yaml or ….plan.yaml$/m);
  fail(['check', 'empty/notes.txt'], /^"empty\/notes.txt" is no plan: it should begin with "planloom: 1"$/m);
  fail(['check', '-'], /^"-" reads a plan from standard input; say which with --stdin-filename FILE$/m);
  fail(['check', '--', '-x:plan.yaml'], /^"-x" is no git ref: a ref does not begin with "-"$/m);
  fail(['check', 'no-such-ref:plan.yaml'], /^no git ref "no-such-ref" here, and no file of that name$/m);
  fail(
    ['status', 'shared-part'],
    /^several plans in "shared-part"; name one of shared-part\/north.plan.yaml, shared-part\/south.plan.yaml$/m,
  );
  fail(['status', 'a.plan.yaml', 'b.plan.yaml'], /^one plan at a time, not 2: a.plan.yaml, b.plan.yaml$/m);
  fail(['raid', 'delivery', '--kind', 'isue'], /^no kind "isue"; did you mean "issue"\?$/m);
  fail(
    ['diagram', 'delivery'],
    /^no diagram "delivery"; use gantt, roadmap, dependencies, lifecycle, requirements, simulation, history, burndown, burnup, velocity, cycle-time, capacity, raci, s-curve, cash-flow, risks, raid-burndown or exposure$/m,
  );
  fail(['diagram', 'delivery', 'gantt', '--measure', 'days'], /^--measure is for exposure, not for gantt$/m);
  fail(['diagram', 'delivery', 'exposure', '--measure', 'weeks'], /^no measure "weeks"; use money or days$/m);
  fail(['diagram', 'delivery', 'gant'], /^no diagram "gant"; did you mean "gantt"\?$/m);
  fail(['baseline', 'delivery'], /^which plan, and what name\? planloom baseline FILE NAME$/m);
  fail(['baseline', '-', 'kickoff'], /^a baseline is taken of a file, not of standard input$/m);
  fail(['baseline', 'delivery', 'rb 1'], /^no id "rb 1"/m);
});
