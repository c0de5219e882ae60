/** Call hierarchy: predecessors are who calls a task, successors whom it calls. */
import * as vscode from 'vscode';
import type { WorkItem, WorkLink } from '../../core/language/calls.ts';
import { askAround, type AskedAround } from './aroundPlan.ts';
import { forPlanDocuments } from './planDocuments.ts';
import type { Questions } from './questions.ts';

export function showCalls(questions: Questions): vscode.Disposable {
  const ask = askAround(questions);
  const askOf = async <T>(
    { uri, selectionRange }: vscode.CallHierarchyItem,
    token: vscode.CancellationToken,
    give: (asked: AskedAround) => T,
  ) => ask(await vscode.workspace.openTextDocument(uri), selectionRange.start, token, give);
  const provider: vscode.CallHierarchyProvider = {
    prepareCallHierarchy: (document, position, token) =>
      ask(document, position, token, (asked) => {
        const work = asked.language.workAt(asked.analyses, asked.path, asked.offset);
        return work && itemOf(work, asked);
      }),
    provideCallHierarchyIncomingCalls: (item, token) =>
      askOf(item, token, (asked) =>
        asked.language.predecessorsAt(asked.analyses, asked.path, asked.offset).map((link) => {
          const from = itemOf(link.item, asked);
          return { from, fromRanges: [rangeIn(from, link, asked)] };
        }),
      ),
    provideCallHierarchyOutgoingCalls: (item, token) =>
      askOf(item, token, (asked) =>
        asked.language
          .successorsAt(asked.analyses, asked.path, asked.offset)
          .map((link) => ({ to: itemOf(link.item, asked), fromRanges: [rangeIn(item, link, asked)] })),
      ),
  };
  return forPlanDocuments(questions.plans, (files) => [vscode.languages.registerCallHierarchyProvider(files, provider)]);
}

function itemOf({ name, detail, kind, whole, at }: WorkItem, { locationOf }: AskedAround): vscode.CallHierarchyItem {
  const { uri, range } = locationOf(whole);
  return new vscode.CallHierarchyItem(vscode.SymbolKind[kind], name, detail, uri, range, locationOf(at).range);
}

/** VS Code looks for a call in the caller's file; a link stands in the successor's, and where that is another, the id has to do. */
function rangeIn({ uri, selectionRange }: vscode.CallHierarchyItem, { at }: WorkLink, { locationOf }: AskedAround): vscode.Range {
  const link = locationOf(at);
  return link.uri.toString() === uri.toString() ? link.range : selectionRange;
}
