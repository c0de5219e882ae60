/** One stretch of a file, parsed alone. */
import { Composer, Parser, type Document, type ParsedNode, type YAMLParseError } from 'yaml';
import type { RuleFinding } from '../problem.ts';
import { convert } from './convert.ts';
import { found } from './mistakes.ts';
import type { Chunk, Node, Pair } from './node.ts';

/** What a stretch has to be where it stands. */
export interface Role {
  /** Maps and lists around it. */
  readonly depth: number;
  /** It holds keys of a map that is cut; else it is the whole text. */
  readonly inMap: boolean;
  /** It is the beginning of the file. */
  readonly first: boolean;
}

export interface Piece {
  readonly chunk: OrderedChunk;
  readonly role: Role;
  readonly node: Node;
  /** Keys of the cut map; none where the stretch is the whole text. */
  readonly pairs: readonly Pair[];
  readonly findings: readonly RuleFinding[];
  readonly anchors: boolean;
  readonly strayAliases: boolean;
  /** Nodes that aliases added. */
  readonly copies: number;
}

export interface OrderedChunk extends Chunk {
  damaged: boolean;
  /** Where it stood in the list of the newest source it is in: a hint, to be checked. */
  order: number;
}

const options = {
  version: '1.2',
  merge: false,
  uniqueKeys: false,
  stringKeys: true,
  strict: true,
  resolveKnownTags: false,
  logLevel: 'error',
} as const;

/** `masked` is the text as the parser shall see it, of the same length. */
export function parsePiece(path: string, text: string, masked: string, role: Role): Piece {
  const chunk: OrderedChunk = { path, text, damaged: false, order: 0 };
  const doc = composed(masked);
  const mistakes = doc.errors.filter((error) => !isBlankTab(masked, error));
  chunk.damaged = mistakes.length > 0;
  const errors = mistakes
    .slice(0, 3)
    .map((error) =>
      found('yaml-syntax', { chunk, start: Math.min(error.pos[0], text.length), end: Math.min(error.pos[1], text.length) }, error.message),
    );
  const { node, findings, ...rest } = convert(chunk, doc.contents, role.depth);
  const isMap = node.kind === 'map' && !node.flow;
  if (role.inMap && !isMap && errors.length === 0) {
    chunk.damaged = true;
    errors.push(
      found('yaml-syntax', { chunk, start: node.start, end: node.end }, `a colon is missing after "${text.slice(node.start, node.end)}"`),
    );
  }
  return { chunk, role, node, pairs: role.inMap && isMap ? node.pairs : [], findings: [...errors, ...findings], ...rest };
}

/** The first document of the text; of others only a complaint. */
function composed(text: string): Document.Parsed {
  const composer = new Composer<ParsedNode, true>(options);
  let first: Document.Parsed | null = null;
  for (const doc of composer.compose(new Parser().parse(text), true, text.length)) {
    if (first) break;
    first = doc;
  }
  return first!;
}

/** A tab in a line that holds nothing else is no indentation. */
function isBlankTab(text: string, error: YAMLParseError): boolean {
  return error.code === 'TAB_AS_INDENT' && /^[ \t]*\r?(?:\n|$)/.test(text.slice(error.pos[0]));
}
