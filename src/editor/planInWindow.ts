/** One plan as the window knows it: analysed again whenever something that it read has changed. */
import type * as vscode from 'vscode';
import { analysisSteps, stillHolds, type Analysis, type Facts, type FirstProblems, type Want } from '../core/analysis.ts';
import type { RootFacts } from './files/rootFacts.ts';
import { inSlicesWhile, turn } from './files/slices.ts';
import type { OpenPlan } from './plans.ts';
import type { Settings } from './settings.ts';

/** Each round finds out what the one before lacked; includes nest, but not that deep. */
const mostRounds = 100;

export interface PlanInWindow extends OpenPlan {
  /** False until the first analysis is there; until then `analysis` may not be asked for. */
  readonly isReady: boolean;
  readonly path: string;
  /** Part of the plan, by its newest analysis. */
  includes(uri: vscode.Uri): boolean;
  /** Part of the plan, or something else that it has asked for. */
  reads(uri: vscode.Uri): boolean;
  /** Something that the plan may have read has changed; analyses soon, once for everything that changes until then. */
  refresh(): void;
  close(): void;
}

export interface PlanNeeds {
  readonly uri: vscode.Uri;
  readonly path: string;
  readonly files: RootFacts;
  readonly settings: () => Settings;
  /** Told of a large plan before it is ready. */
  readonly looked: (plan: PlanInWindow, first: FirstProblems) => void;
  readonly changed: (plan: PlanInWindow) => void;
  readonly failed: (error: unknown) => void;
}

export function planInWindow({ uri, path, files, settings, looked, changed, failed }: PlanNeeds): PlanInWindow {
  const asked = new Set([path]);
  let analysis: Analysis | null = null;
  /** What the analysis was made of. */
  let known: Facts | null = null;
  let lastGood: Analysis | null = null;
  /** A run is on its way. */
  let isDue = false;
  let isRunning = false;
  let isStale = false;
  let isClosed = false;
  let waiting: (() => void)[] = [];

  const plan: PlanInWindow = {
    uri,
    path,
    includes(file) {
      const filePath = files.root.pathOf(file);
      return filePath !== null && (analysis?.files.includes(filePath) ?? false);
    },
    reads(file) {
      const filePath = files.root.pathOf(file);
      return filePath !== null && asked.has(filePath);
    },
    get isReady() {
      return analysis !== null;
    },
    get analysis() {
      if (!analysis) throw new Error(`${path} has not been analysed yet`);
      return analysis;
    },
    get facts() {
      return files.facts(settings());
    },
    get lastGood() {
      return lastGood;
    },
    uriOf: (file) => files.root.uriOf(file),
    settled: () => (isIdle() ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    refresh() {
      isStale = true;
      if (isDue) return;
      isDue = true;
      void turn().then(run);
    },
    close() {
      isClosed = true;
      tellWaiting();
    },
  };
  return plan;

  /** Nothing has come since the last analysis. */
  function isIdle(): boolean {
    return isClosed || (!isDue && !isRunning);
  }

  function tellWaiting(): void {
    const all = waiting;
    waiting = [];
    for (const resolve of all) resolve();
  }

  async function run(): Promise<void> {
    isDue = false;
    if (isRunning) return;
    isRunning = true;
    try {
      while (isStale && !isClosed) await settle();
    } catch (error) {
      failed(error);
    } finally {
      isRunning = false;
      if (isIdle()) tellWaiting();
    }
  }

  /**
   * Analyses until nothing is lacking. What is put aside for a newer text is begun anew by `run`; between the end of an analysis and its
   * publication nothing else can happen, so it is of the newest text.
   */
  async function settle(): Promise<void> {
    for (let round = 0; round < mostRounds && !isClosed; round++) {
      isStale = false;
      const facts = files.facts(settings());
      if (analysis && known && stillHolds(analysis, known, facts)) return;
      const steps = analysisSteps(facts, path, (first) => analysis === null && looked(plan, first));
      const result = await inSlicesWhile(() => !isStale && !isClosed, steps);
      if (!result) return;
      const late = result.wants.filter(isLate);
      if (late.length === result.wants.length || round === mostRounds - 1) {
        known = late.length === 0 ? facts : null;
        publish(result);
        for (const want of late) find(want).then(() => plan.refresh(), failed);
        return;
      }
      await Promise.all(result.wants.filter((want) => !isLate(want)).map(find));
    }
  }

  function find(want: Want): Promise<void> {
    if (want.kind === 'source') asked.add(want.path);
    return files.find(want);
  }

  function publish(result: Analysis): void {
    analysis = result;
    if (isDrawable(result)) lastGood = result;
    changed(plan);
  }
}

/** Git may look through a long history for it: what is known without is told at once, and the rest when it has answered. */
function isLate({ kind }: Want): boolean {
  return kind === 'lastChanges';
}

/** It has dates, and no file of it is broken. */
function isDrawable(analysis: Analysis): boolean {
  const isBroken = [...analysis.sources.values()].some((source) => source.damaged.length > 0);
  return !isBroken && analysis.schedules !== null;
}
