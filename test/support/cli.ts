/** The command line without a process, and folders to run it in. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { main } from '../../src/cli/main.ts';
import { dayOf } from './schedules.ts';

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly cwd: string;
  readonly stdin?: string | Uint8Array;
  /** Null (a file or a pipe) where left out. */
  readonly columns?: number | null;
  /** 2026-01-09 where left out. */
  readonly today?: string;
  readonly colour?: boolean;
}

export async function runCli(
  argv: readonly string[],
  { cwd, stdin = '', columns = null, today = '2026-01-09', colour = false }: Surroundings,
): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await main(argv, {
    cwd,
    version: '1.2.3',
    today: dayOf(today),
    colour: { out: colour, err: colour },
    columns,
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    stdin: () => Promise.resolve(typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
  });
  return { status, out: out.join(''), err: err.join('') };
}

/** A folder of its own with these files; `remove` when done. */
export class Folder {
  readonly path: string;

  constructor(files: Readonly<Record<string, string | Uint8Array>>) {
    this.path = realpathSync(mkdtempSync(path.join(tmpdir(), 'planloom-')));
    this.write(files);
  }

  write(files: Readonly<Record<string, string | Uint8Array>>): void {
    for (const [name, content] of Object.entries(files)) {
      const at = path.join(this.path, name);
      mkdirSync(path.dirname(at), { recursive: true });
      writeFileSync(at, content);
    }
  }

  /** Runs git here, cut off from the settings of whoever runs the tests. */
  git(...args: readonly string[]): void {
    const settings = [
      '-c',
      'user.name=Test',
      '-c',
      'user.email=test@example.org',
      '-c',
      'commit.gpgsign=false',
      '-c',
      'init.defaultBranch=main',
    ];
    execFileSync('git', [...settings, ...args], { cwd: this.path, stdio: 'pipe', env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' } });
  }

  commit(tag: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', tag);
    this.git('tag', tag);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
