import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { runCli } from '../support/cli.ts';
import { readBaseline } from '../../src/core/status/baselineFile.ts';

const page = readFileSync('docs/command-line.md', 'utf8');

describe('docs/command-line.md', () => {
  it('names the commands that there are', async () => {
    const { out } = await runCli(['--help'], { cwd: '.' });
    const offered = [...out.matchAll(/^ {2}([a-z][a-z-]*) (?=[A-Z[])/gm)].map(([, name]) => name);
    const documented = [...page.matchAll(/^\| `([a-z][a-z-]*) /gm)].map(([, name]) => name);
    assert.deepEqual(documented, offered);
  });

  it('names the formats that there are', async () => {
    for (const [, command, formats] of page.matchAll(/^\| `([a-z][a-z-]*) [^|]*\|[^|]*\| ([^|]*) \|$/gm)) {
      const known = [...formats!.matchAll(/`(\w+)`/g)].map(([, format]) => format);
      const { err } = await runCli([command!, '--format', 'none'], { cwd: '.' });
      for (const format of known) assert.ok(err.includes(format!), `${command!}: ${format!}`);
    }
  });

  it('shows a baseline file that can be read', () => {
    const [, json] = /```json\n([^]*?)```/.exec(page)!;
    assert.ok('tasks' in readBaseline(json!));
  });
});
