/** Opens the lines of both sides, beside each other. */
import * as vscode from 'vscode';
import type { Place } from '../../core/problem.ts';
import type { Whereabouts } from '../../core/compare/whereabouts.ts';
import { rangeOf } from '../language/ranges.ts';
import type { Pair } from './matter.ts';
import type { Side } from './side.ts';

export async function openSides({ before, now }: Pair, at: Whereabouts, title: string): Promise<void> {
  const [left, right] = [before.uriOf(at.before.file), now.uriOf(at.now.file)];
  // Lines are counted in the documents that are shown, as long as they say what was compared.
  await Promise.all([left, right].map((uri) => vscode.workspace.openTextDocument(uri)));
  const selection = rangeOf(now, at.now);
  await vscode.commands.executeCommand('vscode.diff', left, right, title, { selection, preview: true });
  select(left, rangeOf(before, at.before), isGone(at));
}

/** The editor goes to the line of the right side by itself. */
function select(uri: vscode.Uri, range: vscode.Range, isToBeSeen: boolean): void {
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  if (!editor) return;
  editor.selection = new vscode.Selection(range.start, range.end);
  if (isToBeSeen) editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function isGone({ before, now }: Whereabouts): boolean {
  const isEmpty = ({ start, end }: Place): boolean => start === end;
  return isEmpty(now) && !isEmpty(before);
}

/** The path of a document on this side; null where it is no file of it, or says something else by now. */
export function pathOn({ analysis, uriOf }: Side, document: vscode.TextDocument): string | null {
  const key = document.uri.toString();
  const path = analysis.files.find((file) => uriOf(file).toString() === key);
  return path !== undefined && analysis.sources.get(path)?.text === document.getText() ? path : null;
}
