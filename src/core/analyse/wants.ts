/** What an analysis lacked, each thing once, in the order it was missed. */
import type { Facts, Want } from '../analysis.ts';
import type { LastChange } from '../plan/namedFiles.ts';
import type { Source } from '../source/source.ts';

export interface Wants {
  readonly all: readonly Want[];
  /** Every file that was looked into. */
  readonly restsOn: ReadonlySet<string>;
  /** The file, why there is none, or undefined and a want. */
  readonly source: (path: string) => ReturnType<Facts['sources']['get']>;
  /** The same for a file of which only the project's id is looked at. */
  readonly glance: (path: string) => ReturnType<Facts['sources']['get']>;
  readonly atRef: (ref: string, path: string) => ReturnType<Facts['atRef']['get']>;
  /** True as long as nobody knows. */
  readonly exists: (path: string) => boolean;
  /** Null as long as nobody knows. */
  readonly lastChange: (path: string) => LastChange | null;
  /** Null and a want where nobody listed them yet. */
  readonly planFiles: () => readonly string[] | null;
}

export function wantsOf(facts: Facts): Wants {
  const all: Want[] = [];
  const told = new Set<string>();
  const restsOn = new Set<string>();
  const want = (key: string, missing: Want): void => {
    if (!told.has(key)) all.push(missing);
    told.add(key);
  };
  const glance = (path: string) => {
    const found = facts.sources.get(path);
    if (found === undefined) want(`source ${path}`, { kind: 'source', path });
    return found;
  };
  const changed = new Set<string>();
  return {
    all,
    restsOn,
    source: (path) => {
      restsOn.add(path);
      return glance(path);
    },
    glance,
    atRef: (ref, path) => {
      const found = facts.atRef.get(`${ref}:${path}`);
      if (found === undefined) want(`atRef ${ref}:${path}`, { kind: 'atRef', ref, path });
      return found;
    },
    exists: (path) => {
      const found = facts.exists.get(path) ?? isSource(facts.sources.get(path));
      if (found === undefined) want(`exists ${path}`, { kind: 'exists', path });
      return found ?? true;
    },
    lastChange: (path) => {
      const found = facts.lastChanges?.get(path);
      if (facts.lastChanges && found === undefined) {
        changed.add(path);
        want('lastChanges', { kind: 'lastChanges', paths: changed });
      }
      return found ?? null;
    },
    planFiles: () => {
      if (facts.planFiles === null) want('planFiles', { kind: 'planFiles' });
      return facts.planFiles;
    },
  };
}

/** A file that was read exists; of one that was not, this says nothing. */
function isSource(found: Source | string | undefined): true | undefined {
  return typeof found === 'object' ? true : undefined;
}
