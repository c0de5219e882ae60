/** The outline: rows with levels as a tree, each with its id. */
import { FreshIds } from '../freshIds.ts';
import type { Notes } from '../notes.ts';
import type { ProjectFile, ProjectTask } from './projectFile.ts';

export interface Row {
  readonly task: ProjectTask;
  readonly id: string;
  /** Null at the top. */
  readonly parent: Row | null;
  readonly children: readonly Row[];
}

export interface Outline {
  readonly top: readonly Row[];
  /** All rows in the order of the file. */
  readonly rows: readonly Row[];
  readonly byUid: ReadonlyMap<number, Row>;
  /** Tasks of other files that this one waits for, by UID. */
  readonly external: ReadonlyMap<number, { readonly id: string; readonly task: ProjectTask }>;
}

/** Levels below this one are kept side by side: YAML that is nested deeper is no pleasure to anybody. */
const deepest = 30;

export function outlineOf({ tasks }: ProjectFile, notes: Notes): Outline {
  const ids = new FreshIds();
  const rows: Row[] = [];
  const byUid = new Map<number, Row>();
  const external = new Map<number, { id: string; task: ProjectTask }>();
  const top: Row[] = [];
  const path: (Row & { readonly children: Row[] })[] = [];
  for (const task of tasks) {
    const id = ids.of(task.name, `task-${Math.abs(task.uid)}`);
    if (task.isExternal) {
      external.set(task.uid, { id, task });
      continue;
    }
    if (task.level > deepest) notes.add(`outline levels below ${deepest} are kept side by side`, task.name);
    path.length = Math.min(path.length, task.level - 1, deepest - 1);
    const parent = path.at(-1) ?? null;
    const row = { task, id, parent, children: [] };
    (parent?.children ?? top).push(row);
    path.push(row);
    rows.push(row);
    if (!byUid.has(task.uid)) byUid.set(task.uid, row);
  }
  return { top, rows, byUid, external };
}

export function isContainer(row: Row): boolean {
  return row.children.length > 0;
}

/** Whether one of the two is inside the other. */
export function areNested(a: Row, b: Row): boolean {
  return isInside(a, b) || isInside(b, a);
}

function isInside(row: Row, container: Row): boolean {
  for (let at = row.parent; at; at = at.parent) if (at === container) return true;
  return false;
}
