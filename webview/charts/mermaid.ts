/** Mermaid text to an SVG element, the newest text winning. */
import mermaid, { type MermaidConfig } from 'mermaid';
import { mermaidVariables, type Theme } from './theme.ts';

export interface GanttSize {
  /** Of the whole drawing, in pixels. */
  readonly width: number;
  /** `1week`, `1month`: where grid lines stand. */
  readonly tick: string;
  /** Cards side by side in a row, two lines of text each, instead of one bar a row. */
  readonly isCompact: boolean;
}

/** What a Gantt chart is drawn with; what dresses the drawing relies on the same figures. Right of the bars labels need some room. */
export const barSizes = {
  barHeight: 20,
  barGap: 8,
  topPadding: 6,
  leftPadding: 14,
  rightPadding: 40,
  fontSize: 12,
  numberSectionStyles: 4,
};
export const cardSizes = { ...barSizes, barHeight: 38, leftPadding: 4, rightPadding: 4 };

let drawings = 0;
let configured = '';
let last: Promise<unknown> = Promise.resolve();

/**
 * Throws what Mermaid throws. The ids in the drawing begin with the id of the SVG element, which stands nowhere yet. Mermaid has one
 * configuration for all that it draws, so that each drawing waits for the one before.
 */
export async function svgOf(text: string, theme: Theme, size: GanttSize | null): Promise<SVGSVGElement> {
  const turn = last.then(() => drawn(text, theme, size));
  last = turn.catch(() => undefined);
  return turn;
}

async function drawn(text: string, theme: Theme, size: GanttSize | null): Promise<SVGSVGElement> {
  configure(configOf(theme, size));
  const { svg } = await mermaid.render(`drawing-${++drawings}`, text);
  const holder = document.createElement('div');
  holder.innerHTML = svg;
  return holder.querySelector('svg')!;
}

/** Mermaid works its colours out anew each time it is told. */
function configure(config: MermaidConfig): void {
  const wanted = JSON.stringify(config);
  if (wanted === configured) return;
  mermaid.initialize(config);
  configured = wanted;
}

/** Names come from a file, so Mermaid is strict, and a chart's text may not change how it is drawn. */
function configOf(theme: Theme, size: GanttSize | null): MermaidConfig {
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    secure: [
      ...['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'maxEdges', 'suppressErrorRendering'],
      ...['theme', 'themeVariables', 'themeCSS', 'fontFamily', 'altFontFamily', 'look', 'layout'],
    ],
    suppressErrorRendering: true,
    deterministicIds: true,
    maxTextSize: 2_000_000,
    maxEdges: 2000,
    htmlLabels: true,
    theme: 'base',
    look: 'classic',
    layout: 'dagre',
    themeVariables: mermaidVariables(theme),
    fontFamily: theme.fontFamily,
    flowchart: { useMaxWidth: false, nodeSpacing: 24, rankSpacing: 44, wrappingWidth: 220 },
    quadrantChart: { useMaxWidth: false, chartWidth: 620, chartHeight: 560, pointRadius: 6, pointLabelFontSize: 12 },
    xyChart: { useMaxWidth: false, width: 760, height: 420 },
    ...(size && { gantt: ganttConfig(size) }),
  };
}

function ganttConfig({ width, tick, isCompact }: GanttSize): MermaidConfig['gantt'] {
  const sizes = isCompact ? { ...cardSizes, displayMode: 'compact' as const } : barSizes;
  return { ...sizes, useWidth: width, useMaxWidth: false, tickInterval: tick };
}
