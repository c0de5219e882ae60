/** From a text to a Source. */
import { parseDocument } from 'yaml';
import { convert } from './convert.ts';
import { found } from './mistakes.ts';
import type { Chunk } from './node.ts';
import type { Source } from './source.ts';

const options = {
  version: '1.2',
  merge: false,
  uniqueKeys: false,
  stringKeys: true,
  strict: true,
  prettyErrors: false,
  logLevel: 'error',
} as const;

export function parseSource(path: string, text: string): Source {
  return parseWhole(path, text);
}

/** The text as one chunk: slow, and what `parseSource` is held against. */
export function parseWhole(path: string, text: string): Source {
  const doc = parseDocument(text, options);
  const chunk: Chunk = { path, text, damaged: doc.errors.length > 0 };
  const { node, findings } = convert(chunk, doc.contents, 0);
  const errors = doc.errors
    .slice(0, 3)
    .map((error) => found('yaml-syntax', { chunk, start: error.pos[0], end: error.pos[1] }, error.message));
  return { path, text, root: node, chunks: [chunk], findings: [...errors, ...findings], offsetOf: () => 0 };
}
