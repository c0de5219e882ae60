/** A plan at one of its commits, for a preview that looks back: the newest wish wins, and only a few plans are kept. */
import type * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis.ts';
import type { PlanCommit } from '../../core/compare/history/commit.ts';
import { authorsText, shortId } from '../../core/compare/history/words.ts';
import { sayDay } from '../../core/diagram/days.ts';
import { Latest } from '../../core/values/latest.ts';
import type { PlanAt } from '../files/atRef.ts';
import type { Told } from '../history/histories.ts';
import type { OpenPlan } from '../plans.ts';
import type { DrawnPast } from './messages.ts';

/** Reads a plan as it was; null where it cannot be read. */
export type Recall = (plan: OpenPlan, at: PlanAt) => Promise<Analysis | null>;

/** Going back and forth between neighbours reads nothing. */
const mostKept = 6;

export class Past implements vscode.Disposable {
  /** What the preview shows in place of the plan as it is; null is now. */
  private shown: { readonly commit: PlanCommit; readonly analysis: Analysis } | null = null;
  /** Could not be read when it was asked for. */
  private lost: PlanCommit | null = null;
  private wanted: PlanCommit | null = null;
  private isReading = false;
  private isOver = false;
  private commits: readonly PlanCommit[] = [];
  private readonly kept = new Latest<Analysis>(mostKept);
  private readonly recall: Recall;
  private readonly changed: () => void;

  /** `changed` is called when there is something else to show. */
  constructor(recall: Recall, changed: () => void) {
    this.recall = recall;
    this.changed = changed;
  }

  /** Null is the plan as it is now. */
  get analysis(): Analysis | null {
    return this.shown?.analysis ?? null;
  }

  /** What the page is told; `told` is the history as it is known. */
  drawn(told: Told): DrawnPast {
    this.commits = typeof told === 'object' ? told.commits : this.commits;
    const { commits, shown, lost } = this;
    if (typeof told === 'string') return { commits: 0, at: null, text: `Nothing to look back at: ${told.replaceAll('`', '')}` };
    if (commits.length === 0) return { commits: 0, at: null, text: 'The history of the plan is being read …' };
    const at = shown ? commits.findIndex(({ id }) => id === shown.commit.id) : -1;
    if (at >= 0) return { commits: commits.length, at, text: `As of ${commitText(commits[at]!)}` };
    const text = lost ? `The plan of ${commitText(lost)} cannot be read; this is the plan as it is now` : 'The plan as it is now';
    return { commits: commits.length, at: null, text };
  }

  /** The commit of that number among those that the page was told of. */
  async show(plan: OpenPlan, at: number | null): Promise<void> {
    this.wanted = at === null ? null : (this.commits[at] ?? null);
    if (this.wanted === null) this.settle(null);
    else if (!this.isReading) await this.read(plan);
  }

  leave(): void {
    this.wanted = this.shown = this.lost = null;
  }

  dispose(): void {
    this.isOver = true;
    this.leave();
  }

  private async read(plan: OpenPlan): Promise<void> {
    this.isReading = true;
    try {
      for (let commit = this.wanted; commit !== null && commit !== this.shown?.commit; commit = this.wanted) {
        const analysis = this.kept.get(commit.id) ?? (await this.recall(plan, { ref: commit.id, repositoryEntry: commit.entry! }));
        if (this.isOver) return;
        if (analysis) this.kept.use(commit.id, analysis);
        if (commit === this.wanted) this.settle(analysis && { commit, analysis }, analysis ? null : commit);
        if (!analysis && commit === this.wanted) this.wanted = null;
      }
    } finally {
      this.isReading = false;
    }
  }

  private settle(shown: typeof this.shown, lost: PlanCommit | null = null): void {
    this.shown = shown;
    this.lost = lost;
    this.changed();
  }
}

/** `31 Mar 2026, Status of March (Mara Lindholm, 9ce3b123)` */
function commitText(commit: PlanCommit): string {
  return `${sayDay(commit.day)}, ${commit.subject} (${authorsText(commit)}, ${shortId(commit)})`;
}
