/** Figures as Mermaid's xychart, which code hosts draw. */
import { quotedLabel } from './escape.ts';
import { accessibleLines, titleLines, type Drawable } from './text.ts';

export interface ChartText {
  /** What the picture is of: `velocity`. */
  readonly what: string;
  readonly title: string;
  /** In a sentence, for who cannot see it. */
  readonly content: string;
  readonly labels: readonly string[];
  readonly unit: string;
  readonly bars?: readonly (readonly number[])[];
  readonly lines?: readonly (readonly number[])[];
}

export function chartText(drawable: Drawable, { what, title, content, labels, unit, bars = [], lines = [] }: ChartText): string[] {
  const most = Math.max(1, ...[...bars, ...lines].flat());
  return [
    'xychart-beta',
    ...accessibleLines(drawable, what, content),
    ...titleLines(drawable, title, quotedLabel),
    `  x-axis [${labels.map((label) => quotedLabel(label)).join(', ')}]`,
    `  y-axis ${quotedLabel(unit)} 0 --> ${short(Math.ceil(most))}`,
    ...bars.map((values) => `  bar [${values.map(short).join(', ')}]`),
    ...lines.map((values) => `  line [${values.map(short).join(', ')}]`),
  ];
}

/** Tenths, and never less than nothing, which the axis does not have. */
function short(value: number): string {
  return String(Math.round(Math.max(0, value) * 10) / 10);
}

/** So many of them, the first and the last among them, the rest evenly between. */
export function thinned<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all];
  return Array.from({ length: most }, (_, index) => all[Math.round((index * (all.length - 1)) / (most - 1))]!);
}
