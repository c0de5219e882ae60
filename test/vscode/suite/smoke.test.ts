import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('smoke', () => {
  it('runs', () => {
    assert.ok(vscode.version);
    console.log('hello from', vscode.version);
  });
});
