/** Questions to git, asked without a shell. */
import { execFile } from 'node:child_process';
import { minutesPerDay, type Day } from '../../core/values/time.ts';
import type { LastChanges } from '../../core/analysis.ts';
import { lastChangesUpTo } from '../../core/compare/history/lastChange.ts';
import { askGit as askPlainly, quietly } from '../../git/askGit.ts';
import { Refusal } from '../io.ts';
import { largestFile } from './tree.ts';

export type GitAnswer = { readonly bytes: Buffer } | { readonly failed: 'no-git' | 'too-large' | 'refused' };

/** Runs git in a folder. */
export function askGit(folder: string, args: readonly string[]): Promise<GitAnswer> {
  return new Promise((resolve) => {
    execFile('git', [...quietly, ...args], { cwd: folder, encoding: 'buffer', maxBuffer: largestFile + 1 }, (error, stdout) => {
      if (!error) {
        resolve({ bytes: stdout });
        return;
      }
      const code: unknown = error.code;
      resolve({ failed: code === 'ENOENT' ? 'no-git' : code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER' ? 'too-large' : 'refused' });
    });
  });
}

/** The commit a ref stands for, or null where git knows no such ref. */
export async function commitOf(folder: string, ref: string): Promise<string | null> {
  if (ref.startsWith('-')) throw new Refusal(`"${ref}" is no git ref: a ref does not begin with "-"`);
  const answer = await askGit(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if ('failed' in answer) {
    if (answer.failed === 'no-git') throw new Refusal(`"${ref}" cannot be read: git is not installed`);
    return null;
  }
  return answer.bytes.toString('utf8').trim();
}

/** The newest common ancestor of two commits (full object names); null where there is none. */
export async function mergeBaseOf(folder: string, one: string, other: string): Promise<string | null> {
  const answer = await askGit(folder, ['merge-base', one, other]);
  return 'bytes' in answer ? answer.bytes.toString('utf8').trim() : null;
}

/** The day on which a commit was made, on the clock of who made it; null where it cannot be read. Read by plumbing, which runs nothing else. */
export async function dayOfCommit(folder: string, commit: string): Promise<Day | null> {
  const answer = await askGit(folder, ['cat-file', 'commit', commit]);
  const text = 'bytes' in answer ? answer.bytes.toString('utf8') : '';
  const [, seconds, sign, hours, minutes] = /^committer .* (\d+) ([+-])(\d\d)(\d\d)$/m.exec(text) ?? [];
  if (seconds === undefined) return null;
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return Math.floor((Number(seconds) / 60 + offset) / minutesPerDay);
}

/** When files in the folder were last changed, up to and with a commit; empty where git refuses. */
export function lastChangesIn(folder: string, commit: string, paths: readonly string[]): Promise<LastChanges> {
  return lastChangesUpTo((args) => askPlainly('git', folder, args), commit, paths);
}

/** The names in a list that git ends with NUL. */
export function namesIn(bytes: Buffer): readonly string[] {
  return bytes.toString('utf8').split('\0').filter(Boolean);
}
