/** The commands that open previews, and what brings them back after a reload. */
import * as vscode from 'vscode';
import { analyse } from '../../core/analysis.ts';
import { analysisAtCommit } from '../files/atRef.ts';
import type { Library } from '../library/library.ts';
import type { OpenPlan } from '../plans.ts';
import { firstView } from './messages.ts';
import type { Preview, Setting } from './preview.ts';
import { titleOf } from './title.ts';

export const viewType = 'planloom.preview';

export function registerPreview(surroundings: Surroundings): vscode.Disposable {
  const { border } = surroundings;
  const previews = new Previews(surroundings);
  const failure = 'The preview could not be opened';
  return vscode.Disposable.from(
    previews,
    border.command('planloom.openPreview', failure, (uri?: unknown) => previews.open(uri, vscode.ViewColumn.Active)),
    border.command('planloom.openPreviewToSide', failure, (uri?: unknown) => previews.open(uri, vscode.ViewColumn.Beside)),
    border.command('planloom.exportPicture', 'The picture could not be exported', (uri?: unknown) => previews.export(uri)),
    vscode.window.registerWebviewPanelSerializer(viewType, previews),
  );
}

interface Surroundings extends Pick<Setting, 'extension' | 'plans' | 'border' | 'comparing'> {
  readonly library: () => Promise<Library>;
}

/** The open previews, at most one a plan. */
class Previews implements vscode.Disposable, vscode.WebviewPanelSerializer {
  private readonly byPlan = new Map<string, Preview>();
  private readonly surroundings: Surroundings;

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings;
  }

  async open(uri: unknown, column: vscode.ViewColumn): Promise<void> {
    const plan = this.planFor(uri);
    if (!plan) {
      void vscode.window.showInformationMessage('Open a plan first: a file named plan.yaml or *.plan.yaml, or a part of one.');
      return;
    }
    const existing = this.byPlan.get(plan.uri.toString());
    if (existing) existing.reveal();
    else await this.create(plan, column);
  }

  /** Of the preview that is open for the plan at hand, else of one that it opens. */
  async export(uri: unknown): Promise<void> {
    await this.open(uri, vscode.ViewColumn.Beside);
    const plan = this.planFor(uri);
    await (plan && this.byPlan.get(plan.uri.toString())?.exportPicture());
  }

  /** VS Code hands back an empty panel and what the page had kept. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const { preview } = await this.surroundings.library();
    const kept = preview.pageStateOf(state);
    if (kept) await this.add({ panel, plan: kept.plan, view: kept.view });
    else panel.dispose();
  }

  dispose(): void {
    for (const preview of [...this.byPlan.values()]) preview.dispose();
  }

  private async create(plan: OpenPlan, column: vscode.ViewColumn): Promise<void> {
    const panel = vscode.window.createWebviewPanel(viewType, titleOf(plan), { viewColumn: column, preserveFocus: true });
    await this.add({ panel, plan: plan.uri.toString(), view: firstView });
  }

  private async add(own: Pick<Setting, 'panel' | 'plan' | 'view'>): Promise<void> {
    const library = await this.surroundings.library();
    this.byPlan.get(own.plan)?.dispose();
    const preview = new library.preview.Preview({ ...this.surroundings, ...own, analyse, recall: analysisAtCommit });
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
