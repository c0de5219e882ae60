import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, fileOf, openFile, retype, until } from '../support/window.ts';

const [infra, ml, raid, other] = ['names/infra.plan.yaml', 'names/ml.plan.yaml', 'names/raid.yaml', 'names/other.yaml'];

/** Behind the first of these words of the text. */
function behind({ document }: vscode.TextEditor, words: string): vscode.Position {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, words);
  return document.positionAt(at + words.length);
}

async function ask<T>(command: string, { document }: vscode.TextEditor, ...more: unknown[]): Promise<T> {
  return vscode.commands.executeCommand<T>(command, document.uri, ...more);
}

/** As soon as the window knows its plans, there is an answer. */
async function answer<T>(what: string, look: () => Thenable<T[] | undefined>): Promise<T[]> {
  let found: T[] | undefined;
  let isAsking = false;
  return until(what, () => {
    if (found && found.length > 0) return found;
    if (!isAsking) {
      isAsking = true;
      void look().then((answered) => {
        found = answered;
        isAsking = false;
      });
    }
    return null;
  });
}

function fileName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

async function textOf({ uri, range }: { uri: vscode.Uri; range: vscode.Range }): Promise<string> {
  const document = await vscode.workspace.openTextDocument(uri);
  return `${fileName(uri)}:${range.start.line + 1} ${document.getText(range)}`;
}

describe('ids', () => {
  afterEach(closeAll);

  it('lead to where they are given, across plans and parts', async () => {
    const editor = await openFile(ml);
    const links = await answer('a definition', () =>
      ask<vscode.DefinitionLink[]>('vscode.executeDefinitionProvider', editor, behind(editor, 'infra:rac')),
    );
    assert.deepEqual(await Promise.all(links.map(({ targetUri, targetRange }) => textOf({ uri: targetUri, range: targetRange }))), [
      'infra.plan.yaml:11 racks',
    ]);
    const part = await openFile(raid);
    const there = await answer('a definition', () =>
      ask<vscode.DefinitionLink[]>('vscode.executeDefinitionProvider', part, behind(part, 'owner: mia')),
    );
    assert.equal(fileName(there[0]!.targetUri), 'infra.plan.yaml');
  });

  it('have references in every plan, right after an edit', async () => {
    const editor = await openFile(infra);
    const at = behind(editor, '  rack');
    const look = () => ask<vscode.Location[]>('vscode.executeReferenceProvider', editor, at);
    await answer('references', look);
    await retype(editor, 'after: test}', 'after: [test, racks]}');
    const found = await look();
    const texts = await Promise.all(found.map(textOf));
    assert.deepEqual(texts.sort(), [
      'infra.plan.yaml:11 racks',
      'infra.plan.yaml:16 racks',
      'infra.plan.yaml:18 racks',
      'ml.plan.yaml:6 racks',
      'raid.yaml:4 racks',
    ]);
  });

  it('are marked in the file', async () => {
    const editor = await openFile(infra);
    const marks = await answer('highlights', () =>
      ask<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', editor, behind(editor, 'after: rac')),
    );
    assert.deepEqual(
      marks.map(({ range, kind }) => [range.start.line, kind]),
      [
        [10, vscode.DocumentHighlightKind.Write],
        [15, vscode.DocumentHighlightKind.Read],
      ],
    );
  });

  it('are renamed in all files, and nothing else is', async () => {
    const editor = await openFile(infra);
    const at = behind(editor, '  rack');
    await answer('references', () => ask<vscode.Location[]>('vscode.executeReferenceProvider', editor, at));
    const prepared = await ask<{ range: vscode.Range; placeholder: string }>('vscode.prepareRename', editor, at);
    assert.equal(prepared.placeholder, 'racks');
    assert.equal(editor.document.getText(prepared.range), 'racks');
    const before = editor.document.getText();
    const edit = await ask<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', editor, at, 'cages');
    assert.equal(edit.size, 3);
    await vscode.workspace.applyEdit(edit);
    assert.equal(editor.document.getText(), before.replace('  racks:', '  cages:').replace('after: racks', 'after: cages'));
    const others = await Promise.all([ml, raid].map((path) => vscode.workspace.openTextDocument(fileOf(path))));
    assert.match(others[0]!.getText(), /after: infra:cages SS\+2d/);
    assert.match(others[1]!.getText(), /name: Racks arrive late.*affects: \[cages\]/);
    const back = await ask<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', editor, at, 'racks');
    await vscode.workspace.applyEdit(back);
    assert.equal(editor.document.getText(), before);
    assert.match(others[0]!.getText(), /after: infra:racks SS\+2d/);
  });

  it('are refused where there is none, or where another has it', async () => {
    const editor = await openFile(infra);
    await answer('references', () => ask<vscode.Location[]>('vscode.executeReferenceProvider', editor, behind(editor, '  rack')));
    await assert.rejects(ask('vscode.prepareRename', editor, behind(editor, 'name: Ra')), /no id here/);
    await assert.rejects(
      ask('vscode.executeDocumentRenameProvider', editor, behind(editor, '  rack'), 'pull'),
      /"pull" is taken by the task "Pull cables"/,
    );
  });

  it('call each other as predecessors and successors', async () => {
    const editor = await openFile(infra);
    const [racks] = await answer('a call hierarchy', () =>
      ask<vscode.CallHierarchyItem[]>('vscode.prepareCallHierarchy', editor, behind(editor, '  rack')),
    );
    // Another plan's dates are there once both are read again.
    const outgoing = await answer('successors with their dates', async () => {
      const calls = await vscode.commands.executeCommand<vscode.CallHierarchyOutgoingCall[]>('vscode.provideOutgoingCalls', racks);
      return calls.map(({ to }) => to.detail).join() === '2026-01-12..2026-01-14,SS+2d · 2026-01-07..2026-01-13' ? calls : undefined;
    });
    assert.deepEqual(
      outgoing.map(({ to }) => to.name),
      ['pull Pull cables', 'train Train the model'],
    );
    const [, train] = outgoing;
    const incoming = await vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', train!.to);
    assert.deepEqual(
      incoming.map(({ from }) => from.name),
      ['racks Racks'],
    );
  });
});

