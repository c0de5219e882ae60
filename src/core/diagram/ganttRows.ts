/**
 * Every row of the preview's Gantt chart, as numbers: which task or group it is of, and how deep. What a row says and how it is drawn is
 * worked out for the rows of a window only, so that a plan of ten thousand tasks costs one walk over its arrays.
 */
import type { Analysis } from '../analysis.ts';
import { sameItems } from '../plan/collect.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { append } from '../values/append.ts';
import { keeping } from '../values/keeping.ts';
import type { Day } from '../values/time.ts';
import { coverOf, stretchOf, type Stretch } from './days.ts';
import { densityOf } from './density.ts';
import { isFiltering, keptTasks } from './filtered.ts';
import { groupKey, inGroupOrder, type Gathering } from './groups.ts';
import { isMilestone } from './marks.ts';
import { shownTasks } from './rows.ts';
import type { Drawable } from './text.ts';
import { dayOfMilestone } from './timeAxis.ts';

export interface GanttRows {
  /** By row: the task's index, or −1 less the place in `groups`. */
  readonly items: readonly number[];
  /** By row, 0 at the top. */
  readonly levels: readonly number[];
  readonly groups: readonly Group[];
  /** By task: the row that it is in, or that stands for it where that is closed; −1 where it is not shown. */
  readonly rowOf: Int32Array;
  /** Tasks and milestones with dates that the filter keeps, and all of them. */
  readonly kept: number;
  readonly all: number;
  readonly undated: number;
  /** What all tasks cover, shown or not; null where none has dates. A milestone takes no time. */
  readonly cover: Stretch | null;
  /** The last day that any of them takes up. */
  readonly until: Day;
  readonly density: readonly number[];
}

export interface Group {
  /** Empty for the tasks in no group. */
  readonly key: string;
  readonly isOpen: boolean;
  readonly tasks: readonly number[];
}

/**
 * Remembered under the analysis, for the view that asked last; where it asks for nothing but places and dates, under the dates, which stay
 * the same while somebody types what does not move them.
 */
export function ganttRows(drawable: Drawable): GanttRows {
  const { analysis, plan, settings } = drawable;
  const { groupBy, depth, toggled, filter, schedule } = settings;
  const view = JSON.stringify([groupBy, depth, toggled, filter, schedule]);
  const isByDates = (groupBy === 'container' || groupBy === 'none') && !isFiltering(filter);
  const under = isByDates ? drawable.schedule : analysis;
  const world = [view, plan.wbs.indexOf];
  const known = remembered.get(under);
  if (known && sameItems(known.world, world)) return known.rows;
  const rows = new Walk(drawable).rows();
  remembered.set(under, { world, rows });
  return rows;
}

const remembered = keeping<Analysis | Schedule, { readonly world: readonly unknown[]; readonly rows: GanttRows }>();

/** `owner:asha`: no id has a colon in it. */
export function groupToggle(groupBy: Gathering, key: string): string {
  return `${groupBy}:${key}`;
}

/** From the first start in a group to its last end. */
export function coverOfGroup({ schedule }: Drawable, { tasks }: Group): Stretch {
  return coverOf(tasks.map((index) => stretchOf(schedule.start[index]!, schedule.finish[index]!)!));
}

class Walk {
  private readonly drawable: Drawable;
  private readonly kept: Uint8Array | null;
  private readonly toggled: ReadonlySet<string>;
  private readonly items: number[] = [];
  private readonly levels: number[] = [];
  private readonly groups: Group[] = [];
  private readonly rowOf: Int32Array;

  constructor(drawable: Drawable) {
    this.drawable = drawable;
    this.kept = keptTasks(drawable, drawable.settings.filter);
    this.toggled = new Set(drawable.settings.toggled);
    this.rowOf = new Int32Array(drawable.plan.wbs.tasks.length).fill(-1);
  }

