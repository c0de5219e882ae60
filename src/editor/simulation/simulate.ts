/** How sure the finish is: simulates the plan at hand in a worker, and opens the result beside it. */
import * as vscode from 'vscode';
import type { SimulationOptions } from '../../core/schedule/simulation/result.ts';
import { workers } from '../library/workers.ts';
import type { OpenPlan } from '../plans.ts';
import { jobOf, type Report } from './messages.ts';
import type { SimulationPages } from './pages.ts';

/** As `planloom simulate` without options: the same figures. */
const usual: SimulationOptions = { iterations: 10_000, seed: 1, distribution: 'pert' };

/** Tells why not where there is nothing to simulate; throws what went wrong in the worker. */
export async function simulate(extension: vscode.Uri, plan: OpenPlan | null, pages: SimulationPages): Promise<void> {
  const obstacle = whyNot(plan);
  if (!plan || obstacle) {
    tell(obstacle);
    return;
  }
  const last = await lastReport(extension, plan);
  if (last === null) vscode.window.setStatusBarMessage('The simulation was cancelled', 5000);
  else if (last.kind === 'done') await pages.show(plan.uri, nameOf(plan), last.page);
  else if (last.kind === 'failed') throw new Error(last.cause);
  else tell(`${nameOf(plan)} has no dates to simulate: give the project a start, and mend what is underlined`);
}

/** Null where it can be simulated. */
function whyNot(plan: OpenPlan | null): string | null {
  if (!plan) return 'Open a plan first: a file named plan.yaml or *.plan.yaml, or a part of one.';
  return plan.analysis.kind === 'portfolio' ? 'A portfolio has no finish of its own: open one of its plans, and simulate that.' : null;
}

function tell(sentence: string | null): void {
  if (sentence) void vscode.window.showInformationMessage(sentence);
}

function nameOf({ analysis }: OpenPlan): string {
  return analysis.plan?.project.name ?? analysis.entry;
}

/** Shows how far it is; null where the user cancelled. */
async function lastReport(extension: vscode.Uri, plan: OpenPlan): Promise<Exclude<Report, { kind: 'progress' }> | null> {
  const options = { location: vscode.ProgressLocation.Notification, title: `Simulating ${nameOf(plan)}`, cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    let stop = (): void => undefined;
    let shown = 0;
    try {
      return await new Promise((resolve) => {
        token.onCancellationRequested(() => resolve(null));
        stop = workers().startSimulation(extension, jobOf(plan.analysis.entry, plan.facts, usual), (report) => {
          if (report.kind === 'progress') {
            const percent = Math.floor(report.share * 100);
            progress.report({ increment: percent - shown, message: `${percent} %` });
            shown = percent;
          } else resolve(report);
        });
      });
    } finally {
      stop();
    }
  });
}
