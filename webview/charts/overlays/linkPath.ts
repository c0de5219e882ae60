/**
 * The way of an arrow from bar to bar: out of the side of one that faces the other, along the gap beside it, and across the rows to where it
 * is held. So it never runs along the words that stand in a row.
 */
import { barSizes } from '../mermaid.ts';

/** A bar as an arrow sees it, in pixels of the drawing. */
export interface Berth {
  readonly left: number;
  readonly right: number;
  /** Of its bar. */
  readonly top: number;
  readonly isPoint: boolean;
}

export interface LinkPath {
  readonly line: string;
  /** The arrow's head, a closed shape. */
  readonly head: string;
  /** The middle of the stretch along the gap, where words about it stand best. */
  readonly label: Point;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type LinkEnds = 'FS' | 'SS' | 'FF' | 'SF';

const { barHeight } = barSizes;
const headSize = 5;
/** How far from the bar it turns; as much as the head needs is left of the gap. */
const turn = 2.5;
const corner = 4;

export function linkPath(from: Berth, to: Berth, ends: LinkEnds): LinkPath {
  const down = to.top > from.top ? 1 : -1;
  const [start, tip] = [sideOf(from, down), sideOf(to, -down)];
  const [out, into] = [exitOf(from, ends), entryOf(to, ends)];
  const gap = start + down * turn;
  const base = tip - down * headSize;
  const points = [
    { x: out, y: start },
    { x: out, y: gap },
    { x: into, y: gap },
    { x: into, y: base },
  ];
  return {
    line: rounded(points),
    head: `M${into} ${tip}L${into - 4} ${base}L${into + 4} ${base}Z`,
    label: { x: (out + into) / 2, y: gap + down * 2 },
  };
}

/** The lower side of a bar, or the upper one; a diamond does not fill its row. */
function sideOf({ top, isPoint }: Berth, down: number): number {
  const inset = isPoint ? 1 : 0;
  return down > 0 ? top + barHeight - inset : top + inset;
}

function exitOf({ left, right }: Berth, ends: LinkEnds): number {
  const inset = Math.min(4, (right - left) / 2);
  return ends.startsWith('F') ? right - inset : left + inset;
}

function entryOf({ left, right }: Berth, ends: LinkEnds): number {
  const inset = Math.min(7, (right - left) / 2);
  return ends.endsWith('F') ? right - inset : left + inset;
}

/** Each corner as an arc, as far as the stretches beside it are long. */
function rounded(points: readonly Point[]): string {
  const parts = points.slice(1, -1).map((at, index) => {
    const [before, behind] = [points[index]!, points[index + 2]!];
    const radius = Math.min(corner, lengthOf(before, at) / 2, lengthOf(at, behind) / 2);
    const [a, b] = [towards(at, before, radius), towards(at, behind, radius)];
    return `L${a.x} ${a.y}Q${at.x} ${at.y} ${b.x} ${b.y}`;
  });
  const [first, last] = [points[0]!, points.at(-1)!];
  return `M${first.x} ${first.y}${parts.join('')}L${last.x} ${last.y}`;
}

function lengthOf(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function towards(from: Point, to: Point, by: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * by, y: from.y + Math.sign(to.y - from.y) * by };
}
