/** Results of simulations as documents that nobody can edit, one a plan: the next result takes the place of the last. */
import * as vscode from 'vscode';

const scheme = 'planloom-simulation';

export class SimulationPages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? 'Simulate the plan again: what stood here is gone with the window that made it.\n';
  }

  /** Beside the plan, as a page to read where VS Code's own Markdown preview is at hand. */
  async show(plan: vscode.Uri, name: string, text: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme, path: `/Simulation of ${name.replaceAll(/[/\\]/g, ' ')}.md`, query: plan.toString() });
    this.#texts.set(uri.toString(), text);
    this.#changed.fire(uri);
    if (await hasMarkdownPreview()) await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
    else await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }
}

/** Its commands are known from the moment that its extension runs; where it has not been needed yet, the extension itself is. */
async function hasMarkdownPreview(): Promise<boolean> {
  if (vscode.extensions.getExtension('vscode.markdown-language-features')) return true;
  return (await vscode.commands.getCommands(true)).includes('markdown.showPreviewToSide');
}
