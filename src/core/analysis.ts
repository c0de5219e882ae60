/** The only way from text to meaning: facts in, everything there is to say out. Synchronous and pure. */
import { analysePlan } from './analyse/planAnalysis.ts';
import { analysePortfolio } from './analyse/portfolioAnalysis.ts';
import { analysePart, nothingOf } from './analyse/otherAnalyses.ts';
import type { Plan, Portfolio } from './plan/model.ts';
import type { LastChange } from './plan/namedFiles.ts';
import type { Day } from './values/time.ts';
import type { OffsetAt } from './values/zone.ts';
import type { Level, Place, Problem, Severity } from './problem.ts';
import { fileKindOf, type FileKind } from './schema/fileKind.ts';
import type { Schedules } from './schedule/schedule.ts';
import type { Spot } from './source/node.ts';
import { placeOf, type Source } from './source/source.ts';
import { toTheEnd, type Steps } from './steps.ts';
import type { Baseline } from './status/baseline.ts';
import type { Status } from './status/status.ts';

/** Why a file that was asked for is not among the sources. */
export type Unreadable = 'missing' | 'outside' | 'unreadable';

/** What the host knows. Paths are relative to the root, with `/`; what is not in a map has not been asked for yet. */
export interface Facts {
  readonly sources: ReadonlyMap<string, Source | Unreadable>;
  /** Files at git refs, by `ref:path`. */
  readonly atRef: ReadonlyMap<string, Source | Unreadable>;
  readonly exists: ReadonlyMap<string, boolean>;
  /** What git knows of files; null where it cannot tell. Where left out there is no git to ask, and nobody wants to know. */
  readonly lastChanges?: LastChanges | undefined;
  /** Every plan and portfolio file below the root; null until asked for. */
  readonly planFiles: readonly string[] | null;
  /** Overrides the plan's own status date. */
  readonly statusDate: Day | null;
  /** Where neither an override nor the plan gives a status date; null leaves the plan without one. */
  readonly today: Day | null;
  /** Settings of the host, weaker than the plan's own `rules:`. */
  readonly levels: ReadonlyMap<string, Level>;
  /** Clocks of the world; where left out none are known, and nothing is said that needs them. */
  readonly offsetAt?: OffsetAt;
  /** Problems that are milder are not told, and what serves them alone is not worked out; all are told where this is left out. */
  readonly mildest?: Severity;
}

export type LastChanges = ReadonlyMap<string, LastChange | null>;

/** What an analysis lacked: the host finds it out, adds it to the facts and analyses again. */
export type Want =
  | { readonly kind: 'source'; readonly path: string }
  | { readonly kind: 'atRef'; readonly ref: string; readonly path: string }
  | { readonly kind: 'exists'; readonly path: string }
  /** All that one analysis lacks, so that git need be asked only once. */
  | { readonly kind: 'lastChanges'; readonly paths: ReadonlySet<string> }
  | { readonly kind: 'planFiles' };

export type { FileKind };
export { forget } from './analyse/memory.ts';
export { stillHolds } from './analyse/stillHolds.ts';

export interface Analysis {
  /** The plan or portfolio file this is about. */
  readonly entry: string;
  readonly kind: FileKind;
  /** The entry and the parts it includes (a portfolio: the plan files it lists). */
  readonly files: readonly string[];
  readonly sources: ReadonlyMap<string, Source>;
  /** Null for a portfolio, and where no `project:` can be read. */
  readonly plan: Plan | null;
  /** Null for plans and parts. */
  readonly portfolio: Portfolio | null;
  /** Null where the plan is, or where it has no start. */
  readonly schedules: Schedules | null;
  /** Null where nothing of the project can be read. Worked out when first asked for. */
  readonly status: Status | null;
  /** What the plan is measured against, where it names a baseline and that can be read. */
  readonly baseline: Baseline | null;
  /** The end of this day is "now". */
  readonly statusDate: Day | null;
  /** Of the files that the plan names (specifications, tests, evidence), whether each is there; what nobody looked for is left out. */
  readonly exists: Facts['exists'];
  /** When those were last changed that prove something or were approved; undefined where there is no git. */
  readonly lastChanges?: Facts['lastChanges'];
  /** By file, then place; each mistake once. */
  readonly problems: readonly Problem[];
  readonly wants: readonly Want[];
  /** The files whose texts it depends on; of every other plan it has seen the project's id at most. */
  readonly restsOn: ReadonlySet<string>;
}

/** What can be said of a plan before its dates are known; all of it is among the problems of the analysis too. */
export type FirstProblems = Pick<Analysis, 'sources' | 'problems'>;

/**
 * Everything there is to say of a plan, a part or a portfolio. Never throws. Without the entry among the sources there is only the
 * want of it; as long as `wants` is not empty, what depends on it is missing and nothing is said against it (see `settle`).
 */
export function analyse(facts: Facts, entry: string): Analysis {
  return toTheEnd(analysisSteps(facts, entry));
}

/**
 * `analyse` with pauses, for a plan that takes too long in one go: nearly all of them a millisecond or less apart, none much more than
 * a pass over the whole plan. What is done before it is put aside for newer facts is not lost to the next analysis. Of a plan in which
 * much is new, `hear` is told the first problems on the way.
 */
export function* analysisSteps(facts: Facts, entry: string, hear?: (first: FirstProblems) => void): Steps<Analysis> {
  const source = facts.sources.get(entry);
  if (typeof source !== 'object') return nothingOf(facts, entry);
  const kind = fileKindOf(source);
  if (kind === 'portfolio') return analysePortfolio(facts, source);
  return kind === 'part' ? analysePart(facts, source) : yield* analysePlan(facts, source, hear);
}

/** Where something the analysis speaks of stands in its file. */
export function placeIn(analysis: Pick<Analysis, 'sources'>, spot: Spot): Place {
  const source = analysis.sources.get(spot.chunk.path);
  return source ? placeOf(source, spot) : { file: spot.chunk.path, start: 0, end: 0 };
}
