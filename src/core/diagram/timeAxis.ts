/** What Gantt charts and roadmaps by quarter share: bars as Mermaid lines, the axis, the line at the status date. */
import type { Day } from '../values/time.ts';
import { isoDay, sayDay, type Stretch } from './days.ts';
import { bareLabel } from './escape.ts';
import type { Look } from './marks.ts';
import type { Drawable } from './text.ts';

export interface Bar {
  readonly id: string;
  readonly name: string;
  readonly look: Look;
  readonly stretch: Stretch;
}

/** `name :tags, id, start, end`, the end exclusive; a milestone stands on its day. */
export function barLine({ id, name, look, stretch }: Bar): string {
  const isMilestone = look.shape === 'milestone';
  const tags = [look.state === 'planned' ? null : look.state, look.critical ? 'crit' : null, isMilestone ? 'milestone' : null];
  const dates = isMilestone ? [isoDay(dayOfMilestone(stretch)), '0d'] : [isoDay(stretch.start), isoDay(stretch.end)];
  return `    ${bareLabel(name)} :${[...tags.filter((tag) => tag !== null), id, ...dates].join(', ')}`;
}

/** What bars cover, and the status line where it belongs to them. */
export function axisSpan(drawable: Drawable, span: Stretch): Stretch {
  const line = statusLineDay(drawable, span);
  return line === null ? span : { start: Math.min(span.start, line), end: Math.max(span.end, line) };
}

/** The preview chooses its ticks by zoom. */
export function axisLines({ settings }: Drawable, span: Stretch, ticks = ticksFor(span)): string[] {
  const lines = ['  dateFormat YYYY-MM-DD', '  todayMarker off', '  weekday monday'];
  if (settings.flavour === 'preview') return lines;
  return [...lines, `  axisFormat ${ticks.format}`, `  tickInterval ${ticks.every}`];
}

/** A vertical line where the status date ends. Code hosts do not know it; there the title says the date. */
export function statusLines(drawable: Drawable, span: Stretch): string[] {
  const line = statusLineDay(drawable, span);
  return line === null ? [] : [`    ${bareLabel(`Status ${sayDay(line - 1)}`)} :vert, status, ${isoDay(line)}, 0d`];
}

/** Null where there is no such line, or where it stands so far away that it would squeeze the chart. */
function statusLineDay({ analysis, settings }: Drawable, span: Stretch): Day | null {
  const margin = 31;
  if (settings.flavour !== 'preview' || analysis.statusDate === null) return null;
  const line = analysis.statusDate + 1;
  return line >= span.start - margin && line <= span.end + margin ? line : null;
}

/** From the first start to the last end, as Mermaid's axis will have it: a milestone takes no time. */
export function barSpan(bars: readonly Bar[]): Stretch {
  let [start, end] = [Infinity, -Infinity];
  for (const { look, stretch } of bars) {
    const isMilestone = look.shape === 'milestone';
    start = Math.min(start, isMilestone ? dayOfMilestone(stretch) : stretch.start);
    end = Math.max(end, isMilestone ? dayOfMilestone(stretch) : stretch.end);
  }
  return { start, end };
}

export function dayOfMilestone(stretch: Stretch): Day {
  return stretch.end - 1;
}

function ticksFor({ start, end }: Stretch): { every: string; format: string } {
  if (end - start <= 70) return { every: '1week', format: '%d %b' };
  return { every: end - start <= 550 ? '1month' : '3month', format: '%b %Y' };
}
