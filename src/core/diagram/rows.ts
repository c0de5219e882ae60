/** Which tasks a chart for code hosts shows, one a row, and in which section. */
import type { Plan } from '../plan/model.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { append } from '../values/append.ts';
import { stretchOf, type Stretch } from './days.ts';
import type { Grouping, Settings } from './diagram.ts';
import { tidied } from './escape.ts';
import { groupKey, groupName } from './groups.ts';

export interface Row {
  /** Index in the work breakdown structure. */
  readonly index: number;
  readonly stretch: Stretch;
}

export interface Section {
  /** Unique in its chart; null for the one section of an ungrouped chart. */
  readonly name: string | null;
  readonly rows: readonly Row[];
}

export interface Rows {
  readonly sections: readonly Section[];
  readonly drawn: number;
  readonly hidden: number;
  readonly undated: number;
}

export function rowsOf(plan: Plan, schedule: Schedule, settings: Settings): Rows {
  const kept: Row[] = [];
  let [hidden, undated] = [0, 0];
  for (const index of shownTasks(plan, settings.depth)) {
    const [start, finish] = [schedule.start[index]!, schedule.finish[index]!];
    // Of what will not be drawn it is enough to know that it could be.
    const stretch = kept.length < settings.maxRows ? stretchOf(start, finish) : null;
    if (stretch) kept.push({ index, stretch });
    else if (kept.length >= settings.maxRows && Number.isFinite(finish)) hidden++;
    else if (plan.wbs.tasks[index]!.status !== 'cancelled') undated++;
  }
  return { sections: sectionsOf(plan, kept, settings.groupBy), drawn: kept.length, hidden, undated };
}

/** Leaves, and the containers that are deep enough to stand for what they hold; in document order. */
export function shownTasks({ wbs }: Plan, depth: number | null): number[] {
  const shown: number[] = [];
  for (let index = 0; index < wbs.tasks.length;) {
    const isCollapsed = depth !== null && wbs.depth[index]! >= depth - 1;
    const isContainer = wbs.tasks[index]!.shape === 'container';
    if (!isContainer || isCollapsed) shown.push(index);
    index = isCollapsed ? wbs.end[index]! : index + 1;
  }
  return shown;
}

/** How deep containers are nested; 0 where there are none. */
export function deepestContainer({ wbs }: Plan): number {
  let deepest = 0;
  for (let index = 0; index < wbs.tasks.length; index++) {
    if (wbs.tasks[index]!.shape === 'container') deepest = Math.max(deepest, wbs.depth[index]! + 1);
  }
  return deepest;
}

function sectionsOf(plan: Plan, rows: readonly Row[], groupBy: Grouping): Section[] {
  if (groupBy === 'none' || (groupBy === 'container' && rows.every((row) => plan.wbs.parent[row.index]! < 0)))
    return [{ name: null, rows }];
  const byKey = new Map<string, Row[]>();
  for (const row of rows) {
    append(byKey, sectionKey(plan, row.index, groupBy), row);
  }
  const names = new Set<string>();
  return [...byKey].map(([key, members]) => ({ name: uniqueName(sectionName(plan, key, groupBy), key, names), rows: members }));
}

/** The id that a section is known by; empty where a row belongs to none. */
function sectionKey(plan: Plan, index: number, groupBy: Exclude<Grouping, 'none'>): string {
  if (groupBy !== 'container') return groupKey(plan, index, groupBy);
  const parent = plan.wbs.parent[index]!;
  return parent < 0 ? '' : plan.wbs.tasks[parent]!.id;
}

function sectionName(plan: Plan, key: string, groupBy: Exclude<Grouping, 'none'>): string {
  if (groupBy !== 'container') return groupName(plan, key, groupBy);
  const index = plan.wbs.indexOf.get(key);
  return index === undefined ? plan.project.name : plan.wbs.tasks[index]!.name;
}

/** Mermaid takes sections of one name for one section and mixes up their rows. */
export function uniqueName(name: string, key: string, taken: Set<string>): string {
  const seen = tidied(name, '–');
  let unique = seen;
  for (let n = 0; taken.has(unique); n++) unique = n === 0 && key !== '' ? `${cut(seen)} (${cut(key)})` : `${cut(seen)} (${n + 1})`;
  taken.add(unique);
  return unique;
}

/** Short enough for what is added not to be cut off again. */
function cut(text: string): string {
  return text.length > 50 ? `${text.slice(0, 49)}…` : text;
}
