/** How far an axis has to reach for what is drawn over the bars: deadlines and the baseline lie beside them. */
import type { Analysis } from '../../analysis.ts';
import { agreedTask } from '../../status/baseline.ts';
import { stretchOf, type Stretch } from '../days.ts';
import type { Drawable } from '../text.ts';
import type { OverlayKind } from './kinds.ts';

/** What lies further beyond the bars would squeeze them: a share of the days that they cover, but always a month. */
const farthest = 0.2;

/** The days that the bars cover, with those of deadlines and of the baseline that are wanted and near. */
export function withReach(drawable: Drawable, cover: Stretch): Stretch {
  const margin = Math.max(31, Math.round((cover.end - cover.start) * farthest));
  const [first, last] = [cover.start - margin, cover.end + margin];
  let { start, end } = cover;
  for (const day of daysBeside(drawable)) {
    if (day >= first && day < start) start = day;
    if (day <= last && day > end) end = day;
  }
  return { start, end };
}

const remembered = new WeakMap<Analysis, { readonly kinds: string; readonly days: ReadonlySet<number> }>();

/** While somebody scrolls through a chart, they stay the same. Thousands of tasks have the same few hundred days. */
function daysBeside(drawable: Drawable): ReadonlySet<number> {
  const { analysis, settings } = drawable;
  const kinds = settings.overlays.join();
  const known = remembered.get(analysis);
  if (known?.kinds === kinds) return known.days;
  const has = (kind: OverlayKind): boolean => settings.overlays.includes(kind);
  const days = new Set<number>();
  if (has('deadlines')) addDeadlines(days, drawable);
  if (has('baseline')) addBaseline(days, drawable);
  remembered.set(analysis, { kinds, days });
  return days;
}

/** The end of the day, where the sign stands. */
function addDeadlines(days: Set<number>, { plan }: Drawable): void {
  if (plan.project.deadline) days.add(plan.project.deadline.day + 1);
  for (const { constraints } of plan.wbs.tasks) if (constraints.deadline) days.add(constraints.deadline.day + 1);
}

/** Of tasks that there are still. */
function addBaseline(days: Set<number>, { analysis: { baseline }, plan }: Drawable): void {
  if (!baseline) return;
  for (const task of plan.wbs.tasks) {
    const agreed = agreedTask(baseline, task);
    const stretch = agreed && stretchOf(agreed.start ?? NaN, agreed.finish ?? NaN);
    if (stretch) days.add(stretch.start).add(stretch.end);
  }
}
