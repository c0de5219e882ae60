/** A file's text and what it says as YAML. */
import type { Place, RuleFinding } from '../problem.ts';
import type { Chunk, Node, Spot } from './node.ts';

export interface Source {
  /** Relative to the root, with `/`. */
  readonly path: string;
  /** The whole text, put together when first asked for. */
  readonly text: string;
  /** An empty file is an empty scalar. */
  readonly root: Node;
  readonly chunks: readonly Chunk[];
  /** Those with syntax errors in them, which are few. */
  readonly damaged: readonly Chunk[];
  /** Those that may hold a `planloom-…` comment, in order. */
  readonly remarks: readonly Chunk[];
  /** YAML mistakes, each said once. */
  readonly findings: readonly RuleFinding[];
  /** Offset of a chunk of this source in its text. */
  offsetOf(chunk: Chunk): number;
}

/** Replace `text.slice(start, end)` by `text`; offsets are those of the text before any of the edits. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where a spot stands in its file. */
export function placeOf(source: Source, spot: Spot): Place {
  const start = source.offsetOf(spot.chunk) + spot.start;
  const end = (spot.endChunk ? source.offsetOf(spot.endChunk) : start - spot.start) + spot.end;
  return { file: source.path, start, end };
}
