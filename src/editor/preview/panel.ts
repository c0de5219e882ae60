/** The commands that open previews, and what brings them back after a reload. */
import * as vscode from 'vscode';
import type { Border } from '../border.ts';
import type { OpenPlan, Plans } from '../plans.ts';
import { firstView, isPageState } from './messages.ts';
import { Preview, titleOf, type Setting } from './preview.ts';

export const viewType = 'planloom.preview';

export function registerPreview(context: vscode.ExtensionContext, plans: Plans, border: Border): vscode.Disposable {
  const previews = new Previews({ extension: context.extensionUri, plans, border });
  const failure = 'The preview could not be opened';
  return vscode.Disposable.from(
    previews,
    border.command('planloom.openPreview', failure, (uri?: unknown) => previews.open(uri, vscode.ViewColumn.Active)),
    border.command('planloom.openPreviewToSide', failure, (uri?: unknown) => previews.open(uri, vscode.ViewColumn.Beside)),
    vscode.window.registerWebviewPanelSerializer(viewType, previews),
  );
}

type Surroundings = Pick<Setting, 'extension' | 'plans' | 'border'>;

/** The open previews, at most one a plan. */
class Previews implements vscode.Disposable, vscode.WebviewPanelSerializer {
  private readonly byPlan = new Map<string, Preview>();
  private readonly surroundings: Surroundings;

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings;
  }

  open(uri: unknown, column: vscode.ViewColumn): void {
    const plan = this.planFor(uri);
    if (!plan) {
      void vscode.window.showInformationMessage('Open a plan first: a file named plan.yaml or *.plan.yaml, or a part of one.');
      return;
    }
    const existing = this.byPlan.get(plan.uri.toString());
    if (existing) existing.reveal();
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
    const panel = vscode.window.createWebviewPanel(viewType, titleOf(plan), { viewColumn: column, preserveFocus: true });
    this.add({ panel, plan: plan.uri.toString(), view: firstView });
  }

  private add(own: Pick<Setting, 'panel' | 'plan' | 'view'>): void {
    this.byPlan.get(own.plan)?.dispose();
    const preview = new Preview({ ...this.surroundings, ...own });
    this.byPlan.set(own.plan, preview);
    own.panel.onDidDispose(() => {
      if (this.byPlan.get(own.plan) === preview) this.byPlan.delete(own.plan);
      preview.dispose();
    });
  }

  private planFor(uri: unknown): OpenPlan | null {
    const own = uri instanceof vscode.Uri ? this.surroundings.plans.plansOf(uri)[0] : undefined;
    return own ?? this.surroundings.plans.current;
  }
}