describe('the outline', () => {
  afterEach(closeAll);

  it('has sections, items and tasks below tasks, with dates', async () => {
    const editor = await openFile(infra);
    const symbols = await answer('symbols', () => ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', editor));
    const tasks = symbols.find(({ name }) => name === 'tasks')!;
    assert.deepEqual(
      tasks.children.map(({ name, detail }) => `${name} | ${detail}`),
      ['racks Racks | 2026-01-05..2026-01-09', 'cabling Cabling | 2026-01-12..2026-01-19', 'ready Ready for ML | 2026-01-19'],
    );
    assert.deepEqual(
      tasks.children[1]!.children.map(({ selectionRange }) => editor.document.getText(selectionRange)),
      ['pull', 'test'],
    );
  });

  it('of the workspace knows all plans by ids and names', async () => {
    await openFile(infra);
    const found = await answer('a symbol', () =>
      vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'train model'),
    );
    const ours = found.find(({ name }) => name === 'train Train the model');
    assert.equal(ours?.containerName, 'Machine learning');
    assert.equal(await textOf(ours.location), 'ml.plan.yaml:6 train');
  });

  it('folds items and comments', async () => {
    const editor = await openFile(infra);
    await answer('symbols', () => ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', editor));
    const folds = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', editor);
    assert.deepEqual(
      folds.map(({ start, end }) => `${start}–${end}`),
      ['3–4', '5–6', '7–8', '9–17', '11–16', '14–16'],
    );
    assert.equal(folds[0]!.kind, vscode.FoldingRangeKind.Comment);
  });

  it('grows a selection from the word to the file', async () => {
    const editor = await openFile(infra);
    await answer('symbols', () => ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', editor));
    const [range] = await ask<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', editor, [behind(editor, '[pull')]);
    const texts: string[] = [];
    for (let one: vscode.SelectionRange | undefined = range; one; one = one.parent) texts.push(editor.document.getText(one.range));
    for (const text of ['pull', 'pull FS+1d', '[pull FS+1d]', 'after: [pull FS+1d]']) assert.ok(texts.includes(text), text);
  });

  it('links the files that a plan names', async () => {
    const editor = await openFile(infra);
    const links = await answer('links', () => ask<vscode.DocumentLink[]>('vscode.executeLinkProvider', editor));
    assert.deepEqual(
      links.map(({ target }) => target && fileName(target)),
      ['raid.yaml', 'spec.md'],
    );
  });

  it('leaves other YAML alone', async () => {
    const plan = await openFile(infra);
    await answer('symbols', () => ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', plan));
    const editor = await openFile(other);
    for (const command of ['DocumentSymbolProvider', 'LinkProvider'])
      assert.equal((await ask<unknown[] | undefined>(`vscode.execute${command}`, editor))?.length ?? 0, 0, command);
    // VS Code's own, by indentation.
    assert.equal((await ask<unknown[]>('vscode.executeFoldingRangeProvider', editor)).length, 3);
    assert.equal((await ask<unknown[]>('vscode.executeDefinitionProvider', editor, behind(editor, 'bui'))).length, 0);
  });
});
