/** Files at git refs, where VS Code's own git extension is at hand; it never is in a browser. */
import * as vscode from 'vscode';
import type { Unreadable } from '../../core/analysis.ts';

interface Repository {
  show(ref: string, path: string): Promise<string>;
}

interface GitExtension {
  getAPI(version: 1): { getRepository(uri: vscode.Uri): Repository | null };
}

/** The text of the file at that ref. Git is not run on a folder that is not trusted. */
export async function textAtRef(ref: string, uri: vscode.Uri): Promise<{ readonly text: string } | Unreadable> {
  if (!vscode.workspace.isTrusted || ref.startsWith('-')) return 'unreadable';
  const repository = await repositoryOf(uri);
  if (!repository) return 'unreadable';
  return repository.show(ref, uri.fsPath).then(
    (text) => ({ text }),
    () => 'missing' as const,
  );
}

async function repositoryOf(uri: vscode.Uri): Promise<Repository | null> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return null;
  const git = await extension.activate();
  return git.getAPI(1).getRepository(uri);
}
