/** The commands that open previews, and what brings them back after a reload. */
import * as vscode from 'vscode';
import type { OpenPlan, Plans } from '../plans.ts';
import { firstView, isPageState } from './messages.ts';
import { Preview, type Setting } from './preview.ts';

export const viewType = 'planloom.preview';

export function registerPreview(context: vscode.ExtensionContext, plans: Plans): vscode.Disposable {
  const previews = new Previews(context.extensionUri, plans);
  return vscode.Disposable.from(
    previews,
    vscode.commands.registerCommand('planloom.openPreview', (uri?: unknown) => previews.open(uri, vscode.ViewColumn.Active)),
    vscode.commands.registerCommand('planloom.openPreviewToSide', (uri?: unknown) => previews.open(uri, vscode.ViewColumn.Beside)),
    vscode.window.registerWebviewPanelSerializer(viewType, previews),
  );
}

/** The open previews, at most one a plan. */
class Previews implements vscode.Disposable, vscode.WebviewPanelSerializer {
  private readonly byPlan = new Map<string, Preview>();
  private readonly extension: vscode.Uri;
  private readonly plans: Plans;

  constructor(extension: vscode.Uri, plans: Plans) {
    this.extension = extension;
    this.plans = plans;
  }

  open(uri: unknown, column: vscode.ViewColumn): void {
    const plan = this.planFor(uri);
    if (!plan) {
      void vscode.window.showInformationMessage('Open a plan first: a file named plan.yaml or *.plan.yaml, or a part of one.');
      return;
    }
    const existing = this.byPlan.get(plan.uri.toString());
    if (existing) existing.panel.reveal(undefined, true);
    else this.create(plan, column);
  }

  /** VS Code hands back an empty panel and what the page had kept. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    if (isPageState(state)) this.add({ panel, plan: state.plan, view: state.view });
    else panel.dispose();
    return Promise.resolve();
  }

  dispose(): void {
    for (const preview of [...this.byPlan.values()]) preview.dispose();
  }

  private create(plan: OpenPlan, column: vscode.ViewColumn): void {
    const title = `Preview ${plan.analysis.plan?.project.name ?? plan.analysis.entry}`;
    const panel = vscode.window.createWebviewPanel(viewType, title, { viewColumn: column, preserveFocus: true });
    this.add({ panel, plan: plan.uri.toString(), view: firstView });
  }

  private add(setting: Pick<Setting, 'panel' | 'plan' | 'view'>): void {
    this.byPlan.get(setting.plan)?.dispose();
    const preview = new Preview({ ...setting, plans: this.plans, extension: this.extension });
    this.byPlan.set(preview.plan, preview);
    preview.panel.onDidDispose(() => {
      this.byPlan.delete(preview.plan);
      preview.dispose();
    });
  }

  private planFor(uri: unknown): OpenPlan | null {
    const own = uri instanceof vscode.Uri ? this.plans.plansOf(uri)[0] : undefined;
    return own ?? this.plans.current;
  }
}
