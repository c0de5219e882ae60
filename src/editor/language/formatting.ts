/** Formatting, of a document and of the items in a selection. */
import * as vscode from 'vscode';
import type { TextRange } from '../../core/language/format/formatEdits.ts';
import { editSource } from '../../core/source/edit.ts';
import { forPlanDocuments } from './planDocuments.ts';
import type { Questions } from './questions.ts';

/**
 * Offered for the very files of the open plans: a formatter for all of YAML would make VS Code ask in
 * everybody's other files which one to take.
 */
export function offerFormatting(questions: Questions): vscode.Disposable {
  const provider = formatter(questions);
  return forPlanDocuments(questions.plans, (files) => [
    vscode.languages.registerDocumentFormattingEditProvider(files, provider),
    vscode.languages.registerDocumentRangeFormattingEditProvider(files, provider),
  ]);
}

function formatter(questions: Questions): vscode.DocumentFormattingEditProvider & vscode.DocumentRangeFormattingEditProvider {
  return {
    provideDocumentFormattingEdits: (document, options, token) => edits(document, options, token, null),
    provideDocumentRangeFormattingEdits: (document, { start, end }, options, token) =>
      edits(document, options, token, { start: document.offsetAt(start), end: document.offsetAt(end) }),
  };

  function edits(
    document: vscode.TextDocument,
    { tabSize }: vscode.FormattingOptions,
    token: vscode.CancellationToken,
    range: TextRange | null,
  ): Promise<vscode.TextEdit[] | null> {
    return questions.answer(document, token, ({ analysis, path, language }) => {
      const source = analysis.sources.get(path);
      if (!source) return null;
      const formatting = language.formatEdits(source, { indent: tabSize, reread: editSource }, range);
      if (formatting.refusal !== null) vscode.window.setStatusBarMessage(`Planloom: ${formatting.refusal}`, 8000);
      return formatting.edits.map(
        ({ start, end, text }) => new vscode.TextEdit(new vscode.Range(document.positionAt(start), document.positionAt(end)), text),
      );
    });
  }
}
