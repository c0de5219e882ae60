/** What a file is, by what it says and how it is called. */
import { entry } from '../source/node.ts';
import type { Source } from '../source/source.ts';

export type FileKind = 'plan' | 'part' | 'portfolio';

/**
 * A file with `project:` is a plan whatever its name, one with `portfolio:` or `plans:` a portfolio, one with `planloom:` alone
 * what its name says, else a part. Null where nothing says that it is ours.
 */
export function fileKindOf(source: Source): FileKind | null {
  const has = (key: string) => entry(source.root, key) !== null;
  if (has('project')) return 'plan';
  if (has('portfolio') || has('plans')) return 'portfolio';
  return fileKindByName(source.path) ?? (has('planloom') ? 'part' : null);
}

/** `plan.yaml`, `*.plan.yaml`, `portfolio.yaml`, `*.portfolio.yaml`, each `.yml` too; null for other names. */
export function fileKindByName(path: string): 'plan' | 'portfolio' | null {
  const match = /(?:^|[/.])(plan|portfolio)\.ya?ml$/.exec(path);
  return (match?.[1] as 'plan' | 'portfolio' | undefined) ?? null;
}
