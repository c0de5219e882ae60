/** One question to git, asked without a shell. */
import { execFile } from 'node:child_process';
import { env } from 'node:process';

/** No pager, no locks taken, nothing fetched, and nothing run that a repository's own settings name. */
export const quietly = ['--no-pager', '--no-optional-locks', '-c', 'core.fsmonitor=false'];
export const settings = { ...env, GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };

/** Of a log. */
const mostBytes = 512 * 1024 * 1024;

/** What it prints; null where it fails, or there is no such program. `program` is looked for on the path where it is a mere name. */
export function askGit(program: string, folder: string, args: readonly string[]): Promise<string | null> {
  const options = { cwd: folder, env: settings, maxBuffer: mostBytes };
  return new Promise((resolve) => {
    execFile(program, [...quietly, ...args], options, (error, stdout) => resolve(error ? null : stdout));
  });
}
