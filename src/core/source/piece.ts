/** One stretch of a file, parsed alone. */
import type { RuleFinding } from '../problem.ts';
import { convert } from './convert.ts';
import { explainLine } from './explainLine.ts';
import type { Chunk, MapNode, Node, Pair } from './node.ts';
import { readYaml } from './read.ts';
import { scanStretch } from './scanStretch.ts';
import { findingOf, type Slip } from './slip.ts';
import { withoutControls } from './veil.ts';

const none: readonly never[] = [];

/** What a stretch has to be where it stands. */
export interface Role {
  /** Maps and lists around it. */
  readonly depth: number;
  /** It holds keys of a map that is cut; else it is the whole text. */
  readonly inMap: boolean;
  /** It is the beginning of the file. */
  readonly first: boolean;
}

/** What `yaml` found in a stretch besides nodes. */
interface Found {
  readonly findings: readonly RuleFinding[];
  /** Part of it was hidden from the parser because of what stands elsewhere: it cannot be taken over or edited alone. */
  readonly veiled: boolean;
  /** An anchor is set in it, so that aliases elsewhere may mean it. */
  readonly anchors: boolean;
  /** Some alias means nothing in it. */
  readonly strayAliases: boolean;
  /** Nodes that aliases added. */
  readonly copies: number;
}

const nothing: Found = { findings: none, veiled: false, anchors: false, strayAliases: false, copies: 0 };

/** There is one for every few lines of a plan: what is the same in nearly all of them is kept once. */
export interface Piece extends Chunk {
  /** Where it stood in the list of the newest source it is in: a hint, to be checked. */
  order: number;
  readonly role: Role;
  /** The whole text; null where the stretch holds keys of a cut map. */
  readonly node: Node | null;
  /** Keys of the cut map; none where the stretch is the whole text. */
  readonly pairs: readonly Pair[];
  /** It holds a comment that is meant for Planloom. */
  readonly remarked: boolean;
  readonly found: Found;
  /** As a twig it bears itself, and nothing beyond. */
  readonly piece: Piece;
  readonly opens: null;
  readonly opener: null;
  readonly findings: readonly RuleFinding[];
}

/** A piece that is being read: its nodes stand in it. */
class Stretch implements Piece {
  readonly path: string;
  readonly text: string;
  damaged: boolean;
  order = 0;
  readonly role: Role;
  node: Node | null = null;
  pairs: readonly Pair[] = none;
  readonly remarked: boolean;
  found = nothing;
  readonly opens = null;
  readonly opener = null;

  constructor(path: string, text: string, role: Role, damaged: boolean) {
    this.path = path;
    this.text = text;
    this.damaged = damaged;
    this.role = role;
    this.remarked = text.includes('planloom-');
  }

  get piece(): this {
    return this;
  }

  get findings(): readonly RuleFinding[] {
    return this.found.findings;
  }

  hold(node: Node): void {
    if (!this.role.inMap) this.node = node;
    else if (isBlockMap(node)) this.pairs = node.pairs;
  }
}

function isBlockMap(node: Node): node is MapNode {
  return node.kind === 'map' && !node.flow;
}

/** `seen` is the text as the parser shall see it, of the same length; `slips` is what was hidden. */
export function parsePiece(path: string, text: string, role: Role, seen = text, slips: readonly Slip[] = []): Piece {
  const plain = seen === text && slips.length === 0 ? scannedPiece(path, text, role) : null;
  return plain ?? readPiece(path, text, role, seen, slips);
}

/** What is plain enough for `scanStretch`: nearly everything. */
function scannedPiece(path: string, text: string, role: Role): Piece | null {
  const piece = new Stretch(path, text, role, false);
  const node = scanStretch(piece, role.depth);
  if (node) piece.hold(node);
  return node && piece;
}

/** The same by `yaml`, which reads everything: what `scanStretch` is held against. */
export function readPiece(path: string, text: string, role: Role, seen = text, slips: readonly Slip[] = []): Piece {
  const clean = withoutControls(seen);
  const read = readYaml(clean.text);
  const told = [...slips, ...clean.slips, ...read.slips];
  const piece = new Stretch(path, text, role, told.length > 0 || seen !== text);
  const { node, findings, ...rest } = convert(piece, read.root, role.depth);
  const isBlank = node.kind === 'scalar' && node.style === 'empty' && (seen !== text || role.first);
  if (role.inMap && !isBlockMap(node) && !isBlank && told.length === 0) {
    piece.damaged = true;
    told.push(explainLine(clean.text, node.start).slip);
  }
  piece.hold(node);
  piece.found = { findings: [...told.map((slip) => findingOf(piece, slip)), ...findings], veiled: seen !== text, ...rest };
  return piece;
}
