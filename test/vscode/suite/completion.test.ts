import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openFile, retype, until } from '../support/window.ts';

const typing = 'typing/typing.plan.yaml';

describe('completion', () => {
  afterEach(closeAll);

  it('offers people behind an owner, with their names', async () => {
    const editor = await openFile(typing);
    await retype(editor, 'owner: robin}', 'owner: }');
    const robin = named(await offersBehind(editor, 'Design, duration: 3d, owner: '), 'robin');
    assert.equal(labelOf(robin).description, 'Robin Hale');
    assert.equal(robin.kind, vscode.CompletionItemKind.User);
  });

  it('offers tasks with their dates right behind an edit', async () => {
    const editor = await openFile(typing);
    await retype(editor, 'after: design', 'after: ');
    const design = named(await offersBehind(editor, 'after: '), 'design');
    assert.match(design.detail ?? '', /^2026-01-\d\d – 2026-01-\d\d$/);
  });

  it('offers keys that say what they mean and ask for their values', async () => {
    const editor = await openFile(typing);
    await retype(editor, ', after: design', ', aft');
    const after = named(await offersBehind(editor, ', aft'), 'after');
    assert.equal(editor.document.getText(rangeOf(after)), 'aft');
    assert.equal(after.command?.command, 'editor.action.triggerSuggest');
    assert.match((after.documentation as vscode.MarkdownString).value, /\S/);
  });

  it('offers whole items, laid out as their neighbours', async () => {
    const editor = await openFile(typing);
    const { document } = editor;
    await editor.edit((edit) => edit.insert(document.positionAt(document.getText().length), '  '));
    const task = named(await offersBehind(editor, 'after: design}\n  '), 'new-task');
    assert.ok(task.insertText instanceof vscode.SnippetString);
    await editor.insertSnippet(task.insertText, rangeOf(task), { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true });
    assert.match(document.getText(), /\n {2}new-task: \{name: New task, duration: 5d\}$/);
  });

  it('works in parts that plans include', async () => {
    const editor = await openFile('register/raid.yaml');
    const found = await offersBehind(editor, "name: '@vendor | freeze', owner: ");
    assert.equal(labelOf(named(found, 'asha')).description, 'Asha Rao');
  });

  it('is silent in files that are no plans', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content: 'name: x\nowner: ' });
    const editor = await vscode.window.showTextDocument(document);
    assert.deepEqual(
      (await offersAt(editor, new vscode.Position(1, 7))).filter(({ kind }) => kind !== vscode.CompletionItemKind.Text),
      [],
    );
  });
});

/** What is offered behind the first such text, as soon as the plan is known. */
async function offersBehind(editor: vscode.TextEditor, text: string): Promise<readonly vscode.CompletionItem[]> {
  const at = editor.document.getText().indexOf(text);
  assert.ok(at >= 0, `no ${text}`);
  const position = editor.document.positionAt(at + text.length);
  let offers: readonly vscode.CompletionItem[] = [];
  let isAsking = false;
  await until('completions', () => {
    if (!isAsking) void ask();
    return offers.length > 0;
  });
  return offers;

  async function ask(): Promise<void> {
    isAsking = true;
    offers = (await offersAt(editor, position)).filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
    isAsking = false;
  }
}

async function offersAt({ document }: vscode.TextEditor, position: vscode.Position): Promise<readonly vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, position);
  return list.items;
}

function named(items: readonly vscode.CompletionItem[], label: string): vscode.CompletionItem {
  const item = items.find((one) => nameOf(one.label) === label);
  assert.ok(item, `no ${label} among ${items.map((one) => nameOf(one.label)).join(', ')}`);
  return item;
}

function nameOf(label: string | vscode.CompletionItemLabel): string {
  return typeof label === 'string' ? label : label.label;
}

function labelOf({ label }: vscode.CompletionItem): vscode.CompletionItemLabel {
  return typeof label === 'string' ? { label } : label;
}

function rangeOf({ range }: vscode.CompletionItem): vscode.Range {
  assert.ok(range);
  return range instanceof vscode.Range ? range : range.replacing;
}
