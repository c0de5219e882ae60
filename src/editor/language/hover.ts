/** What is known of the word under the pointer. */
import * as vscode from 'vscode';
import type { Line } from '../../core/language/hover/lines.ts';
import type { Questions } from './questions.ts';

export function showHovers(questions: Questions): vscode.Disposable {
  return vscode.languages.registerHoverProvider(questions.selector, {
    provideHover: (document, position, token) =>
      questions.answer(document, token, (asked) => {
        const { analysis, language, path } = asked;
        const hover = language.hoverAt(analysis, path, document.offsetAt(position));
        return hover && new vscode.Hover(markdownOf(hover.lines), asked.locationOf({ file: path, ...hover }).range);
      }),
  });
}

function markdownOf(lines: readonly Line[]): vscode.MarkdownString {
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
