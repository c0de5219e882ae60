/** Stretches put together again: maps whose keys stand in several of them. They never change; an edit makes new ones along one path. */
import type { RuleFinding } from '../problem.ts';
import { exchanged } from '../values/differences.ts';
import { uniquePairs } from './convert.ts';
import type { KeyPlace, Level } from './cut.ts';
import { keyText, type Chunk, type MapNode, type Node, type Pair, type ScalarNode } from './node.ts';
import type { Piece } from './piece.ts';

/** A stretch and the map that its last key holds. */
export interface Twig {
  readonly piece: Piece;
  readonly opens: Branch | null;
  /** Where that last key stands in the stretch. */
  readonly opener: KeyPlace | null;
  readonly pairs: readonly Pair[];
  readonly findings: readonly RuleFinding[];
}

/** A map that is cut. */
export interface Branch {
  readonly level: Omit<Level, 'cuts'>;
  /** Maps and lists around it. */
  readonly depth: number;
  readonly twigs: readonly Twig[];
  /** Stretches in it, those of the maps inside included. */
  readonly size: number;
  readonly node: MapNode;
  /** Of all stretches in it, and keys given twice in different ones. */
  readonly findings: readonly RuleFinding[];
  readonly hasDuplicates: boolean;
  /** Chunks in it that have syntax errors. */
  readonly damaged: readonly Chunk[];
  /** Those with comments that are meant for Planloom. */
  readonly remarks: readonly Chunk[];
}

export function makeTwig(piece: Piece, opens: Branch | null, opener: KeyPlace | null): Twig {
  if (!opens || !opener) return piece;
  return { piece, opens, opener, pairs: withValue(piece, opens.node, opener), findings: withoutLost(piece, opener) };
}

/** Read alone, the last key seems to have lost its value to the comment behind it. */
function withoutLost({ findings, text }: Piece, { end }: KeyPlace): readonly RuleFinding[] {
  const isBehindKey = (start: number) => start > end && !text.slice(end, start).includes('\n');
  if (findings.length === 0) return findings;
  return findings.filter(({ rule, at }) => rule !== 'text-lost' || !isBehindKey(at.start));
}

/** The stretch's pairs, the last with its value; made up where that key has been lost in a mistake. */
function withValue(piece: Piece, value: Node, opener: KeyPlace): readonly Pair[] {
  const last = piece.pairs.at(-1);
  if (last?.key.start === opener.start) return [...piece.pairs.slice(0, -1), { key: last.key, value }];
  if (piece.findings.some((finding) => finding.rule === 'duplicate-key' && finding.at.start === opener.start)) return piece.pairs;
  return [...piece.pairs, { key: plainKey(piece, opener), value }];
}

function plainKey(chunk: Piece, { start, end }: KeyPlace): ScalarNode {
  const source = chunk.text.slice(start, end);
  return { kind: 'scalar', chunk, start, end, value: source, source, style: 'plain' };
}

export function makeBranch(level: Branch['level'], depth: number, twigs: readonly Twig[]): Branch {
  const written: Pair[] = [];
  for (let i = 0; i < twigs.length; i++) {
    const { pairs } = twigs[i]!;
    for (let j = 0; j < pairs.length; j++) written.push(pairs[j]!);
  }
  const duplicates: RuleFinding[] = [];
  const node = mapOver(uniquePairs(written, duplicates), twigs[0]!.piece);
  return grown({ level, depth }, twigs, node, duplicates);
}

/** The branch with another twig in the place of one. */
export function withTwig(branch: Branch, index: number, twig: Twig): Branch {
  const old = branch.twigs[index]!;
  const twigs = exchanged(branch.twigs, [index], [twig]);
  if (branch.hasDuplicates || !sameKeys(old.pairs, twig.pairs)) return makeBranch(branch.level, branch.depth, twigs);
  let at = 0;
  for (let i = 0; i < index; i++) at += twigs[i]!.pairs.length;
  const places = twig.pairs.map((_, i) => at + i);
  const pairs = exchanged(branch.node.pairs, places, twig.pairs);
  return grown(branch, twigs, mapOver(pairs, twigs[0]!.piece), []);
}

/** The first entry may be a key that is just being typed: then the keys behind it say that it is a map at all. */
export function restsOnOthers({ twigs }: Branch): boolean {
  return twigs[0]!.piece.damaged;
}

/** The branch with other twigs, at least one, in the place of `count`. */
export function withTwigs({ level, depth, twigs }: Branch, index: number, count: number, others: readonly Twig[]): Branch {
  return makeBranch(level, depth, [...twigs.slice(0, index), ...others, ...twigs.slice(index + count)]);
}

/** The trunk with another branch at the end of the way that `pathTo` gave, without its last step. */
export function withBranch(path: readonly { readonly branch: Branch; readonly index: number }[], branch: Branch): Branch {
  return path.reduceRight((below, step) => {
    const { piece, opener } = step.branch.twigs[step.index]!;
    return withTwig(step.branch, step.index, makeTwig(piece, below, opener));
  }, branch);
}

function grown(base: Pick<Branch, 'level' | 'depth'>, twigs: readonly Twig[], node: MapNode, duplicates: RuleFinding[]): Branch {
  const findings = duplicates.slice();
  const damaged: Chunk[] = [];
  const remarks: Chunk[] = [];
  let size = 0;
  for (const { piece, opens, findings: own } of twigs) {
    size += 1 + (opens?.size ?? 0);
    if (own.length > 0) findings.push(...own);
    if (piece.damaged) damaged.push(piece);
    if (piece.remarked) remarks.push(piece);
    if (!opens) continue;
    if (opens.remarks.length > 0) remarks.push(...opens.remarks);
    if (opens.findings.length > 0) findings.push(...opens.findings);
    if (opens.damaged.length > 0) damaged.push(...opens.damaged);
  }
  return { level: base.level, depth: base.depth, twigs, size, node, findings, hasDuplicates: duplicates.length > 0, damaged, remarks };
}

function sameKeys(some: readonly Pair[], others: readonly Pair[]): boolean {
  return some.length === others.length && some.every((pair, i) => keyText(pair.key) === keyText(others[i]!.key));
}

function mapOver(pairs: readonly Pair[], chunk: Piece): MapNode {
  const begin = pairs[0]?.key ?? { chunk, start: 0 };
  const last = pairs.at(-1)?.value ?? { chunk, end: 0, endChunk: undefined };
  const endChunk = last.endChunk ?? last.chunk;
  const spot = { chunk: begin.chunk, start: begin.start, end: last.end, ...(endChunk !== begin.chunk && { endChunk }) };
  return { kind: 'map', ...spot, pairs, flow: false };
}

/** Every stretch in the order of the text. */
export function piecesOf(branch: Branch, into: Piece[] = []): Piece[] {
  for (const twig of branch.twigs) {
    into.push(twig.piece);
    if (twig.opens) piecesOf(twig.opens, into);
  }
  return into;
}

/** The way from the trunk to a stretch, given by its place in the order of the text. */
export function pathTo(trunk: Branch, order: number): { readonly branch: Branch; readonly index: number }[] {
  const path: { branch: Branch; index: number }[] = [];
  let branch = trunk;
  let left = order;
  for (let index = 0; index < branch.twigs.length;) {
    const { opens } = branch.twigs[index]!;
    const size = 1 + (opens?.size ?? 0);
    if (left >= size) {
      left -= size;
      index++;
      continue;
    }
    path.push({ branch, index });
    if (left === 0 || !opens) break;
    left--;
    branch = opens;
    index = 0;
  }
  return path;
}
