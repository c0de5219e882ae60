import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, fileOf, openFile, problemsOf, retype, ruleOf, until } from '../support/window.ts';

const typing = 'typing/typing.plan.yaml';

describe('problems', () => {
  afterEach(closeAll);

  it('appear on the exact word while typing, and vanish', async () => {
    const editor = await openFile(typing);
    const { document } = editor;
    await retype(editor, 'owner: robin}', 'owner: rbin}');
    const problem = await until('a problem', () => problemsOf(document.uri).find(({ message }) => message.includes('rbin')));
    assert.equal(document.getText(problem.range), 'rbin');
    assert.match(problem.message, /did you mean "robin"\?/);
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Error);
    await retype(editor, 'owner: rbin}', 'owner: robin}');
    await until('no problem', () => problemsOf(document.uri).length === 0);
  });

  it('link to the page of their rule, which is there', async () => {
    const editor = await openFile(typing);
    await retype(editor, 'after: design', 'after: desing');
    const problem = await until('a problem', () => problemsOf(editor.document.uri)[0]);
    assert.ok(typeof problem.code === 'object');
    const page = await vscode.workspace.fs.readFile(problem.code.target);
    assert.match(new TextDecoder().decode(page), new RegExp(ruleOf(problem)));
  });

  it('are mended by the light bulb', async () => {
    const editor = await openFile(typing);
    const { document } = editor;
    await retype(editor, 'after: design', 'after: desing');
    const problem = await until('a problem', () => problemsOf(document.uri)[0]);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
    );
    const fix = actions.find(({ title }) => title.includes('design'));
    assert.ok(fix?.edit, `among ${actions.map(({ title }) => title).join(', ')} there is no mend`);
    await vscode.workspace.applyEdit(fix.edit);
    await until('no problem', () => problemsOf(document.uri).length === 0);
    assert.ok(document.getText().includes('after: design}'));
  });

  it('follow edits that come faster than analyses', async () => {
    const editor = await openFile(typing);
    const { document } = editor;
    for (const letter of 'mistaken')
      await retype(editor, 'owner: robin', `owner: ${letter}robin`).then(() => retype(editor, `${letter}robin`, 'robin'));
    await retype(editor, 'owner: robin', 'owner: ronin');
    const problem = await until('the last problem', () => problemsOf(document.uri).find(({ message }) => message.includes('ronin')));
    assert.equal(document.getText(problem.range), 'ronin');
    assert.equal(problemsOf(document.uri).length, 1);
  });

  it('are taken back with the edits that made them', async () => {
    const editor = await openFile(typing);
    await retype(editor, 'after: design', 'after: nothing');
    await until('a problem', () => problemsOf(editor.document.uri).length > 0);
    await closeAll();
    await until('no problem', () => problemsOf(fileOf(typing)).length === 0);
  });

  it('are as grave as the setting says', async () => {
    const editor = await openFile(typing);
    const { document } = editor;
    await retype(editor, 'after: design', 'after: desing');
    const problem = await until('a problem', () => problemsOf(document.uri)[0]);
    const settings = vscode.workspace.getConfiguration('planloom');
    await settings.update('rules', { [ruleOf(problem)]: 'hint' }, vscode.ConfigurationTarget.Workspace);
    await until('a hint', () => problemsOf(document.uri)[0]?.severity === vscode.DiagnosticSeverity.Hint);
    await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    await until('an error', () => problemsOf(document.uri)[0]?.severity === vscode.DiagnosticSeverity.Error);
  });
});
