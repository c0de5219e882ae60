import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openFile, problemsOf, retype, ruleOf, until } from '../support/window.ts';

const typing = 'typing/typing.plan.yaml';
/** So many are made ready to be applied. */
const resolved = 50;

async function actionsAt(document: vscode.TextDocument, at: string, kind: string): Promise<readonly vscode.CodeAction[]> {
  const offset = document.getText().indexOf(at);
  assert.ok(offset >= 0, `no ${at}`);
  const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + at.length));
  const ask = () =>
    vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, kind, resolved);
  return until('an answer', () => Promise.resolve(ask()).catch(cancelled));
}

/** VS Code takes a question back where the text has changed meanwhile; it is asked again. */
function cancelled(error: unknown): null {
  if (String(error).includes('Canceled')) return null;
  throw error;
}

async function apply(actions: readonly vscode.CodeAction[], title: string): Promise<void> {
  const action = actions.find((one) => one.title.startsWith(title));
  assert.ok(action?.edit, `among ${actions.map((one) => one.title).join(', ')} there is no ${title}`);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

describe('the light bulb', () => {
  afterEach(closeAll);

  it('ignores a problem on its line, and undo takes that back', async () => {
    const editor = await openFile(typing);
    const { document } = editor;
    await retype(editor, 'after: design', 'after: nothing');
    const before = document.getText();
    await until('a problem', () => problemsOf(document.uri)[0]);
    await apply(await actionsAt(document, 'nothing', 'quickfix'), 'Ignore unknown-reference on this line');
    await until('no problem', () => problemsOf(document.uri).length === 0);
    assert.ok(document.getText().includes('after: nothing} # planloom-ignore unknown-reference'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('ignores a rule in the whole plan', async () => {
    const editor = await openFile(typing);
    const { document } = editor;
    await retype(editor, 'after: design', 'after: nothing');
    await until('a problem', () => problemsOf(document.uri)[0]);
    await apply(await actionsAt(document, 'nothing', 'quickfix'), 'Ignore unknown-reference in the whole plan');
    await until('no problem', () => problemsOf(document.uri).length === 0);
    assert.ok(document.getText().includes('rules:\n  unknown-reference: ignore\n'));
  });

  it('adds a key that is missing and leaves the cursor behind it', async () => {
    const editor = await openFile(typing);
    const { document } = editor;
    await retype(editor, 'owner: robin, after: design}', 'owner: robin, after: design, progress: 50%}');
    const problem = await until('a problem', () => problemsOf(document.uri).find((one) => ruleOf(one) === 'incomplete-actuals'));
    await apply(await actionsAt(document, document.getText(problem.range), 'quickfix'), 'Add actualStart');
    await until('the key', () => document.getText().includes('after: design, actualStart: , progress: 50%}'));
    await until('the cursor behind it', () => {
      const { active } = editor.selection;
      return document.lineAt(active.line).text.slice(0, active.character).endsWith('actualStart: ');
    });
  });

  it('removes what a milestone cannot have', async () => {
    const editor = await openFile(typing);
    const { document } = editor;
    await retype(editor, 'design: {name: Design, duration: 3d', 'design: {name: Design, milestone: true, duration: 3d');
    await until('a problem', () => problemsOf(document.uri).find((one) => ruleOf(one) === 'milestone-with-work'));
    await apply(await actionsAt(document, 'duration', 'quickfix'), 'Remove duration: 3d');
    await until('no problem', () => problemsOf(document.uri).length === 0);
  });

  it('fixes all that is sure, and nothing else', async () => {
    const editor = await openFile(typing);
    const { document } = editor;
    await retype(editor, 'design: {name: Design, duration: 3d', 'design: {name: Design, milestone: true, duration: 3d');
    await retype(editor, 'owner: robin, after: design', 'owner: rbin, after: [design, design]');
    const before = document.getText();
    await until('three problems', () => problemsOf(document.uri).length === 3);
    const actions = await actionsAt(document, 'planloom', 'source.fixAll.planloom');
    assert.deepEqual(actions.map(({ title }) => title), ['Fix all Planloom problems']); // prettier-ignore
    await apply(actions, 'Fix all');
    assert.equal(document.getText(), before.replace('rbin', 'robin').replace('[design, design]', '[design]'));
    await until('one problem', () => problemsOf(document.uri).length === 1);
    assert.deepEqual(await actionsAt(document, 'planloom', 'source.fixAll.planloom'), []);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });
});

describe('refactorings', () => {
  afterEach(closeAll);

  it('turn a task into a container, and undo takes that back', async () => {
    const editor = await openFile(typing);
    const { document } = editor;
    const before = document.getText();
    await apply(await actionsAt(document, 'build', 'refactor'), 'Turn into a container');
    assert.ok(
      document.getText().includes('build: {name: Build, owner: robin, tasks: {build-1: {name: Build, duration: 5d, after: design}}}'),
    );
    assert.deepEqual(problemsOf(document.uri), []);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('write an item on several lines and on one again', async () => {
    const { document } = await openFile(typing);
    const before = document.getText();
    await apply(await actionsAt(document, 'build', 'refactor.rewrite'), 'Write on several lines');
    assert.ok(document.getText().includes('  build:\n    name: Build\n    duration: 5d\n'));
    await apply(await actionsAt(document, 'build', 'refactor.rewrite'), 'Write on one line');
    assert.equal(document.getText(), before);
  });

  it('make a section a file that the plan includes', async () => {
    const { document } = await openFile(typing);
    await apply(await actionsAt(document, 'resources', 'refactor.extract'), 'Move "resources" to resources.yaml');
    assert.ok(document.getText().includes('include: [resources.yaml]'));
    const made = vscode.Uri.joinPath(document.uri, '..', 'resources.yaml');
    const file = await vscode.workspace.openTextDocument(made);
    assert.equal(file.getText(), 'planloom: 1\n\nresources:\n  robin: {name: Robin Hale}\n');
    await until('no problem', () => problemsOf(document.uri).length === 0);
    await closeAll();
    await vscode.workspace.fs.delete(made);
  });
});
