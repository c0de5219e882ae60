/** All that VS Code may ask of a plan's text. */
import * as vscode from 'vscode';
import type { Border } from '../border.ts';
import { offerActions } from './actions.ts';
import { showCalls } from './calls.ts';
import { offerCompletions } from './completion.ts';
import { offerFormatting } from './formatting.ts';
import { showHints } from './hints.ts';
import { showHovers } from './hover.ts';
import { showLenses } from './lenses.ts';
import { linkFiles } from './links.ts';
import { followNames } from './names.ts';
import { outlinePlans } from './outline.ts';
import type { Questions } from './questions.ts';

export function offerLanguage(border: Border, questions: Questions, extension: vscode.Uri): vscode.Disposable {
  return vscode.Disposable.from(
    offerActions(questions),
    offerCompletions(questions),
    offerFormatting(questions),
    showHovers(questions, extension),
    showHints(questions),
    showLenses(border, questions),
    followNames(questions),
    outlinePlans(questions),
    showCalls(questions),
    linkFiles(questions),
  );
}
