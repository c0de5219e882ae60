/** Milestones as Mermaid text, which code hosts draw: before, as agreed, and now. */
import { bareLabel } from '../../diagram/escape.ts';
import { uniqueName } from '../../diagram/rows.ts';
import { formatDay } from '../../values/civil.ts';
import type { Day } from '../../values/time.ts';
import type { Strip, StripRow } from './report.ts';

/** Complete text, ending with a line break; names are escaped. */
export function milestoneGantt({ rows, thenTitle }: Strip): string {
  const taken = new Set<string>();
  const lines = rows.flatMap((row, index) => [
    `  section ${bareLabel(uniqueName(row.name, `${index + 1}`, taken))}`,
    ...marksOf(row, thenTitle).map(
      ([name, tag, day], mark) => `    ${bareLabel(name)} :${tag}milestone, m${index}x${mark}, ${formatDay(day)}, 0d`,
    ),
  ]);
  return ['gantt', '  dateFormat YYYY-MM-DD', '  todayMarker off', ...lines, ''].join('\n');
}

type GanttMark = readonly [name: string, tag: string, day: Day];

/** What says the same day as another mark is left out. */
function marksOf({ now, then, baseline, deadline, isDone, isGrave }: StripRow, thenTitle: string | null): readonly GanttMark[] {
  const word = isDone ? 'reached' : 'forecast';
  return [
    ...(baseline === null || baseline === now ? [] : [[`baseline ${formatDay(baseline)}`, 'done, ', baseline] as const]),
    ...(then === null || then === now || then === baseline ? [] : [[`at ${thenTitle ?? ''} ${formatDay(then)}`, 'done, ', then] as const]),
    [`${word} ${formatDay(now)}`, isGrave ? 'crit, ' : isDone ? 'done, ' : 'active, ', now],
    ...(deadline === null ? [] : [[`deadline ${formatDay(deadline)}`, '', deadline] as const]),
  ];
}
