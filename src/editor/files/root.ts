/** The folder that a plan's paths count from, and that its includes may not leave. */
import * as vscode from 'vscode';

export interface Root {
  readonly uri: vscode.Uri;
  /** Relative with `/`, or null where the file is not below the root. */
  pathOf(uri: vscode.Uri): string | null;
  uriOf(path: string): vscode.Uri;
}

/** The workspace folder, else the nearest folder with `.git`, else the file's own folder; an untitled document is a root of its own. */
export async function rootOf(uri: vscode.Uri): Promise<Root> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (folder) return rootAt(folder.uri);
  if (uri.scheme === 'untitled') return rootOfUntitled(uri);
  return rootAt((await repositoryAround(uri)) ?? parentOf(uri));
}

export function rootAt(uri: vscode.Uri): Root {
  const prefix = uri.path.endsWith('/') ? uri.path : `${uri.path}/`;
  const isBelow = (file: vscode.Uri) => file.scheme === uri.scheme && file.authority === uri.authority && file.path.startsWith(prefix);
  return {
    uri,
    pathOf: (file) => (isBelow(file) ? file.path.slice(prefix.length) : null),
    uriOf: (path) => vscode.Uri.joinPath(uri, path),
  };
}

function rootOfUntitled(uri: vscode.Uri): Root {
  return {
    uri,
    pathOf: (file) => (file.toString() === uri.toString() ? uri.path : null),
    uriOf: (path) => uri.with({ path }),
  };
}

async function repositoryAround(uri: vscode.Uri): Promise<vscode.Uri | null> {
  for (let folder = parentOf(uri), last = ''; folder.path !== last; last = folder.path, folder = parentOf(folder)) {
    if (await exists(vscode.Uri.joinPath(folder, '.git'))) return folder;
  }
  return null;
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

function parentOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}
