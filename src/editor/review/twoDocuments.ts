/** The two documents of a diff editor, as two states of a plan: of a pull request as well, and where there is no git. */
import * as vscode from 'vscode';
import type { Analysis, Unreadable } from '../../core/analysis.ts';
import { fileKindByName } from '../../core/schema/fileKind.ts';
import { beginsAsPlan } from '../files/discovery.ts';
import type { OpenPlan, Plans } from '../plans.ts';
import { keyOfTab, type DiffTab } from './diffTabs.ts';
import { siblingOf } from './sibling.ts';
import { whyNoPlan, type Desk, type Matter, type Pair } from './matter.ts';
import { analysisOf, type Side } from './side.ts';

/** Which file of which plan the documents are; `plan` is null where no plan of the window has such a file. */
interface Part {
  readonly plan: OpenPlan | null;
  readonly entry: string;
  readonly path: string;
  readonly fileOf: (path: string) => vscode.Uri;
}

export class TwoDocuments implements Matter {
  private readonly desk: Desk;
  private readonly tab: DiffTab;
  private readonly part: Part;
  private readonly known = new Map<vscode.Uri, { readonly version: number; readonly analysis: Promise<Analysis> }>();

  private constructor(desk: Desk, tab: DiffTab, part: Part) {
    this.desk = desk;
    this.tab = tab;
    this.part = part;
  }

  /** Null where the documents are no plan and no part of one. */
  static async of(desk: Desk, tab: DiffTab): Promise<TwoDocuments | null> {
    const part = partOf(desk.plans, tab.modified) ?? partOf(desk.plans, tab.original) ?? (await loosePart(tab));
    return part && new TwoDocuments(desk, tab, part);
  }

  get key(): string {
    return keyOfTab(this.tab);
  }

  get name(): string {
    return `the left side of ${this.title}`;
  }

  get title(): string {
    return this.tab.label;
  }

  plan(): OpenPlan | null {
    const { plan, path } = this.part;
    return plan && isSame(plan.uriOf(path), this.tab.modified) ? plan : null;
  }

  async sides(): Promise<Pair | string> {
    const [before, now] = await Promise.all([this.sideOf(this.tab.original), this.sideOf(this.tab.modified)]);
    return whyNoPlan(before, ' on the left side') ?? whyNoPlan(now, ' on the right side') ?? { before, now };
  }

  forget(): Promise<void> {
    this.known.clear();
    return Promise.resolve();
  }

  watch(soon: () => void): vscode.Disposable {
    const { original, modified } = this.tab;
    return vscode.Disposable.from(
      this.desk.plans.onDidChange((plan) => plan.uri.toString() === this.part.plan?.uri.toString() && soon()),
      vscode.workspace.onDidChangeTextDocument(({ document: { uri } }) => (isSame(uri, original) || isSame(uri, modified)) && soon()),
    );
  }

  /** A side that is the plan on the screen is analysed already. */
  private async sideOf(document: vscode.Uri): Promise<Side> {
    const { plan, path, fileOf } = this.part;
    if (plan && isSame(document, plan.uriOf(path))) return { analysis: plan.lastGood ?? plan.analysis, uriOf: fileOf };
    const { version } = await vscode.workspace.openTextDocument(document);
    const known = this.known.get(document);
    const analysis = known?.version === version ? known.analysis : this.analyse(document);
    this.known.set(document, { version, analysis });
    return { analysis: await analysis, uriOf: (file) => (file === path ? document : (siblingOf(document, path, file) ?? fileOf(file))) };
  }

  private analyse(document: vscode.Uri): Promise<Analysis> {
    const { plan, entry, path, fileOf } = this.part;
    const facts = plan?.facts ?? { planFiles: [], statusDate: null, today: today(this.desk.plans), levels: new Map() };
    const read = async (file: string): Promise<{ readonly text: string } | Unreadable> => {
      if (file === path) return (await textAt(document)) ?? 'unreadable';
      const sibling = siblingOf(document, path, file);
      return (sibling && (await textAt(sibling))) ?? (await textAt(fileOf(file))) ?? 'missing';
    };
    return analysisOf(this.desk.analysisSteps, { entry, read, fileOf, facts });
  }
}

/** A copy of a file, at whatever scheme, has the path of the file. */
function partOf(plans: Plans, document: vscode.Uri): Part | null {
  const folders = document.path.startsWith('/') ? (vscode.workspace.workspaceFolders ?? []) : [];
  const files = [document, ...folders.map(({ uri }) => uri.with({ path: document.path }))];
  for (const file of files) {
    const plan = plans.plansOf(file).find(({ analysis }) => analysis.kind === 'plan');
    const path = plan?.analysis.files.find((one) => isSame(plan.uriOf(one), file));
    if (plan && path !== undefined) return { plan, path, entry: plan.analysis.entry, fileOf: (one) => plan.uriOf(one) };
  }
  return null;
}

/** A plan by the name or by the beginning of either document; its own folder is then its root. */
async function loosePart({ original, modified }: DiffTab): Promise<Part | null> {
  const documents = await Promise.all([original, modified].map((uri) => vscode.workspace.openTextDocument(uri)));
  const isPlan = documents.some((document) => fileKindByName(document.uri.path) === 'plan' || beginsAsPlan(document));
  if (!isPlan) return null;
  const folder = modified.path.slice(0, modified.path.lastIndexOf('/') + 1);
  const path = modified.path.slice(folder.length);
  return { plan: null, entry: path, path, fileOf: (one) => modified.with({ path: folder + one }) };
}

/** Null where it cannot be read. */
async function textAt(uri: vscode.Uri): Promise<{ readonly text: string } | null> {
  return vscode.workspace.openTextDocument(uri).then(
    (document) => ({ text: document.getText() }),
    () => null,
  );
}

/** The library has no clock but that of the plans. */
function today({ all }: Plans): number | null {
  return all[0]?.facts.today ?? null;
}

function isSame(a: vscode.Uri, b: vscode.Uri): boolean {
  return a.toString() === b.toString();
}
