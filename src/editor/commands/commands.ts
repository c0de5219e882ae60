/** The commands that need no file of their own. */
import * as vscode from 'vscode';
import type { Border } from '../border.ts';
import type { Library } from '../library/library.ts';
import type { Plans } from '../plans.ts';
import { openRow, openRowInPlan, type Row } from '../views/tree.ts';

export function registerCommands(border: Border, plans: Plans, extension: vscode.Uri, library: () => Promise<Library>): vscode.Disposable {
  return vscode.Disposable.from(
    border.command('planloom.newPlan', 'No new plan could be opened', async () => (await library()).newPlan()),
    border.command('planloom.showRag', 'The RAG view could not be shown', () => vscode.commands.executeCommand('planloom.rag.focus')),
    border.command('planloom.showRaid', 'The RAID view could not be shown', () => vscode.commands.executeCommand('planloom.raid.focus')),
    border.command('planloom.showLog', 'The log could not be shown', () => border.showLog()),
    border.command('planloom.openReadme', 'The introduction could not be opened', () =>
      openPage(vscode.Uri.joinPath(extension, 'README.md')),
    ),
    border.command(openRow, 'The line could not be opened', (newest: () => Row) => openRowInPlan(plans, newest)),
  );
}

/** As a page to read where VS Code's own Markdown preview is at hand. */
async function openPage(uri: vscode.Uri): Promise<void> {
  const commands = await vscode.commands.getCommands(true);
  if (commands.includes('markdown.showPreview')) await vscode.commands.executeCommand('markdown.showPreview', uri);
  else await vscode.window.showTextDocument(uri);
}
