/** Planloom in VS Code: what there is, in one table of contents. */
import type * as vscode from 'vscode';
import { createBorder } from './editor/border.ts';
import { registerArrangement, rememberedArrangement } from './editor/commands/arrangeRaid.ts';
import { registerCommands } from './editor/commands/commands.ts';
import { showCalls } from './editor/language/calls.ts';
import { offerCompletions } from './editor/language/completion.ts';
import { offerActions } from './editor/language/actions.ts';
import { showDiagnostics } from './editor/language/diagnostics.ts';
import { offerFormatting } from './editor/language/formatting.ts';
import { linkFiles } from './editor/language/links.ts';
import { followNames } from './editor/language/names.ts';
import { outlinePlans } from './editor/language/outline.ts';
import { showHints } from './editor/language/hints.ts';
import { showHovers } from './editor/language/hover.ts';
import { showLenses } from './editor/language/lenses.ts';
import { askLanguage } from './editor/language/questions.ts';
import { libraryOf } from './editor/library/library.ts';
import { openPlans } from './editor/plans.ts';
import { registerPreview } from './editor/preview/panel.ts';
import { registerSimulation } from './editor/simulation/simulate.ts';
import { showRagTree } from './editor/views/ragTree.ts';
import { showRaidTree } from './editor/views/raidTree.ts';
import { showStatusBar } from './editor/views/statusBar.ts';

/** What other extensions see of us: how long it took to start, in milliseconds. */
export interface PlanloomApi {
  readonly activationTime: number;
}

export function activate(context: vscode.ExtensionContext): PlanloomApi {
  const began = performance.now();
  const border = createBorder();
  const plans = openPlans(border);
  const library = libraryOf(context.extensionUri);
  const questions = askLanguage(border, plans, library);
  const raid = showRaidTree(plans, rememberedArrangement(context.workspaceState));
  context.subscriptions.push(
    border,
    plans,
    showDiagnostics(plans, context.extensionUri),
    offerFormatting(questions),
    followNames(questions),
    outlinePlans(questions),
    showCalls(questions),
    linkFiles(questions),
    offerCompletions(questions),
    showHovers(questions),
    showHints(questions),
    showLenses(border, questions),
    offerActions(questions),
    showRagTree(plans),
    raid,
    showStatusBar(plans),
    registerPreview({ extension: context.extensionUri, plans, border, library }),
    registerSimulation(border, plans, context.extensionUri),
    registerArrangement(border, context.workspaceState, raid),
    registerCommands(border, plans, context.extensionUri),
  );
  return { activationTime: performance.now() - began };
}
