/** What can be folded: whatever stands on several lines under one key or dash, and comments of several lines. */
import { type Chunk, type Node, type Pair } from '../../source/node.ts';
import { lastStart } from '../../source/positions.ts';
import type { Source } from '../../source/source.ts';
import { SourceLines, startsIn } from '../lines.ts';

/** The first and the last line, from 0. */
export interface Fold {
  readonly start: number;
  readonly end: number;
  readonly isComment: boolean;
}

/** By their first lines. */
export function foldsIn(source: Source): readonly Fold[] {
  const lines = new SourceLines(source);
  const folds: Fold[] = [];
  const add = ({ start, end, isComment }: Fold, chunk: Chunk): void => {
    const first = lines.firstOf(chunk);
    folds.push({ start: first + start, end: first + end, isComment });
  };
  const visit = ({ key, value }: Pair): void => {
    const { chunk, endChunk } = value;
    if (chunk === key.chunk && !endChunk) {
      for (const fold of foldsOf(key, value)) add(fold, chunk);
      return;
    }
    const start = lines.positionOf(key.chunk, key.start).line;
    const end = lines.rangeOf(value).end.line;
    if (end > start) folds.push({ start, end, isComment: false });
    if (value.kind === 'map') value.pairs.forEach(visit);
  };
  if (source.root.kind === 'map') source.root.pairs.forEach(visit);
  for (const chunk of source.chunks) for (const fold of commentsIn(chunk)) add(fold, chunk);
  return folds.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Within one chunk, in lines of the chunk. Remembered, for most edits change one. */
function foldsOf(key: Pair['key'], value: Node): readonly Fold[] {
  const before = known.get(key);
  if (before?.value === value) return before.folds;
  const starts = startsIn(key.chunk);
  const folds: Fold[] = [];
  collect(key.start, value, starts, folds);
  known.set(key, { value, folds });
  return folds;
}

const known = new WeakMap<Pair['key'], { readonly value: Node; readonly folds: readonly Fold[] }>();

function collect(from: number, value: Node, starts: readonly number[], folds: Fold[]): void {
  const [start, end] = [lastStart(starts, from), lastStart(starts, value.end)];
  if (end <= start) return;
  folds.push({ start, end, isComment: false });
  if (value.kind === 'map') for (const pair of value.pairs) collect(pair.key.start, pair.value, starts, folds);
  if (value.kind === 'list') for (const item of value.items) collect(item.start, item, starts, folds);
}

function commentsIn(chunk: Chunk): readonly Fold[] {
  let folds = comments.get(chunk);
  if (!folds) comments.set(chunk, (folds = chunk.text.includes('#') ? readComments(chunk) : []));
  return folds;
}

const comments = new WeakMap<Chunk, readonly Fold[]>();

/** Lines after each other that hold nothing but a comment. A text of several lines may look like one; it folds as well. */
function readComments(chunk: Chunk): Fold[] {
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
