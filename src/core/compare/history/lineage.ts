/** Which commits made a plan what it is, what it was called at each, and whose work they brought. */
import type { PlanCommit } from './commit.ts';
import type { Git } from './git.ts';
import { commitsIn, logFollowing, logOf, logOfAll, logOfOne, type LoggedCommit, type Range } from './log.ts';

/** Of a plan file as it is called at the end of the range. */
export interface Lineage {
  /** What the file was called, the newest name first. */
  readonly names: readonly string[];
  /** The commits that touched it or one of `others`, the oldest first; where the range has a beginning, that commit comes first, whatever it touched. */
  commits(others: readonly string[]): Promise<readonly PlanCommit[]>;
}

export async function lineageOf(git: Git, range: Range, entry: string): Promise<Lineage> {
  const following = commitsIn((await git.ask(logFollowing(range, entry))) ?? '');
  const nameAt = new Map(following.flatMap(({ id, files: [file] }) => (file ? [[id, file.status === 'D' ? null : file.path]] : [])));
  const oldest = following.at(-1)?.files[0];
  const first = oldest === undefined ? entry : oldest.status === 'A' ? null : oldest.from;
  const names = [...new Set([entry, ...nameAt.values(), first].filter((name) => name !== null))];
  return { names, commits };

  async function commits(others: readonly string[]): Promise<readonly PlanCommit[]> {
    const paths = [...new Set([...names, ...others])];
    const logged = commitsIn((await git.ask(logOf(range, paths))) ?? '').toReversed();
    const authors = await authorsBy(git, { range, paths, logged });
    let name = first;
    const all: PlanCommit[] = [];
    for (const { id, day, subject } of await startingWith(logged)) {
      name = nameAt.has(id) ? nameAt.get(id)! : name;
      if (name !== null || all.length > 0) all.push({ id, day, subject, authors: authors.get(id) ?? [], entry: name });
    }
    return all;
  }

  async function startingWith(logged: readonly LoggedCommit[]): Promise<readonly LoggedCommit[]> {
    if (range.since === null) return logged;
    return [...commitsIn((await git.ask(logOfOne(range.since))) ?? ''), ...logged];
  }
}

interface Line {
  readonly range: Range;
  readonly paths: readonly string[];
  /** The oldest first. */
  readonly logged: readonly LoggedCommit[];
}

/** A merge is the work of those whose commits it brings, and of who made it only where it brings none. */
async function authorsBy(git: Git, { range, paths, logged }: Line): Promise<ReadonlyMap<string, readonly string[]>> {
  const authors = new Map(logged.map((commit) => [commit.id, commit.authors]));
  if (!logged.some(isMerge)) return authors;
  const all = new Map(commitsIn((await git.ask(logOfAll(range, paths))) ?? '').map((commit) => [commit.id, commit]));
  const met = new Set<string>();
  for (const commit of logged) {
    met.add(commit.id);
    const brought = broughtBy(all.get(commit.id)?.parents ?? [], all, met).filter((other) => !isMerge(other));
    if (isMerge(commit) && brought.length > 0) authors.set(commit.id, [...new Set(brought.toReversed().flatMap((other) => other.authors))]);
  }
  return authors;
}

/** What leads to a commit and has not been met before, the newest first. */
function broughtBy(parents: readonly string[], all: ReadonlyMap<string, LoggedCommit>, met: Set<string>): readonly LoggedCommit[] {
  const brought: LoggedCommit[] = [];
  const waiting = [...parents];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const commit = all.get(id);
    if (!commit || met.has(id)) continue;
    met.add(id);
    brought.push(commit);
    waiting.push(...commit.parents);
  }
  return brought;
}

function isMerge({ parents }: LoggedCommit): boolean {
  return parents.length > 1;
}
