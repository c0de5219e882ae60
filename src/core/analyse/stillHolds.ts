/** Whether newer facts say the same of everything that an analysis looked at. */
import type { Analysis, Facts } from '../analysis.ts';
import type { Source } from '../source/source.ts';
import { projectId } from './otherPlans.ts';

/**
 * Where it is true, analysing again gives the same. Of plans that it does not depend on, an analysis knows the project's id alone, so
 * that an edit in one of many plans leaves most of them as they are.
 */
export function stillHolds({ restsOn }: Pick<Analysis, 'restsOn'>, before: Facts, now: Facts): boolean {
  return (
    before.statusDate === now.statusDate &&
    before.today === now.today &&
    before.mildest === now.mildest &&
    sameLists(before.planFiles, now.planFiles) &&
    before.levels.size === now.levels.size &&
    includesAll(now.levels, before.levels) &&
    includesAll(now.exists, before.exists) &&
    includesAll(now.atRef, before.atRef) &&
    includesAll(now.lastChanges ?? none, before.lastChanges ?? none) &&
    [...restsOn].every((path) => before.sources.get(path) === now.sources.get(path)) &&
    (before.planFiles ?? []).every((path) => haveSameId(before.sources.get(path), now.sources.get(path)))
  );
}

const none: ReadonlyMap<string, unknown> = new Map();

function haveSameId(a: Source | string | undefined, b: Source | string | undefined): boolean {
  if (a === b) return true;
  return typeof a === 'object' && typeof b === 'object' && projectId(a.root) === projectId(b.root);
}

/** What others have asked for since may have come to it. */
function includesAll<T>(now: ReadonlyMap<string, T>, before: ReadonlyMap<string, T>): boolean {
  if (now === before) return true;
  for (const [key, value] of before) if (now.get(key) !== value) return false;
  return true;
}

function sameLists(a: readonly string[] | null, b: readonly string[] | null): boolean {
  if (a === b) return true;
  return a !== null && b !== null && a.length === b.length && a.every((path, i) => path === b[i]);
}
