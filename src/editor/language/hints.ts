/** What the plan computes, behind the lines; each kind has a setting. */
import * as vscode from 'vscode';
import type { Questions } from './questions.ts';
import { onAnswersChange } from './refresh.ts';

export function showHints(questions: Questions): vscode.Disposable {
  const changes = onAnswersChange(questions.plans);
  const provider: vscode.InlayHintsProvider = {
    onDidChangeInlayHints: changes.event,
    provideInlayHints: (document, range, token) =>
      questions.answer(document, token, ({ analysis, language, path }) => {
        const settings = vscode.workspace.getConfiguration('planloom.inlayHints', document);
        const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
        return language
          .hintsIn(analysis, path, from, to, (kind) => settings.get(kind) === true)
          .map(({ offset, text, meaning }) => {
            const hint = new vscode.InlayHint(document.positionAt(offset), text);
            hint.paddingLeft = true;
            hint.tooltip = meaning;
            return hint;
          });
      }),
  };
  return vscode.Disposable.from(changes, vscode.languages.registerInlayHintsProvider(questions.selector, provider));
}
