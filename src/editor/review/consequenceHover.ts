/** What a changed line comes to, in a hover on it, on both sides of a comparison. */
import * as vscode from 'vscode';
import { changedLines } from '../../core/language/changedLines.ts';
import { markdownOf } from '../language/hover.ts';
import { pathOn } from './openSides.ts';
import type { Shown } from './running.ts';

export function showConsequences(shown: () => Shown | null): vscode.Disposable {
  return vscode.languages.registerHoverProvider([{ scheme: '*' }], {
    provideHover(document, position) {
      const on = shown();
      if (!on) return null;
      for (const side of ['now', 'before'] as const) {
        const path = pathOn(on[side], document);
        if (path === null) continue;
        const lines = changedLines(on.comparison, on.texts, side, path, document.offsetAt(position));
        return lines.length > 0 ? new vscode.Hover(markdownOf(lines)) : null;
      }
      return null;
    },
  });
}
