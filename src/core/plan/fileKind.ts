/** What a file is, by what it says and how it is called. */
import { entry } from '../source/node.ts';
import type { Source } from '../source/source.ts';

export type FileKind = 'plan' | 'part' | 'portfolio';

/** A file with `project:` is a plan whatever its name, one with `portfolio:` a portfolio; else the name decides, and what is left is a part. */
export function fileKindOf(source: Source): FileKind {
  if (entry(source.root, 'project')) return 'plan';
  if (entry(source.root, 'portfolio')) return 'portfolio';
  return fileKindByName(source.path) ?? 'part';
}

/** `plan.yaml`, `*.plan.yaml`, `portfolio.yaml`, `*.portfolio.yaml`, each `.yml` too; null for other names. */
export function fileKindByName(path: string): 'plan' | 'portfolio' | null {
  const match = /(?:^|[/.])(plan|portfolio)\.ya?ml$/.exec(path);
  return (match?.[1] as 'plan' | 'portfolio' | undefined) ?? null;
}
