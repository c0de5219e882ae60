/** A plan as it was at a git ref, with everything that it included there. */
import * as vscode from 'vscode';
import { analysisSteps, type Analysis, type Facts, type Unreadable } from '../../core/analysis.ts';
import { noFacts, type Host } from '../../core/settle.ts';
import { parseSlices } from '../../core/source/parse.ts';
import type { Source } from '../../core/source/source.ts';
import type { OpenPlan } from '../plans.ts';
import { repositoryOf, textAtRef } from './git.ts';
import { settledInSlices } from './settledInSlices.ts';
import { inSlices } from './slices.ts';

/** A plan at a commit, where it may have had another name. */
export interface PlanAt {
  readonly ref: string;
  /** From the top of the repository. */
  readonly repositoryEntry: string;
}

/** Null where git does not know the ref, or the plan was not there yet. In slices, so that nobody who types meanwhile waits for it. */
export function analysisAtRef(plan: OpenPlan, ref: string): Promise<Analysis | null> {
  return settled(
    plan.analysis.entry,
    hostAt((path) => plan.uriOf(path), ref, plan.facts.planFiles ?? []),
    plan.facts.today,
  );
}

/** The same under the name that it had; what is remembered for whoever types is left alone. */
export async function analysisAtCommit(plan: OpenPlan, { ref, repositoryEntry }: PlanAt): Promise<Analysis | null> {
  const repository = await repositoryOf(plan.uri);
  if (typeof repository === 'string') return null;
  const top = plan.uri.with({ path: plan.uri.path.slice(0, plan.uri.path.length - repository.entry.length) });
  const uriOf = (path: string): vscode.Uri => vscode.Uri.joinPath(top, path.startsWith(past) ? path.slice(past.length) : path);
  const planFiles = (plan.facts.planFiles ?? []).map((path) => past + path);
  return settled(past + repositoryEntry, hostAt(uriOf, ref, planFiles), plan.facts.today);
}

/** Paths below it are those of the past: the plan at hand is known by others. */
const past = 'past/';

async function settled(entry: string, host: Host, today: Facts['today']): Promise<Analysis | null> {
  const analysis = await settledInSlices(analysisSteps, { ...noFacts, today }, entry, host);
  return analysis.status ? analysis : null;
}

/** What exists besides plans and parts makes no difference to a colour. */
function hostAt(uriOf: (path: string) => vscode.Uri, ref: string, planFiles: readonly string[]): Host {
  const readAtRef = async (at: string, path: string): Promise<Source | Unreadable> => {
    const text = await textAtRef(at, uriOf(path));
    return typeof text === 'string' ? text : inSlices(parseSlices(path, text.text));
  };
  return {
    read: (path) => readAtRef(ref, path),
    readAtRef,
    exists: () => Promise.resolve(true),
    planFiles: () => Promise.resolve(planFiles),
  };
}
