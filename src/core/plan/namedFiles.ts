/** Files that a plan names: specifications, tests, evidence. */
import { child, type Node } from '../source/node.ts';
import { resolvePath } from '../source/paths.ts';
import { itemsOf, textOf } from './fields.ts';

export interface NamedFile {
  /** As written: `docs/spec.md#cdc`. */
  readonly text: string;
  /** Without what stands behind `#`; empty where nothing is left. */
  readonly name: string;
  /** From the root; null where it lies outside of it, or is no file. */
  readonly path: string | null;
  readonly node: Node;
}

/** Under a key of an item, one or a list. Addresses (`https:…`, `mailto:…`) are not ours to visit and have no path. */
export function filesUnder(item: Node, key: string): readonly NamedFile[] {
  return itemsOf(child(item, key)).flatMap((node) => {
    const text = textOf(node);
    if (text === null) return [];
    const name = isAddress(text) ? '' : text.replace(/#.*$/, '');
    return [{ text, name, path: name === '' ? null : resolvePath(node.chunk.path, name), node }];
  });
}

function isAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(text);
}

/** As written, each that was looked for and is not there marked: `docs/spec.md#cdc (no such file)`. */
export function markedFiles(files: readonly NamedFile[], exists: ReadonlyMap<string, boolean>): readonly string[] {
  return files.map(({ text, path }) => (path !== null && exists.get(path) === false ? `${text} (no such file)` : text));
}