  rows(): GanttRows {
    const { groupBy, depth } = this.drawable.settings;
    if (groupBy === 'container') this.nested();
    else if (groupBy === 'none') this.listed(this.shown(this.kept ? null : depth), 0);
    else this.gathered(groupBy);
    const { items, levels, groups, rowOf } = this;
    return { items, levels, groups, rowOf, ...this.counts() };
  }

  /** Containers with what they hold below them. */
  private nested(): void {
    const { wbs } = this.drawable.plan;
    for (let index = 0; index < wbs.tasks.length;) {
      const isShown = this.isShown(index);
      const isOpen = isShown && this.isOpen(index);
      if (isShown) this.add(index, wbs.depth[index]!);
      const next = isOpen ? index + 1 : wbs.end[index]!;
      if (isShown && !isOpen) this.rowOf.fill(this.items.length - 1, index, next);
      index = next;
    }
  }

  /** Groups with their tasks below them; of a depth of 1 only groups. */
  private gathered(groupBy: Gathering): void {
    const { depth } = this.drawable.settings;
    const byKey = new Map<string, number[]>();
    for (const index of this.shown(null)) {
      append(byKey, groupKey(this.drawable.plan, index, groupBy), index);
    }
    for (const key of inGroupOrder(this.drawable.plan, [...byKey.keys()], groupBy)) {
      const isOpen = this.kept !== null || (depth !== 1) !== this.toggled.has(groupToggle(groupBy, key));
      const tasks = byKey.get(key)!;
      const row = this.items.push(-1 - this.groups.length) - 1;
      this.levels.push(0);
      this.groups.push({ key, isOpen, tasks });
      if (isOpen) this.listed(tasks, 1);
      else for (const index of tasks) this.rowOf[index] = row;
    }
  }

  private listed(tasks: readonly number[], level: number): void {
    for (const index of tasks) this.add(index, level);
  }

  private add(index: number, level: number): void {
    this.rowOf[index] = this.items.length;
    this.items.push(index);
    this.levels.push(level);
  }

  /** Tasks without what they are in, and the containers that stand for what they hold. */
  private shown(depth: number | null): number[] {
    return shownTasks(this.drawable.plan, depth).filter((index) => this.isShown(index));
  }

  private isShown(index: number): boolean {
    const { schedule } = this.drawable;
    return (!this.kept || this.kept[index] === 1) && stretchOf(schedule.start[index]!, schedule.finish[index]!) !== null;
  }

  /** What a filter keeps is never closed. */
  private isOpen(index: number): boolean {
    const { plan, settings } = this.drawable;
    if (this.kept) return true;
    const isDeep = settings.depth !== null && plan.wbs.depth[index]! >= settings.depth - 1;
    return !isDeep !== this.toggled.has(plan.wbs.tasks[index]!.id);
  }

  private counts(): Pick<GanttRows, 'kept' | 'all' | 'undated' | 'cover' | 'until' | 'density'> {
    const { plan, schedule } = this.drawable;
    const { tasks, end } = plan.wbs;
    const work: Stretch[] = [];
    let [all, kept, undated] = [0, 0, 0];
    let [first, last, until] = [Infinity, -Infinity, -Infinity];
    for (let index = 0; index < tasks.length; index++) {
      if (end[index]! > index + 1) continue;
      const stretch = stretchOf(schedule.start[index]!, schedule.finish[index]!);
      if (!stretch) {
        if (tasks[index]!.status !== 'cancelled') undated++;
        continue;
      }
      const moment = isMilestone(plan, schedule, index) ? dayOfMilestone(stretch) : null;
      first = Math.min(first, moment ?? stretch.start);
      last = Math.max(last, moment ?? stretch.end);
      until = Math.max(until, stretch.end - 1);
      all++;
      if (this.kept && this.kept[index] !== 1) continue;
      kept++;
      if (moment === null) work.push(stretch);
    }
    const cover = all === 0 ? null : { start: first, end: Math.max(last, first + 1) };
    return { kept, all, undated, cover, until, density: cover ? densityOf(work, cover) : [] };
  }
}
