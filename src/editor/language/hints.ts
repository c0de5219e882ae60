/** What the plan computes, behind the lines; each kind has a setting. */
import * as vscode from 'vscode';
import type { Questions } from './questions.ts';
import { onAnswersChange } from './refresh.ts';

export function showHints(questions: Questions): vscode.Disposable {
  const [onDidChangeInlayHints, refresh] = onAnswersChange(questions.plans, 'planloom.inlayHints');
  const provider: vscode.InlayHintsProvider = {
    onDidChangeInlayHints,
    provideInlayHints: (document, range, token) =>
      questions.answer(document, token, ({ analysis, language, path }) => {
        const settings = vscode.workspace.getConfiguration('planloom.inlayHints', document);
        const shows = (key: string) => settings.get(key, false);
        const choice = { dates: shows('dates'), float: shows('float'), cost: shows('cost'), load: shows('load') };
        const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
        return language.hintsIn(analysis, path, from, to, choice).map(({ offset, text, meaning }) => {
          const hint = new vscode.InlayHint(document.positionAt(offset), text);
          hint.paddingLeft = true;
          hint.tooltip = meaning;
          return hint;
        });
      }),
  };
  return vscode.Disposable.from(refresh, vscode.languages.registerInlayHintsProvider(questions.selector, provider));
}
