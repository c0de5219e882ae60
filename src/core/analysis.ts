/** The only way from text to meaning: facts in, everything there is to say out. Synchronous and pure. */
import type { Plan } from './plan/model.ts';
import type { Day } from './values/time.ts';
import type { Level, Place, Problem } from './problem.ts';
import type { Schedules } from './schedule/schedule.ts';
import type { Spot } from './source/node.ts';
import { placeOf, type Source } from './source/source.ts';
import type { Status } from './status/status.ts';

/** Why a file that was asked for is not among the sources. */
export type Unreadable = 'missing' | 'outside' | 'unreadable';

/** What the host knows. Paths are relative to the root, with `/`; what is not in a map has not been asked for yet. */
export interface Facts {
  readonly sources: ReadonlyMap<string, Source | Unreadable>;
  /** Files at git refs, by `ref:path`. */
  readonly atRef: ReadonlyMap<string, Source | Unreadable>;
  readonly exists: ReadonlyMap<string, boolean>;
  /** Every plan and portfolio file below the root; null until asked for. */
  readonly planFiles: readonly string[] | null;
  /** Overrides the plan's own status date. */
  readonly statusDate: Day | null;
  /** Where neither an override nor the plan gives a status date; null leaves the plan without one. */
  readonly today: Day | null;
  /** Settings of the host, weaker than the plan's own `rules:`. */
  readonly levels: ReadonlyMap<string, Level>;
}

/** What an analysis lacked: the host finds it out, adds it to the facts and analyses again. */
export type Want =
  | { readonly kind: 'source'; readonly path: string }
  | { readonly kind: 'atRef'; readonly ref: string; readonly path: string }
  | { readonly kind: 'exists'; readonly path: string }
  | { readonly kind: 'planFiles' };

export type FileKind = 'plan' | 'part' | 'portfolio';

export interface Analysis {
  /** The plan or portfolio file this is about. */
  readonly entry: string;
  readonly kind: FileKind;
  /** The entry and the parts it includes (a portfolio: the plan files it lists). */
  readonly files: readonly string[];
  readonly sources: ReadonlyMap<string, Source>;
  /** Null for a portfolio, and where no `project:` can be read. */
  readonly plan: Plan | null;
  /** Null where the plan is, or where it has no start. */
  readonly schedules: Schedules | null;
  readonly status: Status | null;
  /** The end of this day is "now". */
  readonly statusDate: Day | null;
  /** By file, then place; each mistake once. */
  readonly problems: readonly Problem[];
  readonly wants: readonly Want[];
}

/** Where something the analysis speaks of stands in its file. */
export function placeIn(analysis: Pick<Analysis, 'sources'>, spot: Spot): Place {
  const source = analysis.sources.get(spot.chunk.path);
  return source ? placeOf(source, spot) : { file: spot.chunk.path, start: 0, end: 0 };
}
