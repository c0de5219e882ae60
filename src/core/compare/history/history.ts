/** The history of a plan, from git: which commits made it, what it was at each, and how its milestones moved. */
import type { Run } from '../../settle.ts';
import { Chronicle, type History } from './chronicle.ts';
import type { Commit, PlanCommit } from './commit.ts';
import type { Git } from './git.ts';
import { lineageOf, type Lineage } from './lineage.ts';
import type { Range } from './log.ts';
import { planFilesAt } from './planFiles.ts';
import { States } from './states.ts';

export type { History } from './chronicle.ts';

/** What is asked of a history, and what works it out. */
export interface HistoryQuestion {
  readonly git: Git;
  readonly range: Range;
  /** The plan's file as it is called at the head of the range, from the top of the repository. */
  readonly entry: string;
  readonly run: Run;
}

export interface PlanHistory extends History {
  readonly commits: readonly PlanCommit[];
  /** How many analyses it took. */
  readonly analysed: number;
}

/** Without commits where the range has none of the file. */
export async function historyOf(question: HistoryQuestion): Promise<PlanHistory> {
  const plan = await planCommitsOf(question);
  let { commits } = plan;
  for (;;) {
    const history = await toldBy(plan.states, commits, question.range);
    const all = await plan.lineage.commits(plan.states.files);
    if (all.length === commits.length) return { ...history, analysed: plan.states.analysed };
    commits = all;
  }
}

async function toldBy(states: States, commits: readonly PlanCommit[], { since }: Range): Promise<Omit<PlanHistory, 'analysed'>> {
  const chronicle = new Chronicle(since === null ? 'at birth' : 'midway');
  for (const commit of commits) if (commit.entry !== null) chronicle.add(commit, await states.at(commit));
  const history = chronicle.history();
  const readable = new Set<Commit>(history.commits);
  return { ...history, commits: commits.filter((commit) => readable.has(commit)) };
}

export interface PlanCommits {
  readonly lineage: Lineage;
  readonly states: States;
  /** The oldest first. */
  readonly commits: readonly PlanCommit[];
}

/** The commits that touched what the newest plan is made of. What it was made of before is only known from how it was then. */
export async function planCommitsOf({ git, range, entry, run }: HistoryQuestion): Promise<PlanCommits> {
  const lineage = await lineageOf(git, range, entry);
  const states = new States(git, run, () => planFilesAt(git, range.head));
  const newest = (await lineage.commits([])).findLast((commit) => commit.entry !== null);
  if (newest) await states.at(newest);
  return { lineage, states, commits: await lineage.commits(states.files) };
}
