/** Completion while one writes a plan: keys, ids, dates, whole items. */
import * as vscode from 'vscode';
import type { Completion } from '../../core/language/completion/completion.ts';
import { ruleIds } from '../../core/rules/registry.ts';
import type { OpenPlan } from '../plans.ts';
import type { Asked, Questions } from './questions.ts';

const kinds: Record<Completion['kind'], keyof typeof vscode.CompletionItemKind> = {
  key: 'Property',
  item: 'Snippet',
  task: 'Struct',
  milestone: 'Event',
  person: 'User',
  reference: 'Reference',
  plan: 'Module',
  word: 'EnumMember',
  date: 'Value',
  unit: 'Unit',
  path: 'File',
};

/** Where blanks and dashes are typed all day long for other reasons, nobody is asked. */
const selector = [{ pattern: '**/*.{yaml,yml}' }, { scheme: 'untitled' }];

const triggers = [':', ' ', '[', '{', ',', '-', '+', '/'];

export function offerCompletions(questions: Questions): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position, token) {
      const { version } = document;
      // What was typed since stands behind the position, and is none of the word that is to be replaced.
      const endOf = (offset: number) => (document.version === version ? document.positionAt(offset) : position);
      return await questions.answer(document, token, (asked) => completions(asked, questions, document, position, endOf));
    },
  };
  return vscode.languages.registerCompletionItemProvider(selector, provider, ...triggers);
}

async function completions(
  { plan, analysis, path, language }: Asked,
  { plans }: Questions,
  document: vscode.TextDocument,
  at: vscode.Position,
  endOf: (offset: number) => vscode.Position,
) {
  const offset = document.offsetAt(at);
  const found = language.completionsAt(analysis, path, offset, {
    today: plan.facts.today,
    others: plans.all.filter((other) => other !== plan).map((other) => other.analysis),
    ruleIds: [...ruleIds],
    files: language.completesPaths(analysis, path, offset) ? await filesBelow(plan) : [],
  });
  if (!found) return null;
  const range = new vscode.Range(document.positionAt(found.start), endOf(found.end));
  return new vscode.CompletionList(
    found.items.map((item) => itemOf(item, range)),
    found.isIncomplete,
  );
}

function itemOf({ label, description, detail, documentation, text, hasStops, asksAgain, kind, ...texts }: Completion, range: vscode.Range) {
  return Object.assign(
    new vscode.CompletionItem({ label, description: description ?? undefined }, vscode.CompletionItemKind[kinds[kind]]),
    texts,
    {
      detail: detail ?? undefined,
      documentation: documentation === null ? undefined : new vscode.MarkdownString(documentation),
      insertText: hasStops ? new vscode.SnippetString(text) : text,
      // Its lines are indented as they have to be.
      keepWhitespace: true,
      range,
      command: asksAgain ? { command: 'editor.action.triggerSuggest', title: '' } : undefined,
    },
  );
}

/** Files that a plan might name, relative to its root. */
async function filesBelow(plan: OpenPlan): Promise<string[]> {
  const root = plan.uriOf('x').path.slice(0, -1);
  const files = await vscode.workspace.findFiles('**/*.{yaml,yml,md,json,csv,pdf,html,txt}', '**/node_modules/**', 1000);
  return files.flatMap(({ path }) => (path.startsWith(root) ? path.slice(root.length) : [])).sort();
}
