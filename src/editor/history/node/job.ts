/** What the worker does for a history: it asks git and analyses the plan at each commit, beside the editor's own thread. */
import { historyOf } from '../../../core/compare/history/history.ts';
import { toTheEnd } from '../../../core/steps.ts';
import { GitProcess } from '../../../git/gitProcess.ts';
import type { HistoryJob, HistoryReport } from '../messages.ts';

/** Never rejects: this is the border of the thread. */
export async function runHistoryJob({ folder, program, entry, head }: HistoryJob): Promise<HistoryReport> {
  const git = new GitProcess(folder, program);
  try {
    const isShallow = (await git.ask(['rev-parse', '--is-shallow-repository']))?.trim() === 'true';
    if (isShallow)
      return { kind: 'no-history', why: 'only part of the history is here, in a shallow clone; get the rest with `git fetch --unshallow`' };
    const history = await historyOf({ git, range: { since: null, head }, entry, run: toTheEnd });
    if (history.commits.length > 0) return { kind: 'history', history };
    return { kind: 'no-history', why: 'no commit has a plan here that can be read; its history begins with the first commit' };
  } catch (error) {
    return { kind: 'failed', cause: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  } finally {
    git.dispose();
  }
}
