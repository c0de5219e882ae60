/** What `check` says to code hosts, and of a change alone. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { githubLines } from '../../src/cli/formats/checkGithub.ts';
import type { LocatedProblem } from '../../src/cli/formats/problem.ts';
import { Folder, runCli } from '../support/cli.ts';

const head = `planloom: 1
project: {id: a, name: A, manager: mia, start: 2026-01-05, statusDate: 2026-01-09}
resources: {mia: {name: Mia}}
`;
const tasks = `tasks:
  a: {name: A, duration: 2d, owner: mai}
  b: {name: B, duration: 2d, after: [a, x, y], priority: high}
`;

describe('check for a code host', () => {
  let folder: Folder;
  const run = (...argv: readonly string[]) => runCli(['check', ...argv], { cwd: folder.path });
  const parsed = async <T>(...argv: readonly string[]) => JSON.parse((await run(...argv)).out) as T;
  afterEach(() => folder.remove());

  interface Sarif {
    readonly runs: readonly [
      {
        readonly tool: { readonly driver: { readonly rules: readonly { id: string; helpUri?: string }[] } };
        readonly results: readonly {
          readonly ruleId: string;
          readonly ruleIndex: number;
          readonly level: string;
          readonly locations: readonly [{ readonly physicalLocation: { artifactLocation: { uri: string }; region: unknown } }];
          readonly partialFingerprints: Readonly<Record<string, string>>;
        }[];
      },
    ];
  }

  it('writes SARIF with rules, regions and pages', async () => {
    folder = new Folder({ 'sub folder/a.plan.yaml': head + tasks });
    const { out, status } = await run('--format', 'sarif', '--rule-pages', 'https://example.org/planloom');
    const [{ tool, results }] = (JSON.parse(out) as Sarif).runs;
    assert.equal(status, 1);
    assert.deepEqual(
      results.map(({ ruleId, level }) => `${level} ${ruleId}`),
      ['error unknown-reference', 'error unknown-reference', 'error unknown-reference', 'error unknown-value'],
    );
    for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules[ruleIndex]!.id, ruleId);
    assert.equal(tool.driver.rules[0]!.helpUri, 'https://example.org/planloom/docs/rules/unknown-value.md');
    assert.deepEqual(results[0]!.locations, [
      {
        physicalLocation: {
          artifactLocation: { uri: 'sub%20folder/a.plan.yaml' },
          region: { startLine: 5, startColumn: 37, endLine: 5, endColumn: 40 },
        },
      },
    ]);
    assert.equal(new Set(results.map(({ partialFingerprints }) => partialFingerprints['planloom/v1'])).size, 4);
  });

  it('writes code quality for GitLab', async () => {
    folder = new Folder({ 'a.plan.yaml': head + tasks.replace(/^ {2}b.*\n/m, '') });
    const [problem, ...others] = await parsed<readonly Record<string, unknown>[]>('--format', 'gitlab');
    const { fingerprint, ...rest } = problem!;
    assert.match(String(fingerprint), /^[0-9a-f]{32}$/);
    assert.deepEqual(rest, {
      description: 'no resource "mai"; did you mean "mia"?',
      check_name: 'unknown-reference',
      severity: 'major',
      location: { path: 'a.plan.yaml', lines: { begin: 5, end: 5 } },
    });
    assert.equal(others.length, 0);
  });

  it('writes annotations for GitHub, from the root of the repository', async () => {
    folder = new Folder({ '.git/HEAD': '', 'x/a.plan.yaml': head + tasks.replace(/^ {2}b.*\n/m, '') });
    const { out } = await runCli(['check', '--format', 'github', '.'], { cwd: `${folder.path}/x` });
    assert.equal(
      out,
      '::error file=x/a.plan.yaml,line=5,endLine=5,col=37,endColumn=40,title=unknown-reference::no resource "mai"; did you mean "mia"?\n1 error in 1 file\n',
    );
  });

  it('names a problem the same wherever its lines move', async () => {
    const prints = async () => (await parsed<Sarif>('--format', 'sarif')).runs[0].results.map((result) => Object.values(result.partialFingerprints)[0]); // prettier-ignore
    folder = new Folder({ 'a.plan.yaml': head + tasks });
    const before = await prints();
    folder.write({ 'a.plan.yaml': head + '\n# moved\n\n' + tasks.replace('  a:', '  new: {name: New, duration: 1d}\n  a:') });
    assert.deepEqual(await prints(), before);
  });

  it('refuses pages that are no address', async () => {
    folder = new Folder({ 'a.plan.yaml': head });
    const { status, err, out } = await run('--format', 'sarif', '--rule-pages', 'docs');
    assert.deepEqual([status, out, err], [2, '', '--rule-pages wants an address such as https://…, not "docs"\n']);
  });
});

describe('annotations', () => {
  const place = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
  const problem = (more: Partial<LocatedProblem>): LocatedProblem => ({
    ...{ rule: 'lag', severity: 'error', message: 'm', file: 'f', path: 'f', range: place, related: [], fixable: false, fingerprint: '' },
    ...more,
  });

  it('hold no more of a level than GitHub shows, and the others stand in the log', () => {
    const many = Array.from({ length: 12 }, (_, i) => problem({ message: `m${i}` }));
    const lines = githubLines([...many, problem({ severity: 'warning' }), problem({ severity: 'hint', message: 'mild' })]);
    assert.deepEqual(
      lines.map((line) => /^::\w+|^.*$/.exec(line)![0]),
      [...Array<string>(10).fill('::error'), '::warning', '', 'Not annotated (GitHub shows 10 of each level):', 'f:1:1  error  m10  lag', 'f:1:1  error  m11  lag', 'f:1:1  hint  mild  lag'], // prettier-ignore
    );
  });

  it('are one line each and give back what they were made of, whatever that is', () => {
    const text = fc.string({ unit: fc.constantFrom('%', '\r', '\n', ':', ',', 'a', '0', 'D', 'A', '5', '2', ' ') });
    fc.assert(
      fc.property(text, text, (path, message) => {
        const [line, ...others] = githubLines([problem({ path, message })]);
        const [, properties, body] = /^::error (.*?)::(.*)$/s.exec(line!)!;
        const decoded = (escaped: string) => decodeURIComponent(escaped);
        assert.doesNotMatch(line!, /[\r\n]/);
        assert.equal(decoded(/^file=([^,]*)/.exec(properties!)![1]!), path);
        assert.equal(decoded(body!), message);
        assert.deepEqual(others, []);
      }),
    );
  });

  it('are never made by a file that is named like one, nor by what stands anywhere in a line', () => {
    const hints = githubLines([
      problem({ severity: 'hint', file: '::set-output name=x::y' }),
      problem({ severity: 'hint', file: '##[add' }),
      problem({ severity: 'hint', file: 'a\n::error::x' }),
      problem({ severity: 'hint', message: 'no task "##[add-mask]a"' }),
    ]);
    for (const line of hints) assert.doesNotMatch(line, /^\s*::|##\[|\n/);
  });
});

describe('check --new-since', () => {
  let folder: Folder;
  const run = (...argv: readonly string[]) => runCli(['check', ...argv], { cwd: folder.path });
  afterEach(() => folder.remove());

  const repository = (files: Readonly<Record<string, string>>) => {
    folder = new Folder(files);
    folder.git('init', '--quiet');
    folder.commit('base');
  };

  it('tells only what a change brings in', async () => {
    repository({ 'a.plan.yaml': head + tasks });
    folder.write({
      'a.plan.yaml': head + '# moved\n' + tasks.replace('[a, x, y]', '[a, z, x, y]').replace('name: B', 'name: B, colour: red'),
    });
    const { status, out } = await run('--new-since', 'base');
    assert.equal(status, 1);
    assert.deepEqual(
      out.split('\n').map((line) => line.replace(/ {2,}/g, '  ')),
      [
        'a.plan.yaml:7:16  error  no key "colour" in a task; did you mean "status"?  unknown-key',
        'a.plan.yaml:7:54  error  no task "z"; did you mean "a"?  unknown-reference',
        '',
        '2 errors in 1 file, new since base',
        '',
      ],
    );
  });

  it('is fine where everything was there before, as of the same day', async () => {
    const late = '  c: {name: C, duration: 1d, deadline: 2026-01-08}\n';
    const register = 'raid: {risks: {R-1: {name: R, probability: 1, impact: 1, owner: mia, review: 2026-01-12}}}\n';
    repository({ 'a.plan.yaml': head + tasks + late + register });
    folder.write({ 'a.plan.yaml': (head + tasks + late + register).replace('statusDate: 2026-01-09', 'statusDate: 2026-02-09') });
    const { status, out } = await run('--new-since', 'base');
    assert.deepEqual([status, out], [0, '1 file checked, no new problems since base\n']);
  });

  it('takes a plan that was not there for new', async () => {
    repository({ 'README.md': '' });
    folder.write({ 'a.plan.yaml': head + tasks });
    const { status, out } = await run('--new-since', 'base');
    assert.deepEqual([status, out.split('\n').at(-2)], [1, '4 errors in 1 file, new since base']);
  });

  it('refuses a ref that is none, with nothing printed', async () => {
    repository({ 'a.plan.yaml': head });
    for (const [ref, why] of [
      ['nope', '"nope" cannot be read: git knows no such ref here'],
      ['-x', '"-x" is no git ref: a ref does not begin with "-"'],
    ] as const) {
      // prettier-ignore
      const { status, out, err } = await run(`--new-since=${ref}`);
      assert.deepEqual([status, out, err], [2, '', `${why}\n`]);
    }
  });
});
