/** Planloom in VS Code: what there is, in one table of contents. */
import type * as vscode from 'vscode';

export function activate(_context: vscode.ExtensionContext): void {}
