/** The status report of a plan as a page to read and to keep, beside an earlier state of it where one is wanted. */
import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis.ts';
import { statusReportMarkdown } from '../../core/report/status/markdown.ts';
import { statusReportOf } from '../../core/report/status/statusReport.ts';
import { subjectOf } from '../../core/report/status/subject.ts';
import { tell } from '../register/house.ts';
import { whyNoRef } from '../register/since.ts';
import { askAll, type Answers, type Question } from '../register/questions.ts';

/** Of the plan at hand. The library knows neither how it is analysed nor where git is. */
export interface Reporting {
  /** Of the text that is on the screen. */
  readonly analysis: Analysis;
  /** What the RAG view looks back to; empty where it does not. */
  readonly ref: string;
  /** Null where the plan cannot be read there. */
  readonly atRef: (ref: string) => Promise<Analysis | null>;
}

/** As `planloom report` without options: it looks four weeks ahead. */
const usualDays = 28;

/** `given` is `{since}`, and is then not asked for; empty for no earlier state. */
export async function openStatusReport({ analysis, ref, atRef }: Reporting, given: Answers): Promise<void> {
  if (!subjectOf(analysis, null, usualDays)) {
    tell('A report is of one plan that can be read: open it, and mend what is underlined');
    return;
  }
  const since = await askSince(ref, given);
  if (since === null) return;
  const before = since === '' ? null : await atRef(since);
  if (since !== '' && !before?.plan) {
    tell(`No plan can be read at ${since}: take a tag, branch or commit that has it, in a trusted folder with git`);
    return;
  }
  const subject = subjectOf(analysis, before && { ref: since, analysis: before }, usualDays)!;
  await showPage(statusReportMarkdown(statusReportOf(subject)));
}

/** A tag, branch or commit; empty for none, null where the user thinks better of it. */
async function askSince(ref: string, given: Answers): Promise<string | null> {
  const other = '?';
  const choices = [
    { value: '', label: 'Nothing', description: 'the report as it stands' },
    { value: 'HEAD', label: 'Last commit', description: 'HEAD' },
    ...(ref === '' ? [] : [{ value: ref, label: ref, description: 'what the RAG view looks back to' }]),
    { value: other, label: 'Another tag, branch or commit…' },
  ];
  if (given.since !== undefined) return given.since;
  const compared: Question = { key: 'since', prompt: 'What to compare with', choices, value: ref };
  const typed: Question = { key: 'ref', prompt: 'A tag, branch or commit, such as kickoff or HEAD~5', check: (text) => (text === '' ? 'name one' : whyNoRef(text)) }; // prettier-ignore
  const answers = await askAll('Status report: then and now', [() => compared, ({ since }) => (since === other ? typed : null)], {});
  return answers && (answers.ref ?? answers.since ?? '');
}

/** Not saved yet: whoever wants to keep it does. Drawn where VS Code's own Markdown preview is at hand. */
async function showPage(content: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
  const commands = await vscode.commands.getCommands(true);
  if (commands.includes('markdown.showPreview')) await vscode.commands.executeCommand('markdown.showPreview', document.uri);
}
