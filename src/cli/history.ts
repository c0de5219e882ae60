/** From a plan and a ref to its history in git. */
import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { historyOf, type PlanHistory } from '../core/compare/history/history.ts';
import { toTheEnd } from '../core/steps.ts';
import { GitProcess } from '../git/gitProcess.ts';
import { Commit } from './host/commit.ts';
import { commitOf } from './host/git.ts';
import { Refusal } from './io.ts';
import type { Target } from './targets.ts';

/** Of the commits up to the head, or the ref that the target is read at; `since` is the first that counts. */
export async function historyAt(target: Target, since: string | null): Promise<PlanHistory> {
  const { host, entry } = target;
  const { root } = host.tree;
  const range = { since: since === null ? null : await known(root, since), head: await headOf(target) };
  const git = new GitProcess(root);
  try {
    await refuseShallow(git, target, since);
    const history = await historyOf({ git, range, entry, run: toTheEnd });
    if (history.commits.length + history.skipped.length > 0) return history;
    throw new Refusal(`"${host.display(entry)}" has no history: no commit has it`);
  } finally {
    git.dispose();
  }
}

/** Undefined where there is none. */
export async function historyIfAny(target: Target): Promise<PlanHistory | undefined> {
  try {
    return await historyAt(target, null);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

async function headOf({ host: { tree, display }, entry }: Target): Promise<string> {
  if (tree instanceof Commit) return tree.commit;
  if (!existsSync(path.join(tree.root, '.git')))
    throw new Refusal(`"${display(entry)}" has no history: "${tree.root}" is no git repository`);
  const head = await commitOf(tree.root, 'HEAD');
  if (head === null) throw new Refusal(`"${display(entry)}" has no history: there is no commit here yet`);
  return head;
}

async function known(root: string, ref: string): Promise<string> {
  const commit = await commitOf(root, ref);
  if (commit === null) throw new Refusal(`"${ref}" cannot be read: git knows no such ref here`);
  return commit;
}

/** What a shallow clone lacks would be told as if it had never been. */
async function refuseShallow(git: GitProcess, { host, entry }: Target, since: string | null): Promise<void> {
  if (since !== null || (await git.ask(['rev-parse', '--is-shallow-repository']))?.trim() !== 'true') return;
  throw new Refusal(
    `"${host.display(entry)}" has only part of its history here: this is a shallow clone; get the rest with "git fetch --unshallow", or name a commit that is here with --since`,
  );
}
