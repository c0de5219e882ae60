import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { runCli } from '../support/cli.ts';

const bundle = path.resolve('dist/cli.js');
const files = [bundle, path.resolve('dist/cli/process.js')];
const register = path.resolve('test/workspaces/register');

/** What the command line may take from Node: all of it is in Node 20. A name that is missing here wants a look at its history. */
const inNode20: Readonly<Record<string, readonly string[]>> = {
  'node:child_process': ['execFile', 'spawn'],
  'node:crypto': ['createHash'],
  'node:fs': ['existsSync', 'readFileSync', 'realpathSync', 'statSync'],
  'node:fs/promises': ['mkdir', 'readdir', 'readFile', 'realpath', 'stat', 'writeFile'],
  // Of this only `enableCompileCache`, where it is there.
  'node:module': ['*'],
  'node:path': ['*', 'join'],
  'node:process': ['env'],
  'node:stream/consumers': ['buffer'],
  'node:util': ['parseArgs', 'styleText'],
};

/** This Node, and every other one on the path: where Node 20 is installed, the bundle runs on it. */
function nodes(): readonly string[] {
  const onPath = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, 'node'));
  return [...new Set([process.execPath, ...onPath.filter((node) => existsSync(node))])];
}

describe('dist/cli.js', function () {
  this.timeout(60_000);

  before(() => {
    execFileSync(process.execPath, ['scripts/build.mjs', 'dist/cli.js'], { stdio: 'inherit' });
  });

  it('gives on every Node what the sources give', async () => {
    const expected = await runCli(['status', '--format=json'], { cwd: register });
    for (const node of nodes()) {
      const { status, stdout, stderr } = spawnSync(node, [bundle, 'status', '--format=json'], { cwd: register, encoding: 'utf8' });
      assert.deepEqual({ node, status, out: stdout, err: stderr }, { node, ...expected });
    }
  });

  it('takes from Node only what Node 20 has', () => {
    const text = files.map((file) => readFileSync(file, 'utf8')).join('');
    const imports = [...text.matchAll(/\bimport\s*(\*\s*as\s*[\w$]+|\{[^}]*\}|[\w$]+)\s*from\s*"(node:[\w/]+)"/g)];
    assert.ok(imports.length > 5);
    for (const [, names, module] of imports) {
      const taken = names!.startsWith('{')
        ? names!
            .slice(1, -1)
            .split(',')
            .map((name) => name.trim().split(/\s/)[0]!)
        : ['*'];
      for (const name of taken) assert.ok(inNode20[module!]?.includes(name), `${name} from ${module!}`);
    }
  });

  it('knows its version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.equal(execFileSync(process.execPath, [bundle, '--version'], { encoding: 'utf8' }), `${version}\n`);
  });

  it('keeps its compiled code in the cache of the user, where there is one', () => {
    const cache = mkdtempSync(path.join(tmpdir(), 'planloom-cache-'));
    try {
      for (const node of nodes()) {
        for (const [folder, isThere] of [
          [cache, true],
          [path.join(bundle, 'no folder'), false],
        ] as const) {
          const env = { ...process.env, XDG_CACHE_HOME: folder, LOCALAPPDATA: folder, HOME: folder };
          assert.match(execFileSync(node, [bundle, '--version'], { encoding: 'utf8', env }), /^\d/);
          const can = !/^v(?:20|21|22\.0)\./.test(execFileSync(node, ['--version'], { encoding: 'utf8' }));
          if (process.platform !== 'darwin' && can) assert.equal(existsSync(path.join(folder, 'planloom')), isThere);
        }
      }
    } finally {
      rmSync(cache, { recursive: true });
    }
  });

  it('writes no colour where there is no terminal', () => {
    const { stdout } = spawnSync(process.execPath, [bundle, 'status'], { cwd: register, encoding: 'utf8', env: withoutColourWishes() });
    assert.ok(!stdout.includes('\u001b'));
  });

  it('colours where it is told to, unless NO_COLOR says otherwise', () => {
    const run = (env: NodeJS.ProcessEnv) =>
      spawnSync(process.execPath, [bundle, 'status'], { cwd: register, encoding: 'utf8', env }).stdout;
    assert.ok(run({ ...withoutColourWishes(), FORCE_COLOR: '1' }).includes('\u001b['));
    assert.ok(!run({ ...withoutColourWishes(), FORCE_COLOR: '1', NO_COLOR: '1' }).includes('\u001b['));
  });

  it('ends in peace when its reader has gone', async () => {
    const child = spawn(process.execPath, [bundle, 'schedule', '--format=json'], { cwd: register, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    const err: Buffer[] = [];
    child.stderr.on('data', (part: Buffer) => err.push(part));
    const status = await new Promise((resolve) => child.on('close', resolve));
    assert.deepEqual([status, Buffer.concat(err).toString()], [0, '']);
  });
});

function withoutColourWishes(): NodeJS.ProcessEnv {
  const env = { ...process.env };
  for (const name of ['NO_COLOR', 'FORCE_COLOR', 'COLUMNS', 'CLICOLOR_FORCE']) Reflect.deleteProperty(env, name);
  return env;
}
