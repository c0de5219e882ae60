/** What the tests inside VS Code do with the window. */
import * as vscode from 'vscode';

/** How long anything may take before a test fails; nothing waits that long where all is well. */
const patience = 30_000;
const glance = 15;

type Answer<T> = T | null | undefined | false;

/** The value as soon as there is one. */
export async function until<T>(what: string, look: () => Answer<T> | Promise<Answer<T>>): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const value = await look();
    if (value !== null && value !== undefined && value !== false) return value;
    if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, glance));
  }
}

/** A file of test/workspaces, in the copy that is open. */
export function fileOf(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function openFile(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileOf(path)));
}

/** Replaces one piece of the text by another, as typing does. */
export async function retype(editor: vscode.TextEditor, from: string, to: string): Promise<void> {
  const at = editor.document.getText().indexOf(from);
  if (at < 0) throw new Error(`no ${from} in ${editor.document.uri.path}`);
  const range = new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + from.length));
  await editor.edit((edit) => edit.replace(range, to));
}

export function problemsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === 'planloom');
}

/** The rule of a problem. */
export function ruleOf(diagnostic: vscode.Diagnostic): string {
  return typeof diagnostic.code === 'object' ? String(diagnostic.code.value) : String(diagnostic.code);
}

/** Closes everything, and what was not saved is gone. */
export async function closeAll(): Promise<void> {
  for (let dirty = dirtyDocument(); dirty; dirty = dirtyDocument()) {
    await vscode.window.showTextDocument(dirty);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('the document to be as it was', () => dirty !== dirtyDocument());
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

function dirtyDocument(): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.isDirty);
}
