/** Hears of everything that may change what a plan says: typing, files, settings, trust, the day. */
import * as vscode from 'vscode';
import type { PlanRegistry } from '../planRegistry.ts';
import { isPlanFile } from './discovery.ts';
import { watchRefs } from './git.ts';

export function watchDocuments(registry: PlanRegistry): vscode.Disposable {
  const texts = vscode.workspace.createFileSystemWatcher('**/*.{yaml,yml,json}');
  const anything = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
  return vscode.Disposable.from(
    texts,
    anything,
    vscode.workspace.onDidOpenTextDocument(opened),
    vscode.workspace.onDidCloseTextDocument(closed),
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.contentChanges.length > 0) registry.edit(event);
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('planloom')) registry.refreshAll();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => registry.refreshAll()),
    vscode.workspace.onDidChangeWorkspaceFolders(() => void registry.discover()),
    texts.onDidChange(changedOnDisk),
    anything.onDidCreate(came),
    anything.onDidDelete(went),
    newDay(registry),
    later(watchRefs(() => registry.forgetRefs())),
  );

  function opened(document: vscode.TextDocument): void {
    registry.forgetOther(document);
    registry.lookAt(document);
  }

  /** What was typed and not saved is gone; a plan that was one only while it was open goes with it. */
  function closed(document: vscode.TextDocument): void {
    if (!isPlanFile(document.uri) || document.isUntitled) registry.closePlan(document.uri);
    registry.forget(document.uri);
  }

  /** An open document hears of it by itself. A plan may have come before anybody watched its folder. */
  function changedOnDisk(uri: vscode.Uri): void {
    const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
    if (!isOpen) registry.forget(uri);
    if (isPlanFile(uri) && registry.plansOf(uri).length === 0) void registry.discover();
  }

  function came(uri: vscode.Uri): void {
    registry.forget(uri);
    registry.forgetWhatExists();
    if (isPlanFile(uri)) void registry.discover();
  }

  function went(uri: vscode.Uri): void {
    registry.closePlan(uri);
    registry.forget(uri);
    registry.forgetWhatExists();
  }
}

/** For what takes a while to begin. */
function later(listening: Promise<vscode.Disposable>): vscode.Disposable {
  return new vscode.Disposable(() => void listening.then((listener) => listener.dispose() as unknown));
}

/** Plans without a status date are looked at as of today: noticed when somebody comes back to the window. */
function newDay(registry: PlanRegistry): vscode.Disposable {
  let day = new Date().toDateString();
  return vscode.window.onDidChangeWindowState(({ focused }) => {
    const now = new Date().toDateString();
    if (!focused || now === day) return;
    day = now;
    registry.refreshAll();
  });
}
