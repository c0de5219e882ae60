/** A roadmap to be read: what is promised, what the forecast says, and the difference. */
import { markCell, textCell } from './cells.ts';
import { sayDay } from './days.ts';
import type { Mark, Table } from './diagram.ts';
import type { Lane } from './roadmap.ts';
import { gapText } from './roadmapPromise.ts';

/** `marks` stand in the order of the entries. */
export function roadmapTable(lanes: readonly Lane[], marks: readonly Mark[]): Table {
  const entries = lanes.flatMap((lane) => lane.entries.map((entry) => ({ lane: lane.name, entry })));
  return {
    caption: 'What is promised, and what the forecast says',
    look: 'list',
    columns: ['What', 'Lane', 'Promised', 'Forecast', 'Difference', 'Confidence', 'Objective'],
    rows: entries.map(({ lane, entry }, at) => [
      markCell(marks[at]!, entry.item.name),
      ...[
        lane,
        entry.promise ?? '–',
        entry.forecast === null ? '–' : sayDay(entry.forecast),
        entry.gap === null ? '–' : gapText(entry.gap),
        entry.confidence ?? '–',
        entry.objective ?? '–',
      ].map((text) => textCell(text)),
    ]),
  };
}
