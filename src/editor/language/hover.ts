/** What is known of the word under the pointer. */
import * as vscode from 'vscode';
import { analyse } from '../../core/analysis.ts';
import type { Line } from '../../core/language/hover/lines.ts';
import { textAtRef } from '../files/git.ts';
import { plansAround } from './aroundPlan.ts';
import type { Questions } from './questions.ts';

/** What a merge leaves behind; git keeps the file that both sides began with as `:1`. */
const mark = /^([<|=>])\1{6}/;

export function showHovers(questions: Questions, extension: vscode.Uri): vscode.Disposable {
  return vscode.languages.registerHoverProvider(questions.selector, {
    provideHover: async (document, position, token) => {
      const base = mark.test(document.lineAt(position).text) ? await textAtRef(':1', document.uri) : 'missing';
      return questions.answer(document, token, ({ plan, analysis, language, path, locationOf }) => {
        const beside = { facts: plan.facts, analyse, base: typeof base === 'string' ? null : base.text };
        const history = (id: string) => language.movesOf(extension, plan, id);
        // As they were told last: what others have learnt is worth no analysis while somebody waits.
        const others = plansAround(plan, questions).map((one) => one.analysis);
        const hover = language.hoverAt(analysis, path, document.offsetAt(position), { beside, history, others });
        return hover && new vscode.Hover(markdownOf(hover.lines), locationOf({ file: path, ...hover }).range);
      });
    },
  });
}

export function markdownOf(lines: readonly Line[]): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  for (const line of lines) {
    for (const { look, text } of line) {
      const frame = look === 'strong' ? '**' : '';
      markdown.appendMarkdown(frame);
      if (look === 'format') markdown.appendMarkdown(text);
      else appendWords(markdown, text);
      markdown.appendMarkdown(frame);
    }
    markdown.appendMarkdown('  \n');
  }
  return markdown;
}

/** `appendText` makes spaces that never break, and its lines would not fit the hover. */
function appendWords(markdown: vscode.MarkdownString, text: string): void {
  text.split(/\s/).forEach((word, index) => markdown.appendMarkdown(index > 0 ? ' ' : '').appendText(word));
}
