/** What a repository has to compare with: the merge base with its default branch, branches, tags, and the commits of a file. */
import type * as vscode from 'vscode';
import { repositoryAround, type Commit, type Ref, type Repository } from '../files/git.ts';

export type { Commit };

export interface NamedRef {
  readonly name: string;
  readonly commit: string;
}

/** More than anybody scrolls through; others can be typed. */
const mostCommits = 200;

/** In the order in which they are looked for; a remote's own word for its default branch comes first. */
const defaultBranches = ['origin/HEAD', 'origin/main', 'origin/master', 'upstream/HEAD', 'main', 'master', 'trunk'];

export class Refs {
  private readonly repository: Repository;

  constructor(repository: Repository) {
    this.repository = repository;
  }

  /** Of the repository that the file is in; null where there is none, or no git, or no trust. */
  static async around(file: vscode.Uri): Promise<Refs | null> {
    const repository = await repositoryAround(file);
    return repository && new Refs(repository);
  }

  get currentBranch(): string | null {
    return this.repository.state.HEAD?.name ?? null;
  }

  /** Null where git knows no such commit. What begins like an option is none. */
  async commitOf(ref: string): Promise<Commit | null> {
    if (ref === '' || ref.startsWith('-')) return null;
    return this.repository.getCommit(ref).catch(() => null);
  }

  /** The name by which git knows it here; null where there is none. */
  async defaultBranch(): Promise<string | null> {
    for (const name of defaultBranches) if (await this.commitOf(name)) return name;
    return null;
  }

  /** Null where the two have no commit in common, or none that a shallow clone has. */
  async mergeBaseWith(branch: string): Promise<Commit | null> {
    const hash = await this.repository.getMergeBase('HEAD', branch).catch(() => undefined);
    return hash ? this.commitOf(hash) : null;
  }

  /** Of this clone and of its remotes, the one with the newest commit first. */
  async branches(): Promise<readonly NamedRef[]> {
    const named = namedOf(await this.refs(), [0, 1]);
    return named.filter(({ name }) => !name.endsWith('/HEAD') && name !== this.currentBranch);
  }

  async tags(): Promise<readonly NamedRef[]> {
    return namedOf(await this.refs(), [2]);
  }

  /** Those that changed the file, the newest first. */
  async commitsOf(file: vscode.Uri): Promise<readonly Commit[]> {
    return this.repository.log({ maxEntries: mostCommits, path: file.fsPath }).catch(() => []);
  }

  private refs(): Promise<readonly Ref[]> {
    return this.repository.getRefs({ sort: 'committerdate' }).catch(() => []);
  }
}

function namedOf(refs: readonly Ref[], types: readonly Ref['type'][]): readonly NamedRef[] {
  return refs.flatMap(({ type, name, commit }) => (types.includes(type) && name && commit ? [{ name, commit }] : []));
}
