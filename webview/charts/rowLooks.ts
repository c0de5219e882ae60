/** The rows of a snapshot, each with the Mermaid line that draws it and all that its looks depend on. */
import type { DrawnMark, Snapshot } from '../../src/editor/preview/messages.ts';

export interface RowLook {
  readonly row: number;
  /** Null for a group, whose bar stands for what it holds. */
  readonly mark: DrawnMark | null;
  /** The id that Mermaid is given. */
  readonly id: string;
  /** The same for rows that look the same, wherever they stand. */
  readonly look: string;
}

export function rowLooks({ text, marks, rows }: Snapshot): RowLook[] {
  const { first, names, line } = rows!;
  const lines = text.split('\n').slice(line, line + names.length);
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  return names.map(({ mark: id }, index) => {
    const row = first + index;
    const mark = (id === null ? undefined : byId.get(id)) ?? null;
    return { row, mark, id: id ?? `g${row + 1}`, look: lookOf(lines[index] ?? '', mark) };
  });
}

/** For rows whose grid is drawn already. */
export const hardlyAnyGrid = '  tickInterval 12month';

/** Mermaid text of some of the rows: all lines of the others are left out. */
export function textOfRows({ text, rows }: Snapshot, wanted: readonly RowLook[]): string {
  const { first, names, line } = rows!;
  const isWanted = new Set(wanted.map(({ row }) => row - first));
  return text
    .split('\n')
    .filter((_, at) => at < line || at >= line + names.length || isWanted.has(at - line))
    .join('\n');
}

/** Without the id, which tells where the row stands. */
function lookOf(line: string, mark: DrawnMark | null): string {
  return `${line.replace(/(?<=:(?:[a-z]+, )*)[tg]\d+, /, '')}\n${JSON.stringify({ ...mark, id: '' })}`;
}
