import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { hasServer } from '../../../scripts/setup/node.mjs';
import { exitOf } from '../../../scripts/setup/shell.mjs';

describe('npm start', function () {
  this.timeout(180_000);
  let start: ChildProcess | null = null;

  before(function () {
    if (!hasServer) this.skip();
  });
  afterEach(() => start?.kill('SIGKILL'));

  it('tells the address of the server, and leaves nothing behind when it is interrupted, even twice', async () => {
    const script = path.resolve(import.meta.dirname, '../../../scripts/start.mjs');
    const env = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', PLANLOOM_VSCODE: '' };
    start = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'ignore'] });
    const ended = exitOf(start);
    const address = await addressIn(start);
    assert.equal((await fetch(new URL('/version', address))).status, 200);
    start.kill('SIGINT');
    start.kill('SIGINT');
    assert.equal(await ended, 0);
    await assert.rejects(fetch(new URL('/version', address)));
  });
});

async function addressIn(child: ChildProcess): Promise<string> {
  let output = '';
  for await (const data of child.stdout!) {
    output += String(data);
    const address = /^\s*(http:\/\/127\.0\.0\.1:\d+\/\S*)\s$/m.exec(output)?.[1];
    if (address) return address;
  }
  throw new Error(`no address in what it said: ${output}`);
}
