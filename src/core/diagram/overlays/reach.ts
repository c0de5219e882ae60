/** How far an axis has to reach for what is drawn over the bars: deadlines and the baseline lie beside them. */
import type { Analysis } from '../../analysis.ts';
import { agreedTask } from '../../status/baseline.ts';
import { keeping } from '../../values/keeping.ts';
import { stretchOf, type Stretch } from '../days.ts';
import type { Drawable } from '../text.ts';
import type { OverlayKind } from './kinds.ts';

/** What lies further beyond the bars would squeeze them: a share of the days that they cover, but always a month. */
const farthest = 0.2;

/** The days that the bars cover, with those of deadlines, the baseline and what the plan is compared with that are wanted and near. */
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

const remembered = keeping<Analysis, { readonly kinds: string; readonly base: Analysis | null; readonly days: ReadonlySet<number> }>();

/** While somebody scrolls through a chart, they stay the same. Thousands of tasks have the same few hundred days. */
function daysBeside(drawable: Drawable): ReadonlySet<number> {
  const { analysis, settings } = drawable;
  const kinds = settings.overlays.join();
  const known = remembered.get(analysis);
  const base = settings.compared?.analysis ?? null;
  if (known?.kinds === kinds && known.base === base) return known.days;
  const has = (kind: OverlayKind): boolean => settings.overlays.includes(kind);
  const days = new Set<number>();
  if (has('deadlines')) addDeadlines(days, drawable);
  if (has('baseline')) addBaseline(days, drawable);
  if (has('base') && base) addAll(days, base);
  remembered.set(analysis, { kinds, base, days });
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

/** Of all tasks, also of those that are gone: they make no row, but little more room either. */
function addAll(days: Set<number>, { plan, schedules }: Analysis): void {
  for (let index = 0; schedules && index < (plan?.wbs.tasks.length ?? 0); index++) {
    const { start, finish } = schedules.forecast;
    const stretch = stretchOf(start[index]!, finish[index]!);
    if (stretch) days.add(stretch.start).add(stretch.end);
  }
}
