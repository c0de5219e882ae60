/** One comparison that is on: it follows both sides, in slices, and only the newest text counts. */
import type * as vscode from 'vscode';
import { formerTasks } from '../../core/compare/changes.ts';
import { compareSteps, type Comparison } from '../../core/compare/compare.ts';
import type { Reschedule } from '../../core/compare/replan.ts';
import { BothTexts } from '../../core/compare/whereabouts.ts';
import type { Compared } from '../../core/diagram/diagram.ts';
import type { Border } from '../border.ts';
import { inSlicesWhile } from '../files/slices.ts';
import type { OpenPlan } from '../plans.ts';
import type { Matter, Pair } from './matter.ts';

/** Milliseconds without a keystroke after which the plan is compared again. */
const rest = 250;

/** What came of it. */
export interface Shown extends Pair {
  readonly comparison: Comparison;
  readonly texts: BothTexts;
  /** What was before is now, and the other way round. */
  readonly isSwapped: boolean;
}

export interface Listener {
  readonly border: Border;
  readonly reschedule: Reschedule;
  /** Hears after each look at both sides; `isNew` where anything came of it that was not known. */
  readonly looked: (shown: Shown, isNew: boolean) => void;
  readonly refused: (why: string) => void;
  /** There is nothing left to compare. */
  readonly gone: () => void;
}

export class Running implements vscode.Disposable {
  readonly matter: Matter;
  /** Null until the first comparison is done. */
  shown: Shown | null = null;
  private readonly listener: Listener;
  private readonly watching: vscode.Disposable;
  private isSwapped = false;
  private timer: number | undefined;
  /** Counts looks at both sides. */
  private run = 0;

  constructor(matter: Matter, listener: Listener) {
    this.matter = matter;
    this.listener = listener;
    this.watching = matter.watch(() => this.soon(), listener.gone);
  }

  dispose(): void {
    this.run++;
    clearTimeout(this.timer);
    this.watching.dispose();
  }

  swap(): Promise<boolean> {
    this.isSwapped = !this.isSwapped;
    return this.renew();
  }

  /** Reads the older side again. */
  async refresh(): Promise<boolean> {
    await this.matter.forget();
    return this.renew();
  }

  /** False where the two cannot be compared, which the listener has heard then. */
  async renew(): Promise<boolean> {
    const run = ++this.run;
    const { isSwapped } = this;
    const pair = await this.matter.sides();
    if (run !== this.run) return true;
    if (typeof pair === 'string') {
      this.listener.refused(pair);
      return false;
    }
    const { before, now } = isSwapped ? { before: pair.now, now: pair.before } : pair;
    const isKnown = this.shown?.before.analysis === before.analysis && this.shown.now.analysis === now.analysis;
    const shown = isKnown ? this.shown : await this.compared({ before, now }, run);
    if (shown) this.listener.looked((this.shown = shown), !isKnown);
    return true;
  }

  /** For the ghosts in the plan's chart; null for other plans. */
  comparedWith(plan: OpenPlan): Compared | null {
    if (!this.shown || this.matter.plan() !== plan) return null;
    const { before, now, comparison, isSwapped } = this.shown;
    const formerIds = formerTasks(comparison.changes.renamed);
    const ids = isSwapped ? new Map([...formerIds].map(([to, from]) => [from, to])) : formerIds;
    return { name: this.matter.name, analysis: isSwapped ? now.analysis : before.analysis, formerIds: ids };
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.listener.border.runQuietly('The plan could not be compared', () => this.renew()), rest);
  }

  /** Null where something newer has to be compared. */
  private async compared({ before, now }: Pair, run: number): Promise<Shown | null> {
    const { isSwapped } = this;
    const comparison = await inSlicesWhile(() => run === this.run, compareSteps(before.analysis, now.analysis, this.listener.reschedule));
    const texts = comparison && new BothTexts(before.analysis, now.analysis, comparison.changes);
    return texts && { before, now, comparison, texts, isSwapped };
  }
}
