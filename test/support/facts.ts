/** Facts about a folder of texts, for tests that need no disk. */
import { noFacts } from '../../src/core/settle.ts';
import { analyse, type Analysis, type Facts, type LastChanges } from '../../src/core/analysis.ts';
import { offsetAt } from '../../src/zones/offsets.ts';
import { parseSource } from '../../src/core/source/parse.ts';
import { dayOf } from './schedules.ts';

/** What is not among the texts is missing; no git refs can be read, and of no file it is known when it was changed. `more` overrides. */
export function factsOf(texts: ReadonlyMap<string, string> | Readonly<Record<string, string>>, more: Partial<Facts> = {}): Facts {
  const files = isMap(texts) ? texts : new Map(Object.entries(texts));
  const sources = new Map([...files].map(([path, text]) => [path, parseSource(path, text)]));
  const planFiles = [...files.keys()].filter((path) => /(?:^|[/.])(?:plan|portfolio)\.ya?ml$/.test(path));
  return { ...noFacts, sources, planFiles, offsetAt, ...more };
}

function isMap(texts: ReadonlyMap<string, string> | Readonly<Record<string, string>>): texts is ReadonlyMap<string, string> {
  return texts instanceof Map;
}

/** Answers every want with "missing", round by round. */
export function settledOn(facts: Facts, entry: string): Analysis {
  let known = facts;
  for (;;) {
    const analysis = analyse(known, entry);
    if (analysis.wants.length === 0) return analysis;
    known = withoutMissing(known, analysis);
  }
}

function withoutMissing(facts: Facts, { wants }: Analysis): Facts {
  const sources = new Map(facts.sources);
  const atRef = new Map(facts.atRef);
  const exists = new Map(facts.exists);
  const lastChanges = facts.lastChanges && new Map(facts.lastChanges);
  for (const want of wants) {
    if (want.kind === 'source') sources.set(want.path, 'missing');
    if (want.kind === 'atRef') atRef.set(`${want.ref}:${want.path}`, 'missing');
    if (want.kind === 'exists') exists.set(want.path, false);
    if (want.kind === 'lastChanges') for (const path of want.paths) lastChanges?.set(path, null);
  }
  return { ...facts, sources, atRef, exists, lastChanges, planFiles: facts.planFiles ?? [] };
}

/** What git says of files, by path; days as `2026-03-09`. */
export type Changes = Readonly<Record<string, { readonly day: string; readonly by: string } | 'uncommitted' | null>>;

export function changesOf(changes: Changes): LastChanges {
  return new Map(
    Object.entries(changes).map(([path, change]) => [
      path,
      change === null || change === 'uncommitted' ? change : { day: dayOf(change.day), by: change.by },
    ]),
  );
}
