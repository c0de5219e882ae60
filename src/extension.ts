/** Planloom in VS Code: what there is, in one table of contents. */
import type * as vscode from 'vscode';
import { createBorder } from './editor/border.ts';
import { arranging, rememberedArrangement } from './editor/views/raidArrangement.ts';
import { registerCommands } from './editor/commands/commands.ts';
import { registerRegister } from './editor/commands/register.ts';
import { showDiagnostics } from './editor/language/diagnostics.ts';
import { offerLanguage } from './editor/language/features.ts';
import { askLanguage } from './editor/language/questions.ts';
import { libraryOf } from './editor/library/library.ts';
import { openPlans } from './editor/plans.ts';
import { registerPreview } from './editor/preview/panel.ts';
import { registerReport } from './editor/report/register.ts';
import { registerReview } from './editor/review/register.ts';
import { registerSimulation } from './editor/simulation/register.ts';
import { colourFiles } from './editor/views/fileColours.ts';
import { showNeeds } from './editor/views/needsTree.ts';
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
  const library = libraryOf(context.extensionUri);
  const plans = openPlans(border, async (...asked) => (await library()).findLastChanges(...asked));
  const rag = showRagTree(plans, context.workspaceState, library);
  const comparing = registerReview(border, plans, library);
  const raid = showRaidTree(plans, rememberedArrangement(context.workspaceState), library);
  context.subscriptions.push(
    border,
    plans,
    showDiagnostics(plans, context.extensionUri),
    offerLanguage(border, askLanguage(border, plans, library), context.extensionUri),
    rag,
    raid,
    showNeeds(plans, library),
    showStatusBar(plans),
    colourFiles(plans),
    comparing,
    registerPreview({ extension: context.extensionUri, plans, border, library, comparing }),
    registerSimulation(border, plans, context.extensionUri, library),
    registerReport(border, plans, library, rag.earlier),
    registerRegister({ border, plans, library, raid: raid.rows, rag, arranging: arranging(context.workspaceState, raid) }),
    registerCommands(border, plans, context.extensionUri, library),
  );
  return { activationTime: performance.now() - began };
}
