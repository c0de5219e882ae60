/** The files a plan is made of: the entry, then what each `include:` lists, depth first. */
import { child, type MapNode, type Node, type ScalarNode } from '../source/node.ts';
import { resolvePath } from '../source/paths.ts';
import type { Source } from '../source/source.ts';
import { fileKindOf } from '../schema/fileKind.ts';
import { itemsOf, mapOf, textOf } from './fields.ts';

/** What a host may say of a path it was asked for (see `Unreadable` in analysis.ts); undefined where it was not asked yet. */
export type Lookup = (path: string) => Source | 'missing' | 'outside' | 'unreadable' | undefined;

export interface Part {
  readonly path: string;
  readonly source: Source;
  /** Null where the file is no map. */
  readonly root: MapNode | null;
}

export type IncludeState = 'read' | 'waiting' | 'missing' | 'outside' | 'unreadable' | 'loop' | 'deep' | 'portfolio';

/** One line under `include:`. */
export interface Include {
  readonly from: string;
  readonly node: ScalarNode;
  readonly text: string;
  /** Relative to the root, or null where it would lie outside. */
  readonly path: string | null;
  readonly state: IncludeState;
}

export interface Parts {
  /** The entry first; each file once. */
  readonly parts: readonly Part[];
  readonly includes: readonly Include[];
  /** Paths the host was not asked for yet. */
  readonly wanted: readonly string[];
}

/** Files within files, more than any plan has; what lies deeper is left unread. */
export const deepest = 64;

/** The entry must be among the sources; everything else may be missing. */
export function gatherParts(entry: Source, lookup: Lookup): Parts {
  const parts: Part[] = [];
  const includes: Include[] = [];
  const wanted = new Set<string>();
  const seen = new Set<string>();
  const open: string[] = [];

  const visit = (source: Source): void => {
    seen.add(source.path);
    open.push(source.path);
    const root = mapOf(source.root);
    parts.push({ path: source.path, source, root });
    for (const node of itemsOf(child(root, 'include'))) {
      const include = includeOf(source.path, node);
      if (include) includes.push(include);
    }
    open.pop();
  };

  const includeOf = (from: string, node: Node): Include | null => {
    const text = textOf(node);
    if (text === null || node.kind !== 'scalar') return null;
    const path = resolvePath(from, text);
    return { from, node, text, path, state: path === null ? 'outside' : follow(path) };
  };

  const follow = (path: string): IncludeState => {
    if (open.includes(path)) return 'loop';
    const found = path === entry.path ? entry : lookup(path);
    if (open.length >= deepest) return 'deep';
    if (found === undefined) wanted.add(path);
    if (found === undefined) return 'waiting';
    if (typeof found === 'string') return found;
    if (fileKindOf(found) === 'portfolio') return 'portfolio';
    if (!seen.has(path)) visit(found);
    return 'read';
  };

  visit(entry);
  return { parts, includes, wanted: [...wanted] };
}
