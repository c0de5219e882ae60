/** Running the command line as a person would: what it says and its exit status. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { root } from '../setup/shell.mjs';

/** What a large report may come to, in bytes. */
const largest = 256 * 1024 * 1024;

/** Of these no program that reads plans has any need. */
const secrets = ['PLANLOOM_TOKEN', 'GITHUB_TOKEN', 'ACTIONS_RUNTIME_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'CI_JOB_TOKEN'];

/**
 * `run(argv)` gives `{status, out, err}`; never throws for what the command line says.
 * @param {{cli: string, folder: string, env: NodeJS.ProcessEnv}} where `cli` is empty for the one that was built in this checkout.
 * @returns {(argv: readonly string[]) => Promise<{status: number, out: string, err: string}>}
 */
export function planloomIn({ cli, folder, env }) {
  const program = cli ? path.resolve(folder, cli) : path.join(root, 'dist/cli.js');
  const known = Object.entries(env).filter(([name]) => !secrets.includes(name));
  const options = { cwd: folder, env: { ...Object.fromEntries(known), NO_COLOR: '1' }, maxBuffer: largest };
  return (argv) =>
    new Promise((resolve) => {
      execFile(process.execPath, [program, ...argv], options, (error, out, err) => {
        const status = !error ? 0 : typeof error.code === 'number' ? error.code : 2;
        resolve({ status, out, err: err || (status === 2 ? `${error.message}\n` : '') });
      });
    });
}
