import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, fileOf, openFile, retype, until } from '../support/window.ts';

const delivery = 'delivery/delivery.plan.yaml';

describe('the simulation', () => {
  afterEach(closeAll);

  it('opens how sure the finish is, from a worker, and takes the place of the last', async () => {
    const editor = await openFile(delivery);
    await retype(editor, 'name: Reports, duration: 15d', 'name: Reports, duration: 10d/15d/30d');
    await simulate(/80 % sure: finished by 2026-/);
    assert.match(await pageOf(delivery), /\| Reports \| 100\u00a0% \| 1\.00 \|/);
    await retype(editor, 'name: Reports, duration: 10d/15d/30d', 'name: Reports, duration: 15d');
    await simulate(/Nothing in this plan is uncertain/);
  });

  async function simulate(expected: RegExp): Promise<void> {
    await vscode.commands.executeCommand('planloom.simulate', fileOf(delivery));
    await until(`a result like ${String(expected)}`, () => {
      return vscode.workspace.textDocuments.some((document) => isResult(document) && expected.test(document.getText()));
    });
  }
});

function isResult({ uri }: vscode.TextDocument): boolean {
  return uri.scheme === 'planloom-simulation';
}

async function pageOf(plan: string): Promise<string> {
  const query = fileOf(plan).toString();
  const found = await until('the result', () =>
    vscode.workspace.textDocuments.find((document) => isResult(document) && document.uri.query === query),
  );
  return found.getText();
}
