/** The plan at hand: that of the active editor, else the last one that was, else the only one. */
import * as vscode from 'vscode';
import type { OpenPlan } from './plans.ts';
import type { PlanRegistry } from './planRegistry.ts';

export interface CurrentPlan {
  readonly plan: OpenPlan | null;
  readonly onDidChange: vscode.Event<OpenPlan | null>;
  dispose(): void;
}

export function followCurrent(registry: PlanRegistry): CurrentPlan {
  const changed = new vscode.EventEmitter<OpenPlan | null>();
  let plan: OpenPlan | null = null;
  const listeners = [
    changed,
    vscode.window.onDidChangeActiveTextEditor(follow),
    registry.onDidChange(follow),
    registry.onDidClose((closed) => {
      if (closed === plan) plan = null;
      follow();
    }),
  ];
  return {
    get plan() {
      return plan;
    },
    onDidChange: changed.event,
    dispose() {
      for (const listener of listeners) listener.dispose();
    },
  };

  function follow(): void {
    const active = vscode.window.activeTextEditor?.document.uri;
    const ofEditor = active ? registry.plansOf(active)[0] : undefined;
    tellMenus(ofEditor !== undefined, registry.ready().length > 0);
    const before = plan;
    plan = ofEditor ?? plan ?? onlyOf(registry.ready());
    if (plan !== before) changed.fire(plan);
  }
}

/** For `when` in the manifest. */
function tellMenus(isPlan: boolean, hasPlans: boolean): void {
  void vscode.commands.executeCommand('setContext', 'planloom.isPlan', isPlan);
  void vscode.commands.executeCommand('setContext', 'planloom.hasPlans', hasPlans);
}

function onlyOf(plans: readonly OpenPlan[]): OpenPlan | null {
  return plans.length === 1 ? (plans[0] ?? null) : null;
}
