/** Where files come from: the disk, or a commit. Paths are relative to the root, with `/`. */
import type { LastChanges, Unreadable } from '../../core/analysis.ts';

/** A file's text, or why there is none: the word for the core, the sentence's end for the user (`is not UTF-8 text`). */
export type FileText = { readonly text: string } | { readonly unreadable: Unreadable; readonly why: string };

export interface Tree {
  /** Absolute, symbolic links resolved. */
  readonly root: string;
  read(path: string): Promise<FileText>;
  /** Files and folders, inside the root only. */
  exists(path: string): Promise<boolean>;
  /** Every plan and portfolio file below a folder (`''` for the root), sorted. */
  planFiles(folder: string): Promise<readonly string[]>;
  /** By the commits that led to what is there; empty where there is no git, or no commit yet. */
  lastChanges(paths: readonly string[]): Promise<LastChanges>;
}

/** More is no plan, and would keep an editor busy for minutes. */
export const largestFile = 20 * 1024 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true });

export function decoded(bytes: Uint8Array): FileText {
  if (bytes.byteLength > largestFile) return tooLarge;
  try {
    return { text: utf8.decode(bytes) };
  } catch {
    return { unreadable: 'unreadable', why: 'is not UTF-8 text' }; // The decoder has no other way of saying so.
  }
}

export const missing: FileText = { unreadable: 'missing', why: 'does not exist' };
export const outside: FileText = { unreadable: 'outside', why: 'lies outside the root of the plan' };
export const tooLarge: FileText = { unreadable: 'unreadable', why: 'is larger than 20 MB' };

/** `node_modules` and dot folders hold nobody's plans. */
export function isHidden(path: string): boolean {
  return path.split('/').some((part) => part === 'node_modules' || (part.startsWith('.') && part !== '.' && part !== '..'));
}

/** By UTF-16 units, which is the same on every machine. */
export function sorted(paths: Iterable<string>): readonly string[] {
  return [...new Set(paths)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
