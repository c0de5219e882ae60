import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, fileOf, until } from '../support/window.ts';

const delivery = 'delivery/delivery.plan.yaml';

describe('the status report', () => {
  afterEach(closeAll);

  it('opens as a page that can be kept', async () => {
    await vscode.commands.executeCommand('planloom.statusReport', fileOf(delivery), { since: '' });
    const page = await until('the report', () =>
      vscode.workspace.textDocuments.find(({ isUntitled, languageId }) => isUntitled && languageId === 'markdown'),
    );
    assert.match(page.getText(), /^# .*: status at 2026-\d\d-\d\d\n\n\*\*The project is /);
    assert.match(page.getText(), /^## Decisions needed$/m);
  });
});
