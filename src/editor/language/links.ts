/** Links to the files that a plan names, and to addresses. */
import * as vscode from 'vscode';
import { forPlanDocuments } from './planDocuments.ts';
import type { Questions } from './questions.ts';

export function linkFiles(questions: Questions): vscode.Disposable {
  const provider: vscode.DocumentLinkProvider = {
    provideDocumentLinks: (document, token) =>
      questions.answerAtRest(document, token, ({ plan, analysis, path, language, locationOf }) => {
        const { exists, sources } = plan.facts;
        // What no rule has asked for may exist.
        const mayExist = (file: string) => exists.get(file) ?? typeof (sources.get(file) ?? {}) === 'object';
        return language.linksIn(analysis.sources.get(path)!, mayExist).map(({ at, target, tooltip }) => {
          const uri =
            'path' in target ? plan.uriOf(target.path).with({ fragment: target.fragment }) : vscode.Uri.parse(target.address, true);
          const link = new vscode.DocumentLink(locationOf(at).range, uri);
          link.tooltip = tooltip;
          return link;
        });
      }),
  };
  return forPlanDocuments(questions.plans, (files) => [vscode.languages.registerDocumentLinkProvider(files, provider)]);
}
