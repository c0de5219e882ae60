/** Definition, references, highlights and rename of ids. */
import * as vscode from 'vscode';
import { editSource } from '../../core/source/edit.ts';
import { askAround } from './aroundPlan.ts';
import { forPlanDocuments } from './planDocuments.ts';
import type { Questions } from './questions.ts';

export function followNames(questions: Questions): vscode.Disposable {
  const ask = askAround(questions);
  const definitions: vscode.DefinitionProvider = {
    provideDefinition: (document, position, token) =>
      ask(document, position, token, ({ language, path, analyses, offset, locationOf }) => {
        const found = language.definitionAt(analyses, path, offset);
        const originSelectionRange = found && locationOf(found.from).range;
        return found?.to.map((place) => {
          const { uri, range } = locationOf(place);
          return { originSelectionRange, targetUri: uri, targetRange: range } as vscode.DefinitionLink;
        });
      }),
  };
  const references: vscode.ReferenceProvider = {
    provideReferences: (document, position, { includeDeclaration }, token) =>
      ask(document, position, token, ({ language, path, analyses, offset, locationOf }) =>
        language
          .occurrencesAt(analyses, path, offset)
          .filter(({ isDeclaration }) => includeDeclaration || !isDeclaration)
          .map(({ at }) => locationOf(at)),
      ),
  };
  const { Read, Write } = vscode.DocumentHighlightKind;
  const highlights: vscode.DocumentHighlightProvider = {
    provideDocumentHighlights: (document, position, token) =>
      ask(document, position, token, ({ language, path, analyses, offset, locationOf }) =>
        language
          .highlightsAt(analyses, path, offset)
          .map(({ at, isDeclaration }) => ({ range: locationOf(at).range, kind: isDeclaration ? Write : Read })),
      ),
  };
  const renames: vscode.RenameProvider = {
    prepareRename: (document, position, token) =>
      ask(document, position, token, ({ language, path, analyses, offset, locationOf }) => {
        const found = language.prepareRename(analyses, path, offset);
        return 'refusal' in found ? found : { range: locationOf(found.at).range, placeholder: found.id };
      }).then(agreed),
    provideRenameEdits: (document, position, to, token) =>
      ask(document, position, token, ({ language, path, analyses, offset, locationOf }) => {
        const found = language.rename(analyses, path, offset, to, editSource);
        if ('refusal' in found) return found;
        const edit = new vscode.WorkspaceEdit();
        const add = ({ at, text }: (typeof found.changes)[number], choice?: vscode.WorkspaceEditEntryMetadata) => {
          const { uri, range } = locationOf(at);
          edit.replace(uri, range, text, choice);
        };
        for (const change of found.changes) add(change);
        if (found.history) add(found.history, { label: 'Keep the id that the baseline knows', needsConfirmation: true });
        return edit;
      }).then(agreed),
  };
  return forPlanDocuments(questions.plans, (files) => [
    vscode.languages.registerDefinitionProvider(files, definitions),
    vscode.languages.registerReferenceProvider(files, references),
    vscode.languages.registerDocumentHighlightProvider(files, highlights),
    vscode.languages.registerRenameProvider(files, renames),
  ]);
}

/** VS Code tells the user what a rename throws: here, behind the border, so that no log speaks of it as a mistake of ours. */
function agreed<T extends object>(answer: T | { readonly refusal: string } | null): T | null {
  if (answer && 'refusal' in answer) throw new Error(answer.refusal);
  return answer;
}
