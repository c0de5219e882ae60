/** The loop every host runs: analyse, find out what was lacking, analyse again. */
import { analysisSteps, type Analysis, type Facts, type FirstProblems, type LastChanges, type Unreadable, type Want } from './analysis.ts';
import type { Source } from './source/source.ts';
import { toTheEnd, type Steps } from './steps.ts';

/** What a host can find out. Nothing here may reject: what cannot be read is an answer too. */
export interface Host {
  read(path: string): Promise<Source | Unreadable>;
  readAtRef(ref: string, path: string): Promise<Source | Unreadable>;
  exists(path: string): Promise<boolean>;
  /** Every plan and portfolio file below the root. */
  planFiles(): Promise<readonly string[]>;
  /** Left out where there is no git to ask. Of files that the answer leaves out nothing is known. */
  lastChanges?(paths: readonly string[]): Promise<LastChanges>;
}

export interface Settled {
  readonly facts: Facts;
  readonly analysis: Analysis;
}

/** Includes nest and plans lead to plans, but no deeper than this; then what is there has to do. */
const mostRounds = 100;

/** Facts with nothing in them yet. */
export const noFacts: Facts = {
  sources: new Map(),
  atRef: new Map(),
  exists: new Map(),
  planFiles: null,
  statusDate: null,
  today: null,
  levels: new Map(),
};

/** Runs an analysis to its end: at once, or in slices where others have their turn meanwhile. */
export type Run = <T>(steps: Steps<T>) => T | Promise<T>;

/** Asks the host until the analysis wants nothing more. `start` holds what is known already; it is not changed. `hear` as of `analysisSteps`. */
export function settle(
  entry: string,
  host: Host,
  start: Facts = noFacts,
  hear?: (first: FirstProblems) => void,
  run: Run = toTheEnd,
): Promise<Settled> {
  return settledWith((facts) => run(analysisSteps(facts, entry, hear)), host, start);
}

/** The same with another way to analyse; whoever has one need not know ours. */
export async function settledWith(analyse: (facts: Facts) => Analysis | Promise<Analysis>, host: Host, start: Facts): Promise<Settled> {
  let facts = start;
  let analysis = await analyse(facts);
  for (let round = 0; analysis.wants.length > 0 && round < mostRounds; round++) {
    facts = await foundOut(facts, analysis.wants, host);
    analysis = await analyse(facts);
  }
  return { facts, analysis };
}

/** The facts with an answer to each want. */
export async function foundOut(facts: Facts, wants: readonly Want[], host: Host): Promise<Facts> {
  const sources = new Map(facts.sources);
  const atRef = new Map(facts.atRef);
  const exists = new Map(facts.exists);
  let { planFiles, lastChanges } = facts;
  const answer = async (want: Want): Promise<void> => {
    switch (want.kind) {
      case 'source':
        sources.set(want.path, await host.read(want.path));
        break;
      case 'atRef':
        atRef.set(`${want.ref}:${want.path}`, await host.readAtRef(want.ref, want.path));
        break;
      case 'exists':
        exists.set(want.path, await host.exists(want.path));
        break;
      case 'lastChanges':
        lastChanges = withChanges(lastChanges, want.paths, await host.lastChanges?.([...want.paths]));
        break;
      case 'planFiles':
        planFiles = await host.planFiles();
    }
  };
  await Promise.all(wants.map(answer));
  return { ...facts, sources, atRef, exists, planFiles, lastChanges };
}

/** Of what the answer leaves out it is known that nobody knows. */
function withChanges(known: LastChanges = new Map(), paths: ReadonlySet<string>, answer: LastChanges = new Map()): LastChanges {
  const changes = new Map(known);
  for (const path of paths) changes.set(path, answer.get(path) ?? null);
  return changes;
}
