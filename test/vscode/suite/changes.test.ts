/** Two documents in a diff editor, as a pull request shows them, where there is no git: what a changed line comes to. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openFile, retype, until } from '../support/window.ts';

const before = `planloom: 1
project: {id: p, name: P, start: 2026-01-05}
tasks:
  dig: {name: Dig, duration: 5d}
  fill: {name: Fill, duration: 3d, after: dig}
  live: {name: Live, milestone: true, after: fill}
`;

async function textOf(content: string): Promise<vscode.TextDocument> {
  return vscode.workspace.openTextDocument({ language: 'yaml', content });
}

/** All that hovers say at the words. */
async function hoverOn(document: vscode.TextDocument, words: string): Promise<string> {
  const position = document.positionAt(document.getText().indexOf(words));
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers
    .flatMap(({ contents }) => contents.map((content) => (content instanceof vscode.MarkdownString ? content.value : '')))
    .join('\n');
}

describe('a plan that is compared', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('planloom.compare.close');
    await closeAll();
  });

  it('with what was last saved tells what was typed since', async () => {
    const editor = await openFile('delivery/delivery.plan.yaml');
    const { document } = editor;
    await until('the plan', async () => (await hoverOn(document, 'capture:')).includes('Change capture'));
    await vscode.commands.executeCommand('planloom.compare', document.uri, { with: 'saved' });
    assert.ok(!(await hoverOn(document, '10d, assign: ben')).includes('→'));
    await retype(editor, '10d, assign: ben', '14d, assign: ben');
    const told = await until('what the line comes to', async () => {
      const text = await hoverOn(document, '14d, assign: ben');
      return text.includes('→') && text;
    });
    assert.match(told, /\*\*duration\*\* 10d → 14d: Go\\?-live \\?\+4 working days/);
  });

  it('with the clipboard takes its text in place of the file', async () => {
    const { document } = await openFile('delivery/delivery.plan.yaml');
    await until('the plan', async () => (await hoverOn(document, 'capture:')).includes('Change capture'));
    await vscode.env.clipboard.writeText(document.getText().replace('10d, assign: ben', '4d, assign: ben'));
    await vscode.commands.executeCommand('planloom.compare', document.uri, { with: 'clipboard' });
    assert.match(await hoverOn(document, '10d, assign: ben'), /4d → 10d/);
  });
});

describe('a diff editor of a plan', () => {
  afterEach(async () => {
    await vscode.workspace.getConfiguration('planloom').update('review.followDiffEditors', undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
  });

  it('is compared by itself, both sides from its documents', async () => {
    const [original, modified] = [await textOf(before), await textOf(before.replace('5d', '8d'))];
    await vscode.commands.executeCommand('vscode.diff', original.uri, modified.uri, 'Two plans');
    const told = await until('what the line comes to', async () => {
      const text = await hoverOn(modified, '8d');
      return text.includes('Live') && text;
    });
    assert.match(told, /\*\*duration\*\* 5d → 8d: Live \\?\+3 working days/);
  });

  it('is not where nobody wants that', async () => {
    await vscode.workspace.getConfiguration('planloom').update('review.followDiffEditors', false, vscode.ConfigurationTarget.Global);
    const [original, modified] = [await textOf(before), await textOf(before.replace('3d', '9d'))];
    await vscode.commands.executeCommand('vscode.diff', original.uri, modified.uri, 'Two more plans');
    await until('the plan', async () => (await hoverOn(modified, 'fill:')).includes('Fill'));
    assert.ok(!(await hoverOn(modified, '9d')).includes('→'));
  });
});
