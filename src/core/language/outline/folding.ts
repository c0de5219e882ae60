/** What can be folded: whatever stands on several lines under one key or dash, and comments of several lines. */
import { type Chunk, type Node, type Pair } from '../../source/node.ts';
import { lastStart } from '../../source/positions.ts';
import type { Source } from '../../source/source.ts';
import { linesOf, startsIn, type SourceLines } from '../lines.ts';
import { perChunk } from '../perChunk.ts';

/** The first and the last line, from 0. */
export interface Fold {
  readonly start: number;
  readonly end: number;
  readonly isComment: boolean;
}

/** By their first lines, the longest before those within it. What stands on the same lines as before is the same object as before. */
export function foldsIn(source: Source): readonly Fold[] {
  const lines = linesOf(source);
  const folds: Fold[] = [];
  if (source.root.kind === 'map') for (const pair of source.root.pairs) append(folds, foldsOf(pair, lines));
  const all = merged(folds, commentsIn(source, lines));
  // Those behind an alias stand where its anchor does.
  return all.every((fold, i) => i === 0 || order(all[i - 1]!, fold) <= 0) ? all : all.sort(order);
}

function order(a: Fold, b: Fold): number {
  return a.start - b.start || b.end - a.end;
}

function append(folds: Fold[], more: readonly Fold[]): void {
  for (const fold of more) folds.push(fold);
}

/** Two lists in order as one. */
function merged(some: readonly Fold[], others: readonly Fold[]): Fold[] {
  if (others.length === 0) return [...some];
  const all: Fold[] = [];
  let next = 0;
  for (const fold of some) {
    while (next < others.length && order(others[next]!, fold) < 0) all.push(others[next++]!);
    all.push(fold);
  }
  append(all, others.slice(next));
  return all;
}

/** What was made of a pair, and on which lines its first and its last chunk began. */
interface Made {
  readonly value: Node;
  readonly first: number;
  readonly last: number;
  readonly folds: readonly Fold[];
}

const made = new WeakMap<Pair['key'], Made>();

/** Remembered, for most edits change one. */
function foldsOf({ key, value }: Pair, lines: SourceLines): readonly Fold[] {
  const first = lines.firstOf(key.chunk);
  const last = lines.firstOf(value.endChunk ?? value.chunk);
  const before = made.get(key);
  if (before?.value === value && before.first === first && before.last === last) return before.folds;
  const folds = value.chunk === key.chunk && !value.endChunk ? withinChunk(key, value, first) : acrossChunks(key, value, lines);
  made.set(key, { value, first, last, folds });
  return folds;
}

function withinChunk(key: Pair['key'], value: Node, first: number): readonly Fold[] {
  const folds: Fold[] = [];
  collect(key.start, value, startsIn(key.chunk), folds);
  return folds.length === 0 ? none : folds.map((fold) => moved(fold, first));
}

function acrossChunks(key: Pair['key'], value: Node, lines: SourceLines): readonly Fold[] {
  const start = lines.positionOf(key.chunk, key.start).line;
  const end = lines.rangeOf(value).end.line;
  const folds: Fold[] = end > start ? [{ start, end, isComment: false }] : [];
  if (value.kind === 'map') for (const pair of value.pairs) append(folds, foldsOf(pair, lines));
  return folds;
}

function moved({ start, end, isComment }: Fold, by: number): Fold {
  return { start: start + by, end: end + by, isComment };
}

const none: readonly never[] = [];

function collect(from: number, value: Node, starts: readonly number[], folds: Fold[]): void {
  const [start, end] = [lastStart(starts, from), lastStart(starts, value.end)];
  if (end <= start) return;
  folds.push({ start, end, isComment: false });
  if (value.kind === 'map') for (const pair of value.pairs) collect(pair.key.start, pair.value, starts, folds);
  if (value.kind === 'list') for (const item of value.items) collect(item.start, item, starts, folds);
}

function commentsIn(source: Source, lines: SourceLines): readonly Fold[] {
  const { chunks } = source;
  return commentsOf(source).flatMap((own, i) => own.map((fold) => moved(fold, lines.firstOf(chunks[i]!))));
}

/** In lines of the chunk. */
const commentsOf = perChunk<readonly Fold[]>((chunk) => (chunk.text.includes('#') ? readComments(chunk) : none));

/** Lines after each other that hold nothing but a comment. A text of several lines may look like one; it folds as well. */
function readComments(chunk: Chunk): readonly Fold[] {
  const starts = startsIn(chunk);
  const folds: Fold[] = [];
  let first = -1;
  for (let line = 0; line <= starts.length; line++) {
    const text = line < starts.length ? chunk.text.slice(starts[line], starts[line + 1]) : '';
    if (/^\s*#/.test(text)) {
      if (first < 0) first = line;
      continue;
    }
    if (first >= 0 && line - first > 1) folds.push({ start: first, end: line - 1, isComment: true });
    first = -1;
  }
  return folds;
}
