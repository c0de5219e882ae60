/** A source made of stretches. */
import type { RuleFinding } from '../problem.ts';
import type { Chunk, Node } from './node.ts';
import type { Piece } from './piece.ts';
import type { Source } from './source.ts';
import type { Branch } from './tree.ts';

export class SourceText implements Source {
  readonly path: string;
  readonly pieces: readonly Piece[];
  /** The top-level map where it is cut, else null: the whole text is one stretch. */
  readonly trunk: Branch | null;
  readonly root: Node;
  private joined: string | null;
  private offsets: Uint32Array | null;
  private veiled: boolean | null;
  private orders: Map<Chunk, number> | null = null;

  constructor(
    path: string,
    pieces: readonly Piece[],
    trunk: Branch | null,
    known: { text?: string; starts?: Uint32Array; isVeiled?: boolean } = {},
  ) {
    this.path = path;
    this.pieces = pieces;
    this.trunk = trunk;
    this.root = trunk ? trunk.node : pieces[0]!.node!;
    this.joined = known.text ?? null;
    this.offsets = known.starts ?? null;
    this.veiled = known.isVeiled ?? null;
  }

  get chunks(): readonly Chunk[] {
    return this.pieces;
  }

  get damaged(): readonly Chunk[] {
    return this.trunk ? this.trunk.damaged : this.chunks.filter((chunk) => chunk.damaged);
  }

  get remarks(): readonly Chunk[] {
    return this.trunk ? this.trunk.remarks : this.pieces.filter(({ remarked }) => remarked);
  }

  get text(): string {
    return (this.joined ??= this.pieces.map((piece) => piece.text).join(''));
  }

  get findings(): readonly RuleFinding[] {
    return (this.trunk ?? this.pieces[0]!).findings;
  }

  offsetOf(chunk: Chunk): number {
    return this.starts[this.orderOf(chunk)] ?? 0;
  }

  /** Something in it was hidden from the parser. */
  get isVeiled(): boolean {
    return (this.veiled ??= this.pieces.some(({ found }) => found.veiled));
  }

  /** Of the text, in UTF-16 units. */
  get length(): number {
    const last = this.pieces.length - 1;
    return this.starts[last]! + this.pieces[last]!.text.length;
  }

  /** Offsets of the stretches, in order. */
  get starts(): Uint32Array {
    if (this.offsets) return this.offsets;
    const starts = new Uint32Array(this.pieces.length);
    let at = 0;
    for (let i = 0; i < starts.length; i++) {
      starts[i] = at;
      at += this.pieces[i]!.text.length;
    }
    return (this.offsets = starts);
  }

  private orderOf(chunk: Chunk): number {
    const hint = (chunk as Piece).order;
    if (this.pieces[hint] === chunk) return hint;
    this.orders ??= new Map(this.chunks.map((other, order) => [other, order]));
    return this.orders.get(chunk) ?? -1;
  }
}

/** Told by what it has, not by its class: the extension and its library each have a class of their own, and hand sources to each other. */
export function isSourceText(source: Source): source is SourceText {
  return 'starts' in source;
}
