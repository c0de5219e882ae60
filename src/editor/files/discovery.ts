/** Which files are plans: by their names, or by how they begin. */
import * as vscode from 'vscode';
import { fileKindByName } from '../../core/schema/fileKind.ts';

const names = '**/{plan,*.plan,portfolio,*.portfolio}.{yaml,yml}';
const leftOut = '**/{node_modules,.*}/**';

/** Where a document is a copy that somebody else looks at (the other side of a diff, an output channel), nothing is said about it. */
const schemesOfCopies = new Set([
  'git',
  'gitfs',
  'planloom-ref',
  'output',
  'vscode',
  'vscode-settings',
  'vscode-userdata',
  'comment',
  'walkThrough',
]);

export async function findPlanFiles(folder?: vscode.Uri): Promise<readonly vscode.Uri[]> {
  return vscode.workspace.findFiles(folder ? new vscode.RelativePattern(folder, names) : names, leftOut);
}

export function isPlanFile(uri: vscode.Uri): boolean {
  return !schemesOfCopies.has(uri.scheme) && fileKindByName(uri.path) !== null;
}

/** Begins with `planloom:`, perhaps after comments and empty lines. */
export function beginsAsPlan(document: vscode.TextDocument): boolean {
  if (schemesOfCopies.has(document.uri.scheme)) return false;
  for (let line = 0; line < Math.min(document.lineCount, 50); line++) {
    const text = document.lineAt(line).text;
    if (/^\s*(#.*)?$/.test(text) || text === '---') continue;
    return /^planloom\s*:/.test(text);
  }
  return false;
}
