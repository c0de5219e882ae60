/** One stretch of a file, parsed alone. */
import type { RuleFinding } from '../problem.ts';
import { convert } from './convert.ts';
import { explainLine } from './explainLine.ts';
import type { Chunk, Node, Pair } from './node.ts';
import { readYaml } from './read.ts';
import { scanStretch } from './scanStretch.ts';
import { findingOf, type Slip } from './slip.ts';
import { withoutControls } from './veil.ts';

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
  /** Part of it was hidden from the parser because of what stands elsewhere: it cannot be taken over or edited alone. */
  readonly veiled: boolean;
  /** It holds a comment that is meant for Planloom. */
  readonly remarked: boolean;
  /** An anchor is set in it, so that aliases elsewhere may mean it. */
  readonly anchors: boolean;
  /** Some alias means nothing in it. */
  readonly strayAliases: boolean;
  /** Nodes that aliases added. */
  readonly copies: number;
}

export interface OrderedChunk extends Chunk {
  /** Where it stood in the list of the newest source it is in: a hint, to be checked. */
  order: number;
}

/** `seen` is the text as the parser shall see it, of the same length; `slips` is what was hidden. */
export function parsePiece(path: string, text: string, role: Role, seen = text, slips: readonly Slip[] = []): Piece {
  const plain = seen === text && slips.length === 0 ? scannedPiece(path, text, role) : null;
  return plain ?? readPiece(path, text, role, seen, slips);
}

/** What is plain enough for `scanStretch`: nearly everything. */
function scannedPiece(path: string, text: string, role: Role): Piece | null {
  const chunk = { path, text, damaged: false, order: 0 };
  const node = scanStretch(chunk, role.depth);
  if (!node) return null;
  const pairs = role.inMap ? node.pairs : [];
  const remarked = isRemarked(text);
  return { chunk, role, node, pairs, findings: [], veiled: false, remarked, anchors: false, strayAliases: false, copies: 0 };
}

/** The same by `yaml`, which reads everything: what `scanStretch` is held against. */
export function readPiece(path: string, text: string, role: Role, seen = text, slips: readonly Slip[] = []): Piece {
  const clean = withoutControls(seen);
  const read = readYaml(clean.text);
  const told = [...slips, ...clean.slips, ...read.slips];
  const chunk = { path, text, damaged: told.length > 0 || seen !== text, order: 0 };
  const { node, findings, ...rest } = convert(chunk, read.root, role.depth);
  const isMap = node.kind === 'map' && !node.flow;
  const isBlank = node.kind === 'scalar' && node.style === 'empty' && (seen !== text || role.first);
  if (role.inMap && !isMap && !isBlank && told.length === 0) {
    chunk.damaged = true;
    told.push(explainLine(clean.text, node.start).slip);
  }
  const pairs = role.inMap && isMap ? node.pairs : [];
  return {
    chunk,
    role,
    node,
    pairs,
    findings: [...told.map((slip) => findingOf(chunk, slip)), ...findings],
    veiled: seen !== text,
    remarked: isRemarked(text),
    ...rest,
  };
}

function isRemarked(text: string): boolean {
  return text.includes('planloom-');
}
