/** What is known below one root: the newest text of every file that a plan asked for. */
import * as vscode from 'vscode';
import type { Facts, Unreadable, Want } from '../../core/analysis.ts';
import type { LastChange } from '../../core/plan/namedFiles.ts';
import { editSource } from '../../core/source/edit.ts';
import { parseSlices } from '../../core/source/parse.ts';
import type { Source, TextEdit } from '../../core/source/source.ts';
import type { Settings } from '../settings.ts';
import { findPlanFiles } from './discovery.ts';
import { textAtRef } from './git.ts';
import { exists, type Root } from './root.ts';
import { inSlices } from './slices.ts';

export interface RootFacts {
  readonly root: Root;
  facts(settings: Settings): Facts;
  /** Finds out what an analysis lacked. */
  find(want: Want): Promise<void>;
  /** Takes over an edit of an open document. */
  edit(event: vscode.TextDocumentChangeEvent): void;
  /** The file may have another text now: it is read again when it is next asked for. */
  forget(uri: vscode.Uri): void;
  /** The document is known by another text. */
  hasOther(document: vscode.TextDocument): boolean;
  /** Refs may stand for other commits now. */
  forgetRefs(): void;
  /** Files came or went: so may plans, and so may what somebody asked the existence of. */
  forgetWhatExists(): void;
}

/** Adds to what is known when these files were last changed, null where that cannot be found out. */
export type FindChanges = (root: Root, known: Map<string, LastChange | null>, paths: Iterable<string>) => Promise<void>;

export function rootFacts(root: Root, findChanges: FindChanges): RootFacts {
  const sources = new Map<string, Source | Unreadable>();
  const atRef = new Map<string, Source | Unreadable>();
  const found = new Map<string, boolean>();
  /** Texts that are being read, and the edits that have come meanwhile. */
  const growing = new Map<string, { readonly edits: TextEdit[][]; done: Promise<void> }>();
  let changes = new Map<string, LastChange | null>();
  let planFiles: readonly string[] | null = null;

  return { root, facts, find, edit, forget, hasOther, forgetRefs, forgetWhatExists };

  function facts(settings: Settings): Facts {
    const maps = { sources: new Map(sources), atRef: new Map(atRef), exists: new Map(found), lastChanges: new Map(changes) };
    return { ...maps, planFiles, ...settings };
  }

  async function find(want: Want): Promise<void> {
    switch (want.kind) {
      case 'source':
        return readSource(want.path);
      case 'atRef':
        atRef.set(`${want.ref}:${want.path}`, await sourceAtRef(want.ref, want.path));
        return;
      case 'exists':
        found.set(want.path, await exists(root.uriOf(want.path)));
        return;
      case 'lastChanges':
        return findChanges(root, changes, want.paths);
      case 'planFiles':
        planFiles = (await findPlanFiles(root.uri)).map((uri) => root.pathOf(uri)).filter((path) => path !== null);
        return;
    }
  }

  /** Two plans that ask for one file at the same time share the answer. */
  function readSource(path: string): Promise<void> {
    const reading = growing.get(path) ?? { edits: [], done: Promise.resolve() };
    if (growing.has(path)) return reading.done;
    growing.set(path, reading);
    reading.done = readNow(path, reading.edits).finally(() => growing.delete(path));
    return reading.done;
  }

  async function readNow(path: string, edits: readonly TextEdit[][]): Promise<void> {
    const uri = root.uriOf(path);
    const document = openDocument(uri);
    const text = document ? { text: document.getText() } : await textOnDisk(uri);
    const source = typeof text === 'string' ? text : await inSlices(parseSlices(path, text.text));
    // Opened while it was being read from the disk: what is on the screen counts.
    if (document !== openDocument(uri)) return readNow(path, []);
    sources.set(path, typeof source === 'string' ? source : edits.reduce(editSource, source));
  }

  async function sourceAtRef(ref: string, path: string): Promise<Source | Unreadable> {
    const text = await textAtRef(ref, root.uriOf(path));
    return typeof text === 'string' ? text : inSlices(parseSlices(path, text.text));
  }

  function edit(event: vscode.TextDocumentChangeEvent): void {
    const path = root.pathOf(event.document.uri);
    if (path === null) return;
    const edits = event.contentChanges.map((change) => ({
      start: change.rangeOffset,
      end: change.rangeOffset + change.rangeLength,
      text: change.text,
    }));
    growing.get(path)?.edits.push(edits);
    const source = sources.get(path);
    if (source && typeof source !== 'string') sources.set(path, editSource(source, edits));
    else sources.delete(path);
  }

  function forget(uri: vscode.Uri): void {
    const path = root.pathOf(uri);
    if (path !== null) sources.delete(path);
  }

  function hasOther(document: vscode.TextDocument): boolean {
    const source = sources.get(root.pathOf(document.uri) ?? '');
    return source !== undefined && (typeof source === 'string' || source.text !== document.getText());
  }

  /** What is still being found out about the commit before is told to nobody. */
  function forgetRefs(): void {
    atRef.clear();
    changes = new Map();
  }

  function forgetWhatExists(): void {
    found.clear();
    planFiles = null;
  }
}

export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

export async function textOnDisk(uri: vscode.Uri): Promise<{ readonly text: string } | Unreadable> {
  try {
    return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
  } catch (error) {
    return isMissing(error) ? 'missing' : 'unreadable';
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}
