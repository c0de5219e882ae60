/** The commands of a comparison and what sets one on by itself; all else of it is in the library, which is read only then. */
import * as vscode from 'vscode';
import { rescheduleSteps as reschedule } from '../../core/analyse/reschedule.ts';
import { analysisSteps } from '../../core/analysis.ts';
import type { Border } from '../border.ts';
import type { Library } from '../library/library.ts';
import type { Plans } from '../plans.ts';
import { followsDiffEditors } from '../settings.ts';
import type { Comparing } from './comparing.ts';

type Review = InstanceType<Library['review']['Review']>;

export function registerReview(border: Border, plans: Plans, library: () => Promise<Library>): Comparing & { dispose(): void } {
  const changed = new vscode.EventEmitter<void>();
  const texts = new vscode.EventEmitter<vscode.Uri>();
  let review: Review | null = null;
  const opened = async (): Promise<Review> => {
    const { review: made } = await library();
    review ??= new made.Review({
      border,
      plans,
      analysisSteps,
      reschedule,
      changed: () => changed.fire(),
      textChanged: (uri) => texts.fire(uri),
    });
    return review;
  };
  const command = (name: string, action: (review: Review, ...args: never[]) => unknown) =>
    border.command(`planloom.compare${name}`, 'The plan could not be compared', async (...args: never[]) =>
      action(await opened(), ...args),
    );
  const follow = (): void => {
    if (review ?? (followsDiffEditors() && mayBePlan()))
      void border.runQuietly('A diff editor could not be followed', async () => (await opened()).follow(followsDiffEditors()));
  };
  const { tabGroups } = vscode.window;
  const all = vscode.Disposable.from(
    ...[changed, texts, new vscode.Disposable(() => review?.dispose())],
    command('', (on, uri, given) => on.compare(uri, given)),
    command('.open', (on, newest) => on.open(newest)),
    command('.swap', (on) => on.swap()),
    command('.refresh', (on) => on.refresh()),
    command('.close', (on) => on.close()),
    tabGroups.onDidChangeTabs(follow),
    tabGroups.onDidChangeTabGroups(follow),
    // A diff editor may be there before its plan.
    plans.onDidChange(() => {
      if (!review) follow();
    }),
    vscode.workspace.registerTextDocumentContentProvider('planloom-ref', {
      onDidChange: texts.event,
      provideTextDocumentContent: async (uri) => (await opened()).texts.show(uri),
    }),
  );
  return {
    comparedWith: (plan) => review?.comparedWith(plan) ?? null,
    onDidChange: changed.event,
    dispose: () => all.dispose() as unknown,
  };
}

/** The library looks closer. */
function mayBePlan(): boolean {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputTextDiff && (input.modified.scheme === 'untitled' || /\.ya?ml$/.test(input.modified.path));
}
