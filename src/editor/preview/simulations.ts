/** Simulations for a preview, one at a time and off the editor's thread: the newest plan waits, and what it would show stays until then. */
import type * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis.ts';
import { picturedSimulation } from '../../core/diagram/simulated.ts';
import type { SimulationResult } from '../../core/schedule/simulation/result.ts';
import { keeping } from '../../core/values/keeping.ts';
import { workers } from '../library/workers.ts';
import type { OpenPlan } from '../plans.ts';
import { jobOf, type Report } from '../simulation/messages.ts';

export interface Surroundings {
  readonly extension: vscode.Uri;
  /** There is a result that was not there before. */
  readonly changed: () => void;
  readonly failed: (cause: string) => void;
}

export class Simulations {
  private readonly results = keeping<Analysis, SimulationResult | null>();
  private readonly surroundings: Surroundings;
  private stop: (() => void) | null = null;
  private waiting: OpenPlan | null = null;

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings;
  }

  /** Of the plan as it is shown: null where it cannot be simulated; undefined while that is under way, which it begins. */
  resultOf(plan: OpenPlan): SimulationResult | null | undefined {
    const known = this.results.get(plan.lastGood ?? plan.analysis);
    // What is shown of a broken text is older than its files, which nobody can simulate any more.
    if (known !== undefined || (plan.lastGood !== null && plan.lastGood !== plan.analysis)) return known;
    if (this.stop) this.waiting = plan;
    else this.start(plan);
    return undefined;
  }

  dispose(): void {
    this.stop?.();
    this.waiting = null;
  }

  private start(plan: OpenPlan): void {
    const { analysis, facts } = plan;
    const job = jobOf(analysis.entry, facts, picturedSimulation);
    this.stop = workers().startSimulation(this.surroundings.extension, job, (report) => {
      if (report.kind !== 'progress') this.hear(analysis, report);
    });
  }

  private hear(analysis: Analysis, report: Exclude<Report, { kind: 'progress' }>): void {
    this.stop?.();
    this.stop = null;
    this.results.set(analysis, report.kind === 'done' ? report.result : null);
    if (report.kind === 'failed') this.surroundings.failed(report.cause);
    this.surroundings.changed();
    const next = this.waiting;
    this.waiting = null;
    if (next) this.resultOf(next);
  }
}
