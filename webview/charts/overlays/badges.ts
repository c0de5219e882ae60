/** Short words behind a bar, where there is room: the slip against the baseline and against what the plan is compared with, open RAID entries, who answers for it. */
import type { DrawnOverlays } from '../../../src/editor/preview/messages.ts';
import { svg } from '../../ui/element.ts';
import { boxOf } from '../drawnMarks.ts';
import { barSizes } from '../mermaid.ts';
import type { Plot } from '../plot.ts';
import { labelWidth } from '../textWidth.ts';

interface Badge {
  readonly kind: 'slip' | 'shift' | 'raid' | 'owner';
  readonly text: string;
  /** In its place where there is no room. */
  readonly short: string;
}

const gap = 8;

/** The rows must already be in their places. Nothing is measured on the page, which would cost a layout. */
export function badges(drawing: SVGSVGElement, plot: Plot, data: DrawnOverlays, fontFamily: string): SVGGElement {
  const texts = [...badgesByRow(data)].flatMap(([row, all]) => {
    const bar = drawing.querySelector<SVGGElement>(`.marks > [data-row="${row}"]`);
    return bar ? inARow(all, endOf(bar, fontFamily) + gap, plot.y(row), plot.width, fontFamily) : [];
  });
  return svg('g', { class: 'badges' }, ...texts);
}

function badgesByRow({ ghosts, compared, raid, owners }: DrawnOverlays): ReadonlyMap<number, readonly Badge[]> {
  const byRow = new Map<number, Badge[]>();
  const add = (row: number, badge: Badge): void => void byRow.set(row, [...(byRow.get(row) ?? []), badge]);
  for (const { row, slip } of ghosts) if (slip !== null) add(row, { kind: 'slip', text: slip, short: slip });
  for (const { row, slip } of compared?.ghosts ?? []) if (slip !== null) add(row, { kind: 'shift', text: `Δ ${slip}`, short: `Δ ${slip}` });
  for (const row of compared?.came ?? []) add(row, { kind: 'shift', text: 'new', short: 'new' });
  for (const { row, counts } of raid) {
    const text = counts.map(({ letter, count }) => `${letter}${count}`).join(' ');
    add(row, { kind: 'raid', text, short: text });
  }
  for (const { row, name, initials } of owners) add(row, { kind: 'owner', text: name, short: initials });
  return byRow;
}

/** Right of the bar and of its label, which grows bold while the cursor stands in its item. */
function endOf(bar: SVGGElement, fontFamily: string): number {
  const [shape, label] = ['.shape', '.label'].map((part) => bar.querySelector(part)!);
  const box = boxOf(shape as SVGRectElement);
  const isBefore = label!.getAttribute('text-anchor') === 'end';
  const end = isBefore ? 0 : Number(label!.getAttribute('x')) + labelWidth(label!.textContent, fontFamily, 'bold');
  return Math.max(box.x + box.width, end);
}

/** One behind the other, as long as there is room. */
function inARow(all: readonly Badge[], from: number, top: number, width: number, fontFamily: string): SVGElement[] {
  let x = from;
  return all.flatMap(({ kind, text, short }) => {
    const words = [text, short].find((candidate) => x + labelWidth(candidate, fontFamily) <= width);
    if (words === undefined) return [];
    const at = x;
    x += labelWidth(words, fontFamily) + gap;
    return svg('text', { class: `badge ${kind}`, x: at, y: top + barSizes.barHeight / 2, 'dominant-baseline': 'central' }, words);
  });
}
