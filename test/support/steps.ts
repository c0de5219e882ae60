/** Runs the steps of action.yml and the job of the GitLab template as their runners do: by a shell, with what they are given in the environment. */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import * as path from 'node:path';
import { parse } from 'yaml';
import type { CodeHost } from './codeHost.ts';
import type { Folder } from './cli.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => parse(readFileSync(path.join(root, file), 'utf8')) as unknown;

export interface Step {
  readonly id?: string;
  readonly shell?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
}

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export interface Job {
  readonly variables: Readonly<Record<string, string>>;
  readonly script: readonly string[];
  readonly artifacts: { readonly reports: { readonly codequality: string } };
}

export const action = read('action.yml') as Action;
export const job = (read('scripts/review/gitlab.yml') as { readonly planloom: Job }).planloom;

/** The steps need the command line as it is shipped. */
export function buildCli(): string {
  execFileSync(process.execPath, ['scripts/build.mjs', 'dist/cli.js'], { cwd: root, stdio: 'inherit' });
  return path.join(root, 'dist/cli.js');
}

export interface RanStep {
  readonly status: number;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** An event's name and what GitHub says of it. */
export interface Event {
  readonly name: string;
  readonly payload: unknown;
}

/** Runs the step `review`, with inputs beside the defaults. */
export async function runReview(
  folder: Folder,
  host: CodeHost,
  event: Event,
  inputs: Readonly<Record<string, string>> = {},
): Promise<RanStep> {
  const runner = `${folder.path}.runner`;
  rmSync(runner, { recursive: true, force: true });
  folder.write({ [`../${path.basename(runner)}/event.json`]: JSON.stringify(event.payload) });
  const file = (name: string) => path.join(runner, name);
  const given = new Map(Object.entries(action.inputs).map(([name, input]) => [name, inputs[name] ?? input.default]));
  const step = action.runs.steps.find(({ id }) => id === 'review')!;
  const env = Object.fromEntries(Object.entries(step.env!).map(([name, value]) => [name, filled(value, given)]));
  const ran = await shell(step.run!, folder.path, {
    ...{ ...env, GITHUB_ACTION_PATH: root, GITHUB_WORKSPACE: folder.path, RUNNER_TEMP: runner, GITHUB_API_URL: host.address },
    ...{ GITHUB_REPOSITORY: 'o/r', GITHUB_EVENT_NAME: event.name, GITHUB_EVENT_PATH: file('event.json'), GITHUB_REF: 'refs/pull/7/merge' },
    ...{ GITHUB_SHA: 'abc', GITHUB_OUTPUT: file('output'), GITHUB_STEP_SUMMARY: file('summary') },
  });
  const text = (name: string) => (existsSync(file(name)) ? readFileSync(file(name), 'utf8') : '');
  const result = { ...ran, outputs: outputsIn(text('output')), summary: text('summary') };
  rmSync(runner, { recursive: true, force: true });
  return result;
}

/** Runs the job's script, with variables beside its own. */
export function runJob(
  folder: Folder,
  host: CodeHost,
  variables: Readonly<Record<string, string>>,
): Promise<{ status: number; log: string }> {
  return shell(`set -e\n${job.script.join('\n')}`, folder.path, {
    ...{ ...job.variables, PLANLOOM_FOLDER: root, CI_PROJECT_DIR: folder.path, CI_API_V4_URL: host.address, CI_PROJECT_ID: '9' },
    ...variables,
  });
}

function filled(value: string, inputs: ReadonlyMap<string, string>): string {
  return value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => inputs.get(name)!).replaceAll('${{ github.token }}', 'secret');
}

function shell(script: string, cwd: string, more: Readonly<Record<string, string>>): Promise<{ status: number; log: string }> {
  const { PATH, HOME } = process.env;
  const node = path.dirname(process.execPath);
  const env = { PATH: `${node}${path.delimiter}${PATH ?? ''}`, HOME, GIT_CONFIG_GLOBAL: '/dev/null', ...more };
  return new Promise((resolve) => {
    execFile('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], { cwd, env }, (error, out, err) => {
      resolve({ status: error ? Number(error.code) : 0, log: out + err });
    });
  });
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions#multiline-strings */
export function outputsIn(text: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  while (lines.length > 1) {
    const [, name, end] = /^(.*?)<<(.*)$/.exec(lines.shift()!)!;
    const value = lines.splice(0, lines.indexOf(end!));
    lines.shift();
    outputs[name!] = value.join('\n');
  }
  return outputs;
}
