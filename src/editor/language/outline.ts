/** Outline and breadcrumbs, workspace symbols, folding, growing selections. */
import * as vscode from 'vscode';
import type { LineRange } from '../../core/language/lines.ts';
import type { DocumentSymbol } from '../../core/language/outline/symbols.ts';
import { forPlanDocuments } from './planDocuments.ts';
import { newestAnalysis, type Questions } from './questions.ts';
import { rangesIn } from './ranges.ts';

export function outlinePlans(questions: Questions): vscode.Disposable {
  const symbols: vscode.DocumentSymbolProvider = {
    provideDocumentSymbols: (document, token) =>
      questions.answerAtRest(document, token, ({ language, analysis, path }) => language.symbolsIn(analysis, path).map(symbolOf)),
  };
  const folds: vscode.FoldingRangeProvider = {
    provideFoldingRanges: (document, _context, token) =>
      questions.answerAtRest(document, token, ({ language, analysis, path }) =>
        language
          .foldsIn(analysis.sources.get(path)!)
          .map(({ start, end, isComment }) => ({ start, end, ...(isComment && { kind: vscode.FoldingRangeKind.Comment }) })),
      ),
  };
  const selections: vscode.SelectionRangeProvider = {
    provideSelectionRanges: (document, positions, token) =>
      questions.answer(document, token, ({ language, analysis, path, locationOf }) =>
        positions.map(
          (position) =>
          language
            .selectionsAt(analysis.sources.get(path)!, document.offsetAt(position))
            .reduceRight<vscode.SelectionRange | undefined>((parent, place) => new vscode.SelectionRange(locationOf(place).range, parent), undefined)!, // prettier-ignore
        ),
      ),
  };
  return vscode.Disposable.from(
    vscode.languages.registerWorkspaceSymbolProvider({ provideWorkspaceSymbols: (query, token) => allSymbols(questions, query, token) }),
    forPlanDocuments(questions.plans, (files) => [
      vscode.languages.registerDocumentSymbolProvider(files, symbols, { label: 'Planloom' }),
      vscode.languages.registerFoldingRangeProvider(files, folds),
      vscode.languages.registerSelectionRangeProvider(files, selections),
    ]),
  );
}

/** Made once of each, for after an edit most are the same as before. */
function symbolOf(item: DocumentSymbol): vscode.DocumentSymbol {
  let symbol = made.get(item);
  if (!symbol) {
    const { name, detail, kind, range, selection, children } = item;
    symbol = new vscode.DocumentSymbol(name, detail, vscode.SymbolKind[kind], rangeOfLines(range), rangeOfLines(selection));
    symbol.children = children.map(symbolOf);
    made.set(item, symbol);
  }
  return symbol;
}

const made = new WeakMap<DocumentSymbol, vscode.DocumentSymbol>();

function rangeOfLines({ start, end }: LineRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** A part that serves several plans tells its items once. */
function allSymbols(questions: Questions, query: string, token: vscode.CancellationToken): Promise<vscode.SymbolInformation[] | null> {
  return questions.answerForAll(token, (language) => {
    const found = new Map<string, vscode.SymbolInformation>();
    for (const plan of questions.plans.all) {
      for (const { name, kind, container, at } of language.workspaceSymbols(newestAnalysis(plan), query)) {
        const uri = plan.uriOf(at.file);
        const id = `${uri.toString()} ${at.start}`;
        if (found.has(id)) continue;
        const location = new vscode.Location(uri, rangesIn(plan, at.file)(at));
        found.set(id, new vscode.SymbolInformation(name, vscode.SymbolKind[kind], container, location));
      }
    }
    return [...found.values()];
  });
}
