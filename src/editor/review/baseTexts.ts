/** The texts of what a plan is compared with, each at an address of its own that can be read but not written. */
import * as vscode from 'vscode';
import type { Unreadable } from '../../core/analysis.ts';
import { textAtRef } from '../files/git.ts';
import { openDocument, textOnDisk } from '../files/rootFacts.ts';

export const schemeOfBases = 'planloom-ref';

/** A commit's hash, or one of the states that git does not know. */
export type At = string;
export const saved: At = 'saved';
export const clipboard: At = 'clipboard';

/** What an address says; the file's own address is in it, so that a tab can be read again after a reload. */
interface Address {
  readonly at: At;
  readonly file: string;
}

/** The address of a file's text as it is at that commit, on the disk, or in the clipboard. */
export function addressOf(at: At, file: vscode.Uri): vscode.Uri {
  const query = JSON.stringify({ at, file: file.toString() } satisfies Address);
  return vscode.Uri.from({ scheme: schemeOfBases, path: file.path, query });
}

export class BaseTexts {
  /** What was in the clipboard when somebody compared with it, by the file that it stands for. */
  private readonly pasted = new Map<string, string>();

  paste(file: vscode.Uri, text: string): void {
    this.pasted.set(file.toString(), text);
  }

  /** The text for an editor: empty where that side has no such file. */
  async show(address: vscode.Uri): Promise<string> {
    const { at, file } = readAddress(address);
    const text = await this.read(at, vscode.Uri.parse(file));
    return typeof text === 'string' ? '' : text.text;
  }

  /** What is not in the clipboard is as it is on the screen. */
  async read(at: At, file: vscode.Uri): Promise<{ readonly text: string } | Unreadable> {
    if (at !== saved && at !== clipboard) return textAtRef(at, file);
    const pasted = at === clipboard ? this.pasted.get(file.toString()) : undefined;
    if (pasted !== undefined) return { text: pasted };
    const document = at === clipboard ? openDocument(file) : undefined;
    return document ? { text: document.getText() } : textOnDisk(file);
  }
}

function readAddress({ query }: vscode.Uri): Address {
  return JSON.parse(query) as Address;
}
