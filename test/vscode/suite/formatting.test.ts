import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openFile, problemsOf, retype, until } from '../support/window.ts';

const untidy = 'untidy/untidy.plan.yaml';
const tidy = `planloom: 1
include: [parts/people.yaml]
project: {id: untidy, name: Untidy, manager: robin, start: 2026-01-05, statusDate: 2026-01-09}

tasks:
  # comes first
  design:
    name: Design
    # answers for it
    owner: robin    # since May
    duration: 3d
  build: {name: Build, duration: 5d, after: design}
`;

const options: vscode.FormattingOptions = { tabSize: 2, insertSpaces: true };

describe('formatting', () => {
  afterEach(closeAll);

  it('brings a plan into form, and undo brings it back', async () => {
    const editor = await openFile(untidy);
    const { document } = editor;
    const before = document.getText();
    // VS Code has guessed four from the text.
    editor.options = options;
    await until('a formatter', async () => (await editsOf(document.uri)).length > 0);
    await vscode.commands.executeCommand('editor.action.formatDocument');
    assert.equal(document.getText(), tidy);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('brings only the items of a selection into form', async () => {
    const { document } = await openFile(untidy);
    const at = document.positionAt(document.getText().indexOf('{ after'));
    const edits = await until('a formatter', async () => {
      const range = new vscode.Range(at, at);
      const found = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
        'vscode.executeFormatRangeProvider',
        document.uri,
        range,
        options,
      );
      return found?.length ? found : null;
    });
    const build = document.lineAt(at.line).range;
    assert.ok(edits.every(({ range }) => build.contains(range)));
  });

  it('knows the parts of a plan', async () => {
    const { document } = await openFile('untidy/parts/people.yaml');
    const edits = await until('a formatter', async () => {
      const found = await editsOf(document.uri);
      return found.length > 0 ? found : null;
    });
    assert.equal(edits.length, 2);
  });

  it('leaves other YAML to other formatters', async () => {
    const plan = await openFile(untidy);
    await until('a formatter', async () => (await editsOf(plan.document.uri)).length > 0);
    const { document } = await openFile('untidy/other.yaml');
    assert.deepEqual(await editsOf(document.uri), []);
  });

  it('leaves a text with mistakes in YAML as it is', async () => {
    const editor = await openFile(untidy);
    await until('a formatter', async () => (await editsOf(editor.document.uri)).length > 0);
    await retype(editor, '{ after', '[ after');
    await until('a problem', () => problemsOf(editor.document.uri)[0]);
    assert.deepEqual(await editsOf(editor.document.uri), []);
  });
});

async function editsOf(uri: vscode.Uri): Promise<readonly vscode.TextEdit[]> {
  return (await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>('vscode.executeFormatDocumentProvider', uri, options)) ?? [];
}
