import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../support/window.ts';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

/** VS Code makes some of its own for every view. */
const madeByVscode =
  /^planloom\.(changes|needs|rag|raid)\.(open|focus|resetViewLocation|removeView|toggleVisibility)$|^planloom\.\w+\.tree|^workbench/;

describe('the extension', () => {
  const extension = vscode.extensions.getExtension('planloom.planloom');

  it('is active where a workspace has plans', async () => {
    assert.ok(extension);
    await until('activation', () => extension.isActive);
  });

  it('has every command that the manifest names, and no other', async () => {
    await extension!.activate();
    const { contributes } = extension!.packageJSON as Manifest;
    const contributed = contributes.commands.map(({ command }) => command).sort();
    const registered = (await vscode.commands.getCommands(true))
      .filter((id) => id.startsWith('planloom.') && !madeByVscode.test(id))
      .sort();
    assert.deepEqual(registered, contributed);
  });
});
