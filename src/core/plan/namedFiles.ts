/** Files that a plan names: specifications, tests, evidence. */
import { child, type Node } from '../source/node.ts';
import { resolvePath } from '../source/paths.ts';
import type { Day } from '../values/time.ts';
import { itemsOf, textOf } from './fields.ts';
import type { Plan } from './model.ts';

export interface NamedFile {
  /** As written: `docs/spec.md#cdc`. */
  readonly text: string;
  /** Without what stands behind `#`; empty where nothing is left. */
  readonly name: string;
  /** From the root; null where it lies outside of it, or is no file. */
  readonly path: string | null;
  readonly node: Node;
}

/** The last commit that touched a file: the day on its author's calendar, and the author's name. A file may be in none yet. */
export type LastChange = { readonly day: Day; readonly by: string } | 'uncommitted';

/** What is known of files by their paths; what nobody looked for is left out. */
interface Known {
  readonly exists: ReadonlyMap<string, boolean>;
  readonly lastChanges?: ReadonlyMap<string, LastChange | null> | undefined;
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

/** Paths of the files that prove what gates ask for. */
export function evidenceOf({ gates }: Plan): readonly string[] {
  const files = [...gates.values()].flatMap(({ node }) => filesUnder(node, 'evidence'));
  return files.flatMap(({ path }) => path ?? []);
}

/** As written, with what is known of each: `docs/spec.md#cdc (no such file)`, `docs/charter.md (2026-03-04, Mia Berg)`. */
export function markedFiles(files: readonly NamedFile[], known: Known, sayDay: (day: Day) => string): readonly string[] {
  return files.map(({ text, path }) => {
    const mark = path === null ? null : markOf(path, known, sayDay);
    return mark === null ? text : `${text} (${mark})`;
  });
}

function markOf(path: string, { exists, lastChanges }: Known, sayDay: (day: Day) => string): string | null {
  if (exists.get(path) === false) return 'no such file';
  const change = lastChanges?.get(path) ?? null;
  if (change === 'uncommitted') return 'not committed';
  return change && `${sayDay(change.day)}, ${change.by}`;
}
