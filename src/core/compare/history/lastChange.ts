/** When files were last changed: how git is asked, once for many of them, and how its answer reads. */
import type { LastChange } from '../../plan/namedFiles.ts';
import { parseDate } from '../../values/date.ts';
import type { Git } from './git.ts';
import { touchedIn } from './log.ts';

/** Settings of the user or the repository that would make git write otherwise, or run something. */
const plainly = ['-c', 'log.showSignature=false', '--literal-pathspecs'];

/**
 * The author's date, not the committer's: that is when the file was changed. A commit that is rebased says nothing new of the file, but
 * its committer's date would have it changed after an approval that had it in view.
 */
const format = '--format=%x01%aI%x00%aN%x00%D%x00';

/** Side branches are walked whole, so that what is told of a file does not depend on which others are asked for; of merges what they changed themselves. */
const everyCommit = ['--full-history', '-c', '--root', '--no-renames', '--relative', '--name-status', '-z', '--decorate-refs=refs/none'];

/** As many paths as every system takes for one command. */
const most = 200;

/**
 * Up to and with a commit: `HEAD`, or a full object name. Paths count from the folder that git is run in. Empty where git refuses, for
 * want of a repository or of that commit.
 */
export async function lastChangesUpTo(ask: Git['ask'], commit: string, paths: readonly string[]): Promise<ReadonlyMap<string, LastChange>> {
  const found = new Map<string, LastChange>();
  // These are what parts git's answer.
  const asked = paths.filter((path) => !/[\0-\x1f]/.test(path));
  for (let at = 0; at < asked.length; at += most) {
    const some = asked.slice(at, at + most);
    const log = await ask([...plainly, 'log', ...everyCommit, format, commit, '--', ...some]);
    if (log === null) break;
    for (const [path, change] of lastChangesIn(log, some)) found.set(path, change);
  }
  return found;
}

/**
 * Of each path the first commit in the log that touched it, or a file below it. What no commit touched, or the last one took away, is
 * not committed. Left out is what was last changed before the history of a shallow clone begins.
 */
function lastChangesIn(log: string, paths: readonly string[]): ReadonlyMap<string, LastChange> {
  const open = new Set(paths);
  const found = new Map<string, LastChange>();
  for (const entry of log.split('\x01').slice(1)) {
    const [date = '', by = '', refs, ...files] = entry.split('\0');
    const day = parseDate(date.slice(0, 10));
    for (const { status, path } of touchedIn(files)) {
      for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
        if (!open.delete(at)) continue;
        if (at === path && status.startsWith('D')) found.set(at, 'uncommitted');
        else if (day.ok && !refs?.includes('grafted')) found.set(at, { day: day.value.day, by });
      }
    }
  }
  for (const path of open) found.set(path, 'uncommitted');
  return found;
}
