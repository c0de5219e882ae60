/** The plan that is on the screen, against what it was: at a commit, on the disk, in the clipboard. */
import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis.ts';
import { watchRefs, type Commit } from '../files/git.ts';
import type { OpenPlan } from '../plans.ts';
import { addressOf, saved, type At } from './baseTexts.ts';
import { whyNoPlan, type Desk, type Matter, type Pair } from './matter.ts';
import { analysisOf, type Side } from './side.ts';

export interface Base {
  readonly name: string;
  readonly at: At;
  /** Asks git again which commit it is; null for what has nothing to do with git. */
  readonly find: (() => Promise<Commit | null>) | null;
}

export class PlanAgainstBase implements Matter {
  private readonly desk: Desk;
  private readonly uri: string;
  private readonly base: Base;
  private at: At;
  private known: Promise<Analysis> | null = null;

  constructor(desk: Desk, plan: OpenPlan, base: Base) {
    this.desk = desk;
    this.uri = plan.uri.toString();
    this.base = base;
    this.at = base.at;
  }

  get key(): string {
    return `${this.uri} ${this.base.name}`;
  }

  /** Of a commit how its hash begins, where its name does not say so. */
  get name(): string {
    const { name, find } = this.base;
    const hash = this.at.slice(0, 7);
    return find && !name.includes(hash) ? `${name} (${hash})` : name;
  }

  get title(): string {
    return `${this.uri.slice(this.uri.lastIndexOf('/') + 1)} (${this.name} ↔ now)`;
  }

  plan(): OpenPlan | null {
    return this.desk.plans.all.find(({ uri }) => uri.toString() === this.uri) ?? null;
  }

  async sides(): Promise<Pair | string> {
    const plan = this.plan();
    if (!plan) return 'The plan that was compared is no longer there';
    const before = await this.baseOf(plan);
    // While the text is broken, what it said before that is compared.
    const now: Side = { analysis: plan.lastGood ?? plan.analysis, uriOf: (path) => plan.uriOf(path) };
    return whyNoPlan(before, ` at ${this.name}`) ?? whyNoPlan(now, '') ?? { before, now };
  }

  async forget(): Promise<void> {
    this.known = null;
    const commit = await this.base.find?.();
    if (commit) this.at = commit.hash;
  }

  watch(soon: () => void, gone: () => void): vscode.Disposable {
    const isOurs = ({ uri }: OpenPlan): boolean => uri.toString() === this.uri;
    const again = async (): Promise<void> => {
      await this.forget();
      soon();
    };
    const refs = this.base.find ? watchRefs(() => void again()) : null;
    return vscode.Disposable.from(
      this.desk.plans.onDidChange((plan) => isOurs(plan) && soon()),
      this.desk.plans.onDidClose((plan) => isOurs(plan) && gone()),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (this.at !== saved) return;
        this.desk.textChanged(addressOf(saved, uri));
        void again();
      }),
      new vscode.Disposable(() => void refs?.then((watching) => watching.dispose() as unknown)),
    );
  }

  /** Read once: only the plan at hand changes with every keystroke. */
  private async baseOf(plan: OpenPlan): Promise<Side> {
    const { at } = this;
    const fileOf = (path: string): vscode.Uri => plan.uriOf(path);
    const { texts, analysisSteps } = this.desk;
    const read = (path: string) => texts.read(at, fileOf(path));
    this.known ??= analysisOf(analysisSteps, { entry: plan.analysis.entry, read, fileOf, facts: plan.facts });
    return { analysis: await this.known, uriOf: (path) => addressOf(at, fileOf(path)) };
  }
}
