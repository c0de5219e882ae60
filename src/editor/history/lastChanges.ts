/** When files below a root were last changed, by git, which is asked one question at a time. */
import type { LastChanges } from '../../core/analysis.ts';
import { lastChangesUpTo } from '../../core/compare/history/lastChange.ts';
import { repositoryOf } from '../files/git.ts';
import type { Root } from '../files/root.ts';
import type { FindChanges } from '../files/rootFacts.ts';
import { workers } from '../library/workers.ts';

interface Asking {
  readonly due: Set<string>;
  done: Promise<void>;
}

/** By the map that is filled: one that nobody looks at any more keeps nobody waiting. */
const underWay = new WeakMap<object, Asking>();

/** Adds what is not known yet, asked for together with what others want to know meanwhile. Of what cannot be found out it is null. Never rejects. */
export const findLastChanges: FindChanges = (root, known, paths) => {
  const asking = underWay.get(known) ?? { due: new Set(), done: Promise.resolve() };
  underWay.set(known, asking);
  for (const path of paths) asking.due.add(path);
  return (asking.done = asking.done.then(async () => {
    const open = [...asking.due].filter((path) => !known.has(path));
    asking.due.clear();
    const found = open.length > 0 ? await changesBelow(root, open) : null;
    for (const path of open) known.set(path, found?.get(path) ?? null);
  }));
};

/** Null where there is no git, or it is not run because the folder is not trusted. */
async function changesBelow(root: Root, paths: readonly string[]): Promise<LastChanges | null> {
  const repository = await repositoryOf(root.uriOf(paths[0]!));
  if (typeof repository === 'string') return null;
  return lastChangesUpTo((args) => workers().askGit(repository.program, root.uri.fsPath, args), repository.head, paths);
}
