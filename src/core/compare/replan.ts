/** When the milestones come with some of the changes left out: found by scheduling again. */
import type { Analysis } from '../analysis.ts';
import { blank } from '../analyse/memory.ts';
import { scheduleOnce } from '../analyse/readPlan.ts';
import { buildPlan, type PlanReading } from '../plan/buildPlan.ts';
import { isComputed } from '../schedule/schedulePlan.ts';
import type { Externals } from '../schedule/schedule.ts';
import type { Source } from '../source/source.ts';
import type { Minute } from '../values/time.ts';
import type { Change } from './changes.ts';
import type { Sheet } from './sheet.ts';
import { rootWithout } from './undone.ts';

/** Plans that are scheduled at most for one comparison, and tasks and other items in all of them together. */
const mostPlans = 2_000;
const mostTasks = 2_000_000;

/** Where a milestone ends in the forecast; NaN where it has no date, or is not there. */
export type Finishes = (milestone: string) => Minute;

/** Asks what the plan comes to without some changes. The same question is worked out once. */
export class Replanning {
  private readonly now: Analysis;
  private readonly sheet: Sheet;
  private readonly changes: readonly Change[];
  private readonly newNames: ReadonlyMap<string, string>;
  private readonly known = new Map<string, Finishes>();
  private reading: PlanReading | null = null;

  constructor(now: Analysis, sheet: Sheet, changes: readonly Change[], newNames: ReadonlyMap<string, string>) {
    this.now = now;
    this.sheet = sheet;
    this.changes = changes;
    this.newNames = newNames;
  }

  /** Enough has been scheduled for one comparison. */
  get isExhausted(): boolean {
    return this.known.size >= Math.min(mostPlans, mostTasks / Math.max(1, this.sheet.items.size));
  }

  /** `left` are indices among the changes. */
  without(left: Iterable<number>): Finishes {
    const ordered = [...left].sort((a, b) => a - b);
    const key = ordered.join(' ');
    let finishes = this.known.get(key);
    if (!finishes) this.known.set(key, (finishes = this.scheduled(ordered.map((index) => this.changes[index]!))));
    return finishes;
  }

  private scheduled(left: readonly Change[]): Finishes {
    const root = rootWithout(this.sheet, left, this.newNames);
    const { entry, sources, statusDate, plan: now } = this.now;
    const source: Source = sources.get(entry)!;
    this.reading = buildPlan([{ path: entry, source, root }], this.reading);
    const { plan } = this.reading;
    // A status date that the host gave holds for every such plan; the plan's own is one of the things that may have changed.
    const own = now?.project.statusDate?.day ?? null;
    const day = own === statusDate ? (plan.project.statusDate?.day ?? null) : statusDate;
    const schedules = scheduleOnce(this.reading, day, this.externals(), blank());
    const finish = schedules?.forecast.finish;
    return (id) => finish?.[plan.wbs.indexOf.get(id) ?? -1] ?? NaN;
  }

  private externals(): Externals {
    const { schedules } = this.now;
    return schedules && isComputed(schedules) ? schedules.outline.externals : new Map();
  }
}
