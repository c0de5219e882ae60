import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, fileOf, openFile, retype, until } from '../support/window.ts';

const typing = 'typing/typing.plan.yaml';

/** Asked again until it is what was waited for: answers follow the analysis of the text. */
async function answered<T>(what: string, ask: () => PromiseLike<readonly T[]>, look: (one: T) => boolean): Promise<T> {
  let found: T | undefined;
  let isAsking = false;
  return until(what, () => {
    if (!isAsking) {
      isAsking = true;
      void ask().then((all) => {
        found = all.find(look);
        isAsking = false;
      });
    }
    return found;
  });
}

function textOf({ contents }: vscode.Hover): string {
  return contents.map((content) => (content instanceof vscode.MarkdownString ? content.value : '')).join('\n');
}

function labelOf({ label }: vscode.InlayHint): string {
  return typeof label === 'string' ? label : label.map(({ value }) => value).join('');
}

describe('hovers', () => {
  afterEach(closeAll);

  const ask = (document: vscode.TextDocument, piece: string) => () =>
    vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      document.positionAt(document.getText().indexOf(piece) + 1),
    );

  it('say of a task its dates, its float and what drives it', async () => {
    const { document } = await openFile(typing);
    const hover = await answered('a hover', ask(document, 'build: {'), (one) => textOf(one).includes('Build'));
    const text = textOf(hover);
    assert.match(text, /^\*\*Build\*\* · task · build {2}\n/);
    assert.ok(text.includes('Thu 2026-01-15 – Wed 2026-01-21 · 5 working days'), text);
    assert.ok(text.includes('Why then: "Build" follows "Design", which ends 2026-01-14 after 3 working days'), text);
    assert.ok(hover.range && document.getText(hover.range) === 'build');
  });

  it('say the same of a reference, in the text just typed', async () => {
    const editor = await openFile(typing);
    await retype(editor, 'name: Design, duration: 3d', 'name: Draft, duration: 4d');
    const hover = await answered('a hover', ask(editor.document, 'design}'), (one) => textOf(one).includes('**Draft**'));
    assert.match(textOf(hover), /4 working days/);
  });

  it('say of a key what it means', async () => {
    const { document } = await openFile(typing);
    const hover = await answered('a hover', ask(document, 'duration: 5d'), (one) => textOf(one).includes('Working time'));
    assert.match(textOf(hover), /For example `duration: 8d`/);
  });

  it('say of a mark of a merge what each side comes to, and what both do together', async () => {
    const editor = await openFile(typing);
    const build = (days: string) => `  build: {name: Build, duration: ${days}, owner: robin, after: design}\n`;
    const marked = `<<<<<<< HEAD\n${build('6d')}||||||| base\n${build('5d')}=======\n${build('7d')}>>>>>>> topic\n`;
    await retype(editor, build('5d'), marked);
    const hover = await answered('a hover', ask(editor.document, '======='), (one) => textOf(one).includes('Merge conflict'));
    const said = textOf(hover).replaceAll('\\', '');
    assert.match(said, /Ours \(HEAD\): finish 2026-01-22 · no errors[^]*Theirs \(topic\): finish 2026-01-23[^]*Both sides change build.duration: ours 5d → 6d, theirs 5d → 7d/); // prettier-ignore
    assert.ok(hover.range && editor.document.getText(hover.range) === '=======');
  });

  it('suggest on a risk what another plan has learnt, in the text just typed', async () => {
    const learning = await openFile(typing);
    await retype(learning, 'tasks:', 'lessons:\n  L-1: {name: Ask for the freeze of each vendor}\ntasks:');
    const { document } = await openFile('register/raid.yaml');
    const hover = await answered('a lesson', ask(document, 'R-1: {'), (one) => textOf(one).includes('Lessons of other plans'));
    const said = textOf(hover).replaceAll('\\', '');
    assert.ok(said.includes('From Typing: L-1 Ask for the freeze of each vendor · in common: vendor, freeze'), said);
  });

  it('show what a name says letter by letter', async () => {
    const editor = await openFile(typing);
    await retype(editor, 'name: Build', 'name: "<b>[x](command:y) **z**</b>"');
    const hover = await answered('a hover', ask(editor.document, 'build: {'), (one) => textOf(one).includes('command'));
    assert.ok(!textOf(hover).includes('[x](command'), textOf(hover));
    assert.ok(hover.contents.every((content) => content instanceof vscode.MarkdownString && !content.isTrusted));
  });
});

describe('inlay hints', () => {
  afterEach(closeAll);

  const ask = (document: vscode.TextDocument) => () =>
    vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
    );

  it('tell dates and float behind a task', async () => {
    const { document } = await openFile(typing);
    const hint = await answered('a hint', ask(document), (one) => labelOf(one).startsWith('2026-01-15'));
    assert.equal(labelOf(hint), '2026-01-15 – 2026-01-21 · critical');
    const line = document.lineAt(hint.position.line);
    assert.ok(line.text.includes('build:') && hint.position.isEqual(line.range.end));
  });

  it('are what the settings say', async () => {
    const { document } = await openFile(typing);
    const settings = vscode.workspace.getConfiguration('planloom.inlayHints');
    await settings.update('dates', false, vscode.ConfigurationTarget.Workspace);
    await answered('a hint without dates', ask(document), (one) => labelOf(one) === 'critical');
    await settings.update('dates', undefined, vscode.ConfigurationTarget.Workspace);
    await answered('a hint with dates', ask(document), (one) => labelOf(one).startsWith('2026-01-15'));
  });
});

describe('code lenses', () => {
  const files = () => vscode.workspace.getConfiguration('files');
  // In the browser VS Code saves a second after the last key, and then nothing is unsaved.
  before(() => files().update('autoSave', 'off', vscode.ConfigurationTarget.Workspace));
  after(() => files().update('autoSave', undefined, vscode.ConfigurationTarget.Workspace));
  afterEach(closeAll);

  const ask = (document: vscode.TextDocument) => () =>
    vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
  const titled = (title: string) => (lens: vscode.CodeLens) => lens.command?.title.includes(title) ?? false;

  it('count what is in a section', async () => {
    const { document } = await openFile(typing);
    const lens = await answered('a count', ask(document), titled('2 tasks'));
    assert.equal(lens.command?.title, '2 tasks · finish 2026-01-21');
    assert.match(document.lineAt(lens.range.start.line).text, /^tasks:/);
  });

  it('tell what unsaved changes do to the finish, until they are taken back', async () => {
    const editor = await openFile(typing);
    await answered('a count', ask(editor.document), titled('2 tasks'));
    await retype(editor, 'duration: 5d', 'duration: 8d');
    const lens = await answered('the move', ask(editor.document), titled('Unsaved changes'));
    assert.equal(lens.command?.title, 'Unsaved changes move the finish by +3 working days, to 2026-01-26');
    await retype(editor, 'duration: 8d', 'duration: 5d');
    assert.ok(!(await ask(editor.document)()).some(titled('Unsaved changes')));
  });

  it('lead to the chart, with the cursor on what they stand above', async () => {
    const { document } = await openFile(typing);
    const lens = await answered('a lens', ask(document), titled('Show in Gantt'));
    await vscode.commands.executeCommand(lens.command!.command, ...(lens.command!.arguments as unknown[]));
    await until('a preview', () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputWebview)),
    );
    assert.equal(fileOf(typing).toString(), document.uri.toString());
  });
});
