/** How git is asked for commits, and how its answer reads. */
import { parseDate } from '../../values/date.ts';
import type { Commit } from './commit.ts';

/** A commit of a log, with the files of the question that it touched. */
export interface LoggedCommit extends Commit {
  readonly parents: readonly string[];
  readonly files: readonly TouchedFile[];
}

export interface TouchedFile {
  /** As git tells it: `A`, `M`, `D`, `R100`. */
  readonly status: string;
  /** As it was called before, where it was renamed. */
  readonly from: string;
  readonly path: string;
}

/** Where a log begins and ends; full object names. `since` is not in it, null is from the beginning. */
export interface Range {
  readonly since: string | null;
  readonly head: string;
}

/** Settings of the user or the repository that would make git write otherwise, or run something. */
const plainly = ['-c', 'log.showSignature=false', '-c', 'log.diffMerges=separate', '-c', 'diff.renames=true', '--literal-pathspecs'];
const format = '--format=%x01%H%x00%P%x00%aN%x00%cI%x00%s%x00';

/** The main line alone: what side branches say of a plan never was the plan, until it was merged. */
const mainLine = ['--first-parent', '-m', '--name-status', '-z'];

/** The commits of the main line that touched one of these paths, the newest first. */
export function logOf(range: Range, paths: readonly string[]): readonly string[] {
  return [...plainly, 'log', ...mainLine, '--no-renames', format, ...within(range), '--', ...paths];
}

/** The same of one file, also under the names that it had before. */
export function logFollowing(range: Range, path: string): readonly string[] {
  return [...plainly, 'log', ...mainLine, '--follow', format, ...within(range), '--', path];
}

/** All commits that touched one of these paths, those of side branches too, with parents among these commits. */
export function logOfAll(range: Range, paths: readonly string[]): readonly string[] {
  return [...plainly, 'log', '--full-history', '--parents', '-z', format, ...within(range), '--', ...paths];
}

/** One commit, whatever it touched. */
export function logOfOne(commit: string): readonly string[] {
  return [...plainly, 'log', '-1', '-z', format, commit, '--'];
}

function within({ since, head }: Range): readonly string[] {
  return since === null ? [head] : [`${since}..${head}`];
}

/** In the order in which git tells them; nothing where it tells nothing. */
export function commitsIn(log: string): readonly LoggedCommit[] {
  const commits: LoggedCommit[] = [];
  for (const entry of log.split('\x01').slice(1)) {
    const [id, parents, author, date, subject, ...files] = entry.split('\0');
    const day = parseDate((date ?? '').slice(0, 10));
    if (!id || subject === undefined || !day.ok) continue;
    commits.push({
      id: id.trim().split(' ')[0]!,
      parents: parents!.split(' ').filter(Boolean),
      authors: [author!],
      day: day.value.day,
      subject,
      files: touchedIn(files),
    });
  }
  return commits;
}

/** What stands behind the format of a commit: a status, then its path, or two where the file was renamed. */
export function touchedIn(rest: readonly string[]): readonly TouchedFile[] {
  const parts = rest.map((part) => part.replace(/^\n+/, '')).filter(Boolean);
  const files: TouchedFile[] = [];
  for (let at = 0; at + 1 < parts.length;) {
    const status = parts[at]!;
    const isRenamed = /^[RC]/.test(status) && at + 2 < parts.length;
    files.push({ status, from: parts[at + 1]!, path: parts[at + (isRenamed ? 2 : 1)]! });
    at += isRenamed ? 3 : 2;
  }
  return files;
}
