/** Files at git refs, where VS Code's own git extension is at hand; it never is in a browser. */
import * as vscode from 'vscode';
import type { Unreadable } from '../../core/analysis.ts';

interface Repository {
  readonly state: { readonly HEAD: { readonly commit?: string } | undefined; readonly onDidChange: vscode.Event<void> };
  show(ref: string, path: string): Promise<string>;
}

interface Git {
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
  if (!vscode.workspace.isTrusted || ref.startsWith('-')) return 'unreadable';
  const git = await gitAtHand();
  const repository = git?.getRepository(uri);
  if (!repository) return 'unreadable';
  return repository.show(ref, uri.fsPath).then(
    (text) => ({ text }),
    () => 'missing' as const,
  );
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
