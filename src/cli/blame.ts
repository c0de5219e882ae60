/** Whose commits lie between the two sides of a comparison, and which of them moved what. */
import type { Comparison } from '../core/compare/compare.ts';
import { commitOfChange, type SheetAt } from '../core/compare/history/blame.ts';
import { lineageOf } from '../core/compare/history/lineage.ts';
import { States } from '../core/compare/history/states.ts';
import { toTheEnd } from '../core/steps.ts';
import { GitProcess } from '../git/gitProcess.ts';
import { Commit } from './host/commit.ts';
import { commitOf } from './host/git.ts';
import type { Analysed, Target } from './targets.ts';

/** More commits between two sides are not looked through. */
const mostCommits = 500;

/** The same with `by` at each milestone that moved, where the older side is a commit of the repository that the newer one is in. */
export async function withAuthors(comparison: Comparison, before: Analysed, now: Analysed): Promise<Comparison> {
  const { tree } = before.host;
  const isCaused = comparison.milestones.some(({ causes }) => causes && causes.changes.length > 0);
  if (!isCaused || !(tree instanceof Commit) || tree.root !== now.host.tree.root) return comparison;
  const states = await statesBetween(tree.commit, now, [...before.analysis.files, ...now.analysis.files]);
  if (!states) return comparison;
  const milestones = comparison.milestones.map((milestone) => {
    const changes = milestone.causes?.changes ?? [];
    return changes.length === 0 ? milestone : { ...milestone, by: changes.map((change) => commitOfChange(change, states)) };
  });
  return { ...comparison, milestones };
}

/** What the plan says at each commit that touched one of the files, the older side first; null where there are too many. */
async function statesBetween(
  since: string,
  { host: { tree }, entry }: Target,
  files: readonly string[],
): Promise<readonly SheetAt[] | null> {
  const head = tree instanceof Commit ? tree.commit : await commitOf(tree.root, 'HEAD');
  if (head === null) return null;
  const git = new GitProcess(tree.root);
  try {
    const range = { since, head };
    const commits = await (await lineageOf(git, range, entry)).commits(files);
    if (commits.length > mostCommits) return null;
    const states = new States(git, toTheEnd, () => Promise.resolve([]));
    const found: SheetAt[] = [];
    for (const commit of commits) found.push({ commit, sheet: await states.sheetAt(commit) });
    return found;
  } finally {
    git.dispose();
  }
}
