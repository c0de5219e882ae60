/** What the editor and its worker say to each other: one job to the worker, then reports of it. All of it is plain data. */
import type { Facts, Unreadable } from '../../core/analysis.ts';
import type { SimulationOptions, SimulationResult } from '../../core/schedule/simulation/result.ts';

export interface Job {
  /** The plan's file. */
  readonly entry: string;
  /** Texts by path, as they are on the screen. */
  readonly texts: ReadonlyMap<string, { readonly text: string } | Unreadable>;
  readonly facts: Pick<Facts, 'planFiles' | 'statusDate' | 'today'>;
  readonly options: SimulationOptions;
}

export type Report =
  /** Share of the runs that are done, 0–1. */
  | { readonly kind: 'progress'; readonly share: number }
  /** The result, and the same as Markdown. */
  | { readonly kind: 'done'; readonly page: string; readonly result: SimulationResult }
  | { readonly kind: 'without-dates' }
  /** What went wrong, for the log. */
  | { readonly kind: 'failed'; readonly cause: string };

/** The texts alone: what the editor knows of them besides does not travel from thread to thread. */
export function jobOf(entry: string, facts: Facts, options: SimulationOptions): Job {
  const { planFiles, statusDate, today } = facts;
  const texts = [...facts.sources].map(([path, source]) => [path, typeof source === 'string' ? source : { text: source.text }] as const);
  return { entry, texts: new Map(texts), facts: { planFiles, statusDate, today }, options };
}
