/** Files at git refs, where VS Code's own git extension is at hand; it never is in a browser. */
import * as vscode from 'vscode';
import type { Unreadable } from '../../core/analysis.ts';

export interface Repository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly HEAD: { readonly name?: string; readonly commit?: string } | undefined;
    readonly onDidChange: vscode.Event<void>;
  };
  show(ref: string, path: string): Promise<string>;
  getCommit(ref: string): Promise<Commit>;
  getMergeBase(one: string, other: string): Promise<string | undefined>;
  getRefs(query: { readonly sort: 'committerdate' }): Promise<readonly Ref[]>;
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly Commit[]>;
}

export interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly authorDate?: Date;
  readonly authorName?: string;
}

export interface Ref {
  /** A branch, a branch of a remote, a tag. */
  readonly type: 0 | 1 | 2;
  readonly name?: string;
  readonly commit?: string;
}

interface Git {
  /** The program. */
  readonly git: { readonly path: string };
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<unknown>;
  readonly repositories: readonly Repository[];
  readonly onDidOpenRepository: vscode.Event<Repository>;
  getRepository(uri: vscode.Uri): Repository | null;
}

interface GitExtension {
  getAPI(version: 1): Git;
}

/** The text of the file at that ref. Git is not run on a folder that is not trusted. */
export async function textAtRef(ref: string, uri: vscode.Uri): Promise<{ readonly text: string } | Unreadable> {
  const repository = ref.startsWith('-') ? null : await repositoryAround(uri);
  if (!repository) return 'unreadable';
  return repository.show(ref, uri.fsPath).then(
    (text) => ({ text }),
    () => 'missing' as const,
  );
}

/** Null where there is none, or no git, or where the folder is not trusted. */
export async function repositoryAround(uri: vscode.Uri): Promise<Repository | null> {
  return vscode.workspace.isTrusted ? ((await gitAtHand())?.getRepository(uri) ?? null) : null;
}

/** What it takes to run git on a file's repository. */
export interface RepositoryAt {
  readonly folder: string;
  readonly program: string;
  /** The file, from the top of the repository. */
  readonly entry: string;
  /** The commit at its head. */
  readonly head: string;
}

/** Else why not, as an empty picture says it. Git is not run on a folder that is not trusted. */
export async function repositoryOf(uri: vscode.Uri): Promise<RepositoryAt | string> {
  if (!vscode.workspace.isTrusted) return 'a history is read from git, which is not run in a folder that you do not trust';
  const git = await gitAtHand();
  if (!git) return "a history is read from git, which there is none of here; it takes VS Code's own git extension, on a desktop";
  const repository = git.getRepository(uri);
  const head = repository?.state.HEAD?.commit;
  if (!repository) return 'the plan is in no git repository; its history begins with the first commit';
  if (head === undefined) return 'nothing is committed here yet; the history of a plan begins with the first commit';
  const top = `${repository.rootUri.path}/`;
  if (!uri.path.startsWith(top)) return 'the plan lies outside of its git repository, behind a link; open the folder that it is in';
  return { folder: repository.rootUri.fsPath, program: git.git.path, entry: uri.path.slice(top.length), head };
}

/** Tells when refs may stand for something else: a repository was found, or has another commit at its head. */
export async function watchRefs(changed: () => void): Promise<vscode.Disposable> {
  const git = await gitAtHand();
  if (!git) return new vscode.Disposable(() => undefined);
  const listeners: vscode.Disposable[] = [];
  const watch = (repository: Repository): void => {
    let head = repository.state.HEAD?.commit;
    const look = (): void => {
      if (head === repository.state.HEAD?.commit) return;
      head = repository.state.HEAD?.commit;
      changed();
    };
    listeners.push(repository.state.onDidChange(look));
  };
  git.repositories.forEach(watch);
  const opened = git.onDidOpenRepository((repository) => {
    watch(repository);
    changed();
  });
  return new vscode.Disposable(() => {
    for (const listener of [opened, ...listeners]) listener.dispose();
  });
}

/** Once it has looked for repositories; null where there is no git extension. */
async function gitAtHand(): Promise<Git | null> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return null;
  try {
    const git = (await extension.activate()).getAPI(1);
    if (git.state === 'uninitialized') await new Promise((resolve) => git.onDidChangeState(resolve));
    return git;
  } catch {
    // Where git is not installed, or switched off, its extension says so by throwing; then there are no refs to read.
    return null;
  }
}
