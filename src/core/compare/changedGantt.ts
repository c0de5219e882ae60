/** A chart of what moved, before and now, that code hosts draw: Mermaid in its older syntax, in its own colours. */
import type { Analysis } from '../analysis.ts';
import { isoDay, stretchOf } from '../diagram/days.ts';
import { bareLabel } from '../diagram/escape.ts';
import { uniqueName } from '../diagram/rows.ts';
import { formerTasks, type Changes } from './changes.ts';

/** Sections that are drawn at most: what moved most comes first. */
const most = 20;

interface Moved {
  readonly id: string;
  readonly name: string;
  readonly isMilestone: boolean;
  readonly before: { readonly start: number; readonly finish: number };
  readonly now: { readonly start: number; readonly finish: number };
  readonly by: number;
}

/** Complete Mermaid text, and how many moved tasks and milestones it has no room for; null where nothing moved. */
export function changedGantt(before: Analysis, now: Analysis, changes: Changes): { readonly text: string; readonly hidden: number } | null {
  const moved = movedIn(before, now, changes);
  if (moved.length === 0) return null;
  const drawn = [...moved].sort((a, b) => Number(b.isMilestone) - Number(a.isMilestone) || Math.abs(b.by) - Math.abs(a.by)).slice(0, most);
  const taken = new Set<string>();
  const lines = drawn.flatMap(({ id, name, isMilestone, before: old, now: fresh }, i) => [
    `  section ${bareLabel(uniqueName(name, id, taken))}`,
    lineOf('before', 'done', `b${i}`, old, isMilestone),
    lineOf('now', 'active', `n${i}`, fresh, isMilestone),
  ]);
  const text = ['gantt', '  dateFormat YYYY-MM-DD', '  todayMarker off', ...lines, ''].join('\n');
  return { text, hidden: moved.length - drawn.length };
}

function lineOf(name: string, tag: string, id: string, { start, finish }: Moved['now'], isMilestone: boolean): string {
  const stretch = stretchOf(start, finish)!;
  if (isMilestone) return `    ${name} :milestone, ${tag}, ${id}, ${isoDay(stretch.end - 1)}, 0d`;
  return `    ${name} :${tag}, ${id}, ${isoDay(stretch.start)}, ${isoDay(stretch.end)}`;
}

/** Leaves and milestones whose days are others now, by WBS order; those that came, went or have no dates are no moves. */
function movedIn(before: Analysis, now: Analysis, { renamed }: Changes): readonly Moved[] {
  if (!before.plan || !before.schedules || !now.plan || !now.schedules) return [];
  const formerId = formerTasks(renamed);
  const [old, fresh] = [before.schedules.forecast, now.schedules.forecast];
  const moved: Moved[] = [];
  for (const [index, { id, name, shape }] of now.plan.wbs.tasks.entries()) {
    const was = before.plan.wbs.indexOf.get(formerId.get(id) ?? id);
    if (was === undefined || shape === 'container') continue;
    const dates = { start: fresh.start[index]!, finish: fresh.finish[index]! };
    const datesBefore = { start: old.start[was]!, finish: old.finish[was]! };
    const [a, b] = [stretchOf(datesBefore.start, datesBefore.finish), stretchOf(dates.start, dates.finish)];
    if (!a || !b || (a.start === b.start && a.end === b.end)) continue;
    moved.push({ id, name, isMilestone: shape === 'milestone', before: datesBefore, now: dates, by: b.end - a.end || b.start - a.start });
  }
  return moved;
}
